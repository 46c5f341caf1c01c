import { stat } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import { createHeldFinder, type HeldFinder } from '../../batch/find-held.ts';
import type { OpenOptions } from '../../batch/open-file.ts';
import { readFileBytes } from '../../batch/read-file.ts';
import { readResults } from '../../batch/read-results.ts';
import { loadValidator } from '../../batch/validator.ts';
import type { MessageValues, ReadError } from '../../diagnostic/types.ts';
import { describeBytes, describeHeld, readBytes, readHeld } from '../../extract-document.ts';
import { formats } from '../../read/registry.ts';
import type { ReadOutcome } from '../../read/types.ts';
import type { OffsetUnit } from '../../result/locate.ts';
import type { DocumentResult } from '../../result/schema.ts';
import { countSource, type SourceText } from '../../result/source-text.ts';
import { verifyResult } from '../../result/verify.ts';
import { type Context, exit } from '../context.ts';
import { describeError } from '../describe-error.ts';
import { type FindingCode, sayFinding } from '../findings.ts';
import { type OpenFlags, openOptions } from '../open-options.ts';
import { UsageError } from '../usage-error.ts';

interface ValidateOptions extends OpenFlags {
  readonly offsets?: OffsetUnit;
  readonly quiet?: boolean;
}

/** `zhibiao validate`: results against the schema, and against their sources where these are at hand. */
export async function run(context: Context, paths: readonly string[], given: object): Promise<number> {
  const options = given as ValidateOptions;
  const { offsets = 'utf16', quiet } = options;
  const open = openOptions(options);
  const find = createHeldFinder(open);
  await requireFiles(paths);
  const validate = loadValidator();
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
      const source = result.error ? null : await findSource(result, path, { offsets, open, find });
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

interface Search {
  readonly offsets: OffsetUnit;
  readonly open: OpenOptions;
  readonly find: HeldFinder;
}

/** The source of a result: named from here, or from where the result file lies. null: not at hand. */
async function findSource(
  { source }: DocumentResult,
  resultPath: string,
  { offsets, open, find }: Search,
): Promise<FoundSource | null> {
  const { path, container, sha256 } = source;
  if (path === '-') return null;
  const encoding = source.encoding?.name;
  let other = false;
  for (const place of isAbsolute(path) ? [path] : [path, join(dirname(resultPath), path)]) {
    const options = { path: place, encoding, limits: open.limits };
    let outcome: ReadOutcome;
    if (container) {
      if (!(await stat(place).catch(() => null))) continue;
      other = true;
      // The encoding of a table is that of all its rows; a document in an archive has its own.
      const held = await find(place, container.entry, isTable(source.format) ? encoding : undefined);
      if (held === null || describeHeld(held, place).sha256 !== sha256) continue;
      outcome = await readHeld(held, options);
    } else {
      const bytes = await readFileBytes(place, open.limits);
      if ('code' in bytes) continue;
      other = true;
      if (describeBytes(bytes, place).sha256 !== sha256) continue;
      outcome = await readBytes(bytes, options);
    }
    if (!outcome.ok) return { kind: 'unreadable', error: outcome.error };
    return { kind: 'text', text: countSource(outcome.document.text, offsets) };
  }
  return other ? { kind: 'changed' } : null;
}

const isTable = (name: string): boolean => formats.some((format) => format.name === name && format.expand);
