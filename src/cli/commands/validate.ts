import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import { readFileBytes } from '../../batch/read-file.ts';
import { readResults } from '../../batch/read-results.ts';
import { loadValidator } from '../../batch/validator.ts';
import { readBytes } from '../../extract-document.ts';
import type { OffsetUnit } from '../../result/locate.ts';
import type { DocumentResult } from '../../result/schema.ts';
import { countSource, type SourceText } from '../../result/source-text.ts';
import { verifyResult } from '../../result/verify.ts';
import { type Context, exit } from '../context.ts';
import { UsageError } from '../usage-error.ts';

interface ValidateOptions {
  readonly offsets?: OffsetUnit;
  readonly quiet?: boolean;
}

/** `zhibiao validate`: results against the schema, and against their sources where these are at hand. */
export async function run(context: Context, paths: readonly string[], given: object): Promise<number> {
  const { offsets = 'utf16', quiet } = given as ValidateOptions;
  await requireFiles(paths);
  const validate = await loadValidator();
  let documents = 0;
  let withSource = 0;
  let findings = 0;
  for (const path of paths) {
    const report = (place: string, message: string) => {
      findings++;
      context.tell('finding', { path, place, message });
    };
    let any = false;
    for await (const stored of readResults(path === '-' ? process.stdin : path)) {
      any = true;
      documents++;
      const wrong = stored.ok ? validate(stored.value) : stored.message;
      if (!stored.ok || wrong !== null) {
        report(stored.place, wrong ?? '');
        continue;
      }
      const result = stored.value as DocumentResult;
      const source = result.error ? null : await findSource(result, path, offsets);
      if (source?.kind === 'changed') report(stored.place, `${result.source.path}: ${source.message}`);
      if (source?.kind === 'text') withSource++;
      const found = verifyResult(result, source?.kind === 'text' ? source.text : null);
      for (const { at, code, message } of found)
        report(stored.place, `${result.source.path} ${at}: ${message} [${code}]`);
    }
    if (!any) report('', 'no result in it');
  }
  if (!quiet) context.tell('validated', { documents, sources: withSource, findings });
  return findings === 0 ? exit.well : exit.failed;
}

async function requireFiles(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    if (path === '-') continue;
    const found = await stat(path).catch(() => null);
    if (found === null) throw new UsageError('path-not-found', { path });
    if (found.isDirectory()) throw new UsageError('not-a-file', { path });
  }
}

type FoundSource =
  | { readonly kind: 'text'; readonly text: SourceText }
  | { readonly kind: 'changed'; readonly message: string };

/** The source of a result: named from here, or from where the result file lies. null: not at hand. */
async function findSource(
  { source }: DocumentResult,
  resultPath: string,
  unit: OffsetUnit,
): Promise<FoundSource | null> {
  if (source.path === '-' || source.container) return null;
  const places = isAbsolute(source.path) ? [source.path] : [source.path, join(dirname(resultPath), source.path)];
  let other = false;
  for (const place of places) {
    const bytes = await readFileBytes(place);
    if ('code' in bytes) continue;
    other = true;
    if (createHash('sha256').update(bytes).digest('hex') !== source.sha256) continue;
    const encoding = source.encoding?.name;
    const outcome = await readBytes(bytes, { path: place, encoding });
    if (!outcome.ok) return { kind: 'changed', message: `cannot be read again: ${outcome.error.message}` };
    return { kind: 'text', text: countSource(outcome.document.text, unit) };
  }
  return other ? { kind: 'changed', message: 'the source is another one now (its hash differs)' } : null;
}
