import { analyze } from '../../extract-document.ts';
import { type Context, exit } from '../context.ts';
import { print } from '../print.ts';
import { type ReadOneOptions, readOne } from '../read-one.ts';

/** `zhibiao text`: the text that positions count, to the character; nothing is escaped. */
export async function run(context: Context, [path = '-']: readonly string[], given: object): Promise<number> {
  const options = given as ReadOneOptions & { readonly normalized?: boolean };
  const document = await readOne(context, path, options);
  if (document === null) return exit.failed;
  await print(options.normalized ? (await analyze(document)).normalized.text : document.text);
  return exit.well;
}
