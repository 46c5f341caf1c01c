import { writeZip } from '../docx/zip-writer.ts';

/** A sheet: its name, and the XML of its rows. */
export interface SheetSource {
  readonly name: string;
  readonly rows: string;
  readonly hidden?: boolean;
}

/** What of a workbook is not usual. */
export interface XlsxSource {
  readonly sheets: readonly SheetSource[];
  /** The XML of the items that cells share. */
  readonly strings?: readonly string[];
  /** The XML within `styleSheet`. */
  readonly styles?: string;
  readonly date1904?: boolean;
  /** What elements of the spreadsheet are written with: `x:`. */
  readonly prefix?: string;
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A row of XML cells, at its place. */
export const row = (place: number, ...cells: string[]): string => `<row r="${place}">${cells.join('')}</row>`;
/** A cell that refers to a shared string. */
export const shared = (at: string, number: number): string => `<c r="${at}" t="s"><v>${number}</v></c>`;
/** A cell that holds its string itself. */
export const inline = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
/** A cell of a number, in a style. */
export const number = (at: string, value: string, style = 0): string => `<c r="${at}" s="${style}"><v>${value}</v></c>`;

/** Writes a workbook with as little in it as a spreadsheet program opens. */
export function buildXlsx({ sheets, strings = [], styles = '', date1904, prefix = '' }: XlsxSource): Buffer {
  const tagged = (body: string) => (prefix === '' ? body : body.replace(/<(\/?)(\w)/g, `<$1${prefix}$2`));
  const name = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`;
  const main = `${name}="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"`;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const relations = (body: string) =>
    `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${body}</Relationships>`;
  const list = sheets.map(
    (sheet, i) =>
      `<sheet name="${sheet.name}" sheetId="${i + 1}"${sheet.hidden ? ' state="hidden"' : ''} r:id="s${i}"/>`,
  );
  const book = `${date1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${list.join('')}</sheets>`;
  const parts = [
    { name: '[Content_Types].xml', data: `${xml}<Types/>` },
    { name: '_rels/.rels', data: relations(relation('r', 'officeDocument', 'xl/workbook.xml')) },
    { name: 'xl/workbook.xml', data: xml + tagged(`<workbook ${main}>${book}</workbook>`) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relations(
        sheets.map((_, i) => relation(`s${i}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)).join('') +
          relation('t', 'sharedStrings', 'sharedStrings.xml') +
          relation('y', 'styles', '/xl/styles.xml'),
      ),
    },
    {
      name: 'xl/sharedStrings.xml',
      data: xml + tagged(`<sst ${main}>${strings.map((item) => `<si>${item}</si>`).join('')}</sst>`),
    },
    { name: 'xl/styles.xml', data: xml + tagged(`<styleSheet ${main}>${styles}</styleSheet>`) },
    ...sheets.map(({ rows }, i) => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      data: xml + tagged(`<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`),
    })),
  ];
  return writeZip(parts.map((part) => ({ ...part, deflated: true })));
}
