import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import { readFileBytes } from '../../batch/read-file.ts';
import { readResults } from '../../batch/read-results.ts';
import { loadValidator } from '../../batch/validator.ts';
import type { MessageValues, ReadError } from '../../diagnostic/types.ts';
import { readBytes } from '../../extract-document.ts';
import type { OffsetUnit } from '../../result/locate.ts';
import type { DocumentResult } from '../../result/schema.ts';
import { countSource, type SourceText } from '../../result/source-text.ts';
import { verifyResult } from '../../result/verify.ts';
import { type Context, exit } from '../context.ts';
import { describeError } from '../describe-error.ts';
import { type FindingCode, sayFinding } from '../findings.ts';
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
    const report = (place: string, code: FindingCode, values: MessageValues = {}, about = '') => {
      findings++;
      const message = `${about}${sayFinding(context.language, code, values)} [${code}]`;
      context.tell('finding', { path, place, message });
    };
    let any = false;
    for await (const stored of readResults(path === '-' ? process.stdin : path)) {
      any = true;
      documents++;
      if (!stored.ok) {
        report(stored.place, 'no-json', { reason: stored.reason });
        continue;
      }
      const wrong = validate(stored.value);
      if (wrong !== null) {
        report(stored.place, 'schema', { reason: wrong });
        continue;
      }
      const result = stored.value as DocumentResult;
      const named = result.source.path;
      const source = result.error ? null : await findSource(result, path, offsets);
      if (source?.kind === 'changed') report(stored.place, 'source-changed', {}, `${named}: `);
      if (source?.kind === 'unreadable') {
        const reason = describeError(source.error, context.language).message;
        report(stored.place, 'source-unreadable', { reason }, `${named}: `);
      }
      if (source?.kind === 'text') withSource++;
      for (const { at, code, values } of verifyResult(result, source?.kind === 'text' ? source.text : null)) {
        report(stored.place, code, values, `${named} ${at}: `);
      }
    }
    if (!any) report('', 'no-result');
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
  | { readonly kind: 'changed' }
  | { readonly kind: 'unreadable'; readonly error: ReadError };

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
    if (!outcome.ok) return { kind: 'unreadable', error: outcome.error };
    return { kind: 'text', text: countSource(outcome.document.text, unit) };
  }
  return other ? { kind: 'changed' } : null;
}
