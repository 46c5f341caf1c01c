import type { DocumentResult, Figure } from '../result/schema.ts';
import { formatCsvRecord } from './csv.ts';
import { flatColumns, flattenResult } from './flat.ts';
import { formatJson } from './json.ts';

/** How results become text, one document after another, so that no run holds more than one of them. */
export interface OutputFormat {
  /** A figure a line or record, instead of a document. */
  readonly flat: boolean;
  /** What the whole output begins with; a file may want more than a pipe (a byte-order mark). */
  readonly open: (toFile: boolean) => string;
  /** One document; '' where it has nothing to show. */
  readonly document: (result: DocumentResult, kinds: readonly Figure['kind'][]) => string;
  /** Between two documents that are not ''. */
  readonly between: string;
  /** What the output ends with, given whether it holds any document. */
  readonly close: (any: boolean) => string;
}

const byteOrderMark = '\ufeff';

/** The formats of `extract`, by name. */
export const outputFormats = {
  json: {
    flat: false,
    open: () => '[',
    document: (result) => `\n  ${formatJson(result, '  ')}`,
    between: ',',
    close: (any) => (any ? '\n]\n' : ']\n'),
  },
  ndjson: {
    flat: false,
    open: () => '',
    document: (result) => `${JSON.stringify(result)}\n`,
    between: '',
    close: () => '',
  },
  rows: {
    flat: true,
    open: () => '',
    document: (result, kinds) =>
      flattenResult(result, kinds).reduce((all, row) => `${all}${JSON.stringify(row)}\n`, ''),
    between: '',
    close: () => '',
  },
  csv: {
    flat: true,
    open: (toFile) => (toFile ? byteOrderMark : '') + formatCsvRecord(flatColumns),
    document: (result, kinds) =>
      flattenResult(result, kinds).reduce(
        (all, row) => all + formatCsvRecord(flatColumns.map((column) => row[column])),
        '',
      ),
    between: '',
    close: () => '',
  },
} as const satisfies Record<string, OutputFormat>;

/** The name of an output format. */
export type FormatName = keyof typeof outputFormats;
