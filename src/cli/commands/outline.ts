import { analyze } from '../../extract-document.ts';
import { formatJson } from '../../output/json.ts';
import { formatOutline, outlineOf } from '../../output/outline.ts';
import { assembleText } from '../../result/assemble.ts';
import type { OffsetUnit } from '../../result/locate.ts';
import { type ConfigOption, loadConfig } from '../config-file.ts';
import { type Context, exit } from '../context.ts';
import { print } from '../print.ts';
import { type ReadOneOptions, readOne } from '../read-one.ts';

interface OutlineOptions extends ReadOneOptions {
  readonly format?: 'text' | 'json';
  readonly offsets?: OffsetUnit;
  readonly config?: ConfigOption;
}

/** `zhibiao outline`: the section tree of a document, with the figures that stand in each section. */
export async function run(context: Context, [path = '-']: readonly string[], given: object): Promise<number> {
  const options = given as OutlineOptions;
  const config = await loadConfig(context, options.config);
  const document = await readOne(context, path, options);
  if (document === null) return exit.failed;
  const outline = outlineOf(assembleText(await analyze(document, config?.additions), options.offsets));
  await print(options.format === 'json' ? `${formatJson(outline)}\n` : formatOutline(outline, context.language));
  return exit.well;
}
