import { stat } from 'node:fs/promises';
import { explain } from '../../extract-document.ts';
import { escapeControl } from '../../output/escape-control.ts';
import { formatJson } from '../../output/json.ts';
import type { Fate } from '../../result/fates.ts';
import type { OffsetUnit } from '../../result/locate.ts';
import { type ConfigOption, loadConfig } from '../config-file.ts';
import { type Context, exit } from '../context.ts';
import { describeFigure } from '../describe-figure.ts';
import type { Language } from '../language.ts';
import { print } from '../print.ts';
import { type ReadOneOptions, readOne } from '../read-one.ts';
import { sayReason } from '../reasons.ts';

interface ExplainOptions extends ReadOneOptions {
  readonly format?: 'text' | 'json';
  readonly line?: number;
  readonly offsets?: OffsetUnit;
  readonly config?: ConfigOption;
}

/** `zhibiao explain`: what became of every number, and by which rule. */
export async function run(context: Context, [given = '-']: readonly string[], values: object): Promise<number> {
  const options = values as ExplainOptions;
  const { path, line } = await splitLine(given, options.line);
  const config = await loadConfig(context, options.config);
  const document = await readOne(context, path, options);
  if (document === null) return exit.failed;
  const all = await explain(document, { offsets: options.offsets, lexicon: config?.additions });
  const fates = line === null ? all : all.filter((fate) => fate.span.line === line);
  if (options.format === 'json') await print(`${formatJson(fates.map(describeFate))}\n`);
  else await print(fates.map((fate) => formatFate(path, fate, context.language)).join(''));
  return exit.well;
}

/** `plan.txt:12` is line 12 of plan.txt, unless a file of that whole name exists. */
async function splitLine(given: string, line: number | undefined): Promise<{ path: string; line: number | null }> {
  const [, path, at] = /^(.+):(\d+)$/.exec(given) ?? [];
  if (line !== undefined || path === undefined || (await stat(given).catch(() => null))) {
    return { path: given, line: line ?? null };
  }
  return { path, line: Number(at) };
}

function describeFate(fate: Fate): object {
  const { text, span, rule } = fate;
  if (fate.fate === 'refused') return { text, span, fate: fate.fate, rule, reason: fate.reason };
  return { text, span, fate: fate.fate, rule, reason: null, figure: fate.figure };
}

function formatFate(path: string, fate: Fate, language: Language): string {
  const place = `${path}:${fate.span.line}:${fate.span.column}`;
  const said = fate.fate === 'figure' ? describeFigure(fate.figure, language) : `– ${sayReason(fate.reason, language)}`;
  return `${[place, fate.text, said].map(escapeControl).join('  ')}  [${fate.rule}]\n`;
}
