import type { ExpandContext, Held } from '../../container/types.ts';
import { ReadFailure } from '../../failure.ts';
import { isEncryptedPackage } from '../../signature.ts';
import { ZipArchive } from '../../zip-archive.ts';
import { nameColumns } from '../columns.ts';
import { recordDocuments } from '../record-documents.ts';
import { readDateStyles } from './date-styles.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheetRows } from './sheet-rows.ts';
import { readWorkbook } from './workbook.ts';

const facts = { format: 'xlsx', encoding: null, lossless: true, diagnostics: [] };

/** The documents of a workbook: those of each sheet that has a column of texts. */
export async function* expandXlsx(bytes: Uint8Array, context: ExpandContext): AsyncGenerator<Held, void> {
  if (isEncryptedPackage(bytes)) throw new ReadFailure('encrypted-file');
  const { limits, deadline } = context.budget;
  const archive = await ZipArchive.open(bytes, 'xlsx', limits, deadline);
  const book = await readWorkbook(archive);
  const strings = book.strings === null ? null : await readSharedStrings(archive, book.strings);
  const dates = book.styles === null ? [] : await readDateStyles(archive, book.styles);
  const cells = { strings, dates, date1904: book.date1904 };
  // A sheet is named where there are several, whether or not they hold documents: what leads to a row stays the same.
  const prefixOf = (name: string) => (book.sheets.length > 1 ? `${name}/` : '');
  const without: { name: string; failure: ReadFailure }[] = [];
  for (const { name, part } of book.sheets) {
    const prefix = prefixOf(name);
    if (context.only !== undefined && prefix !== '' && !`${context.only}/`.startsWith(prefix)) continue;
    const only = context.only?.slice(prefix.length) || undefined;
    const rows = nameColumns(readSheetRows(archive, part, cells));
    try {
      for await (const held of recordDocuments(rows, facts, { ...context, only })) {
        yield { ...held, entry: prefix + held.entry };
      }
    } catch (cause) {
      if (!(cause instanceof ReadFailure) || !/text-field$/.test(cause.error.code)) throw cause;
      without.push({ name, failure: cause });
    }
  }
  if (without.length === book.sheets.length && without[0]) throw without[0].failure;
  for (const { name } of without) yield { kind: 'passed', entry: name, reason: 'sheets' };
}
