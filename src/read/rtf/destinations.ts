/** Where the text of a group goes. */
export type Destination =
  | 'text'
  | 'nowhere'
  | 'label'
  | 'instruction'
  | 'fonts'
  | 'font-alias'
  | 'shape'
  | 'info'
  | 'date';

/** Groups with text that is not the document's, or that another group says again. Those that begin with `\*` need no mention. */
const unread =
  'colortbl stylesheet filetbl listtable listoverridetable revtbl pict object-data header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn annotation xe tc txe rxe shprslt nonesttables bkmkstart bkmkend template private'.split(
    ' ',
  );

const read: Readonly<Record<string, Destination>> = {
  fonttbl: 'fonts',
  falt: 'font-alias',
  listtext: 'label',
  pntext: 'label',
  fldinst: 'instruction',
  fldrslt: 'text',
  shpinst: 'shape',
  shptxt: 'text',
  footnote: 'text',
  info: 'nowhere',
  title: 'info',
  subject: 'info',
  author: 'info',
  operator: 'info',
  keywords: 'info',
  doccomm: 'info',
  category: 'info',
  manager: 'info',
  company: 'info',
  generator: 'info',
  creatim: 'date',
  revtim: 'date',
};

/** The destination that a control word at the head of a group names; undefined where it is none. */
export const destinations: ReadonlyMap<string, Destination> = new Map([
  ...unread.map((word) => [word, 'nowhere'] as const),
  ...Object.entries(read),
]);

/** The properties of the document, by the control word that holds them. */
export const properties: ReadonlyMap<string, string> = new Map([
  ['title', 'title'],
  ['subject', 'subject'],
  ['author', 'creator'],
  ['operator', 'lastModifiedBy'],
  ['keywords', 'keywords'],
  ['doccomm', 'description'],
  ['category', 'category'],
  ['manager', 'manager'],
  ['company', 'company'],
  ['generator', 'application'],
  ['creatim', 'created'],
  ['revtim', 'modified'],
]);

/** Control words and signs that stand for a character. */
export const characters: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['line', '\n'],
  ['lbr', '\n'],
  ['~', '\u00a0'],
  ['_', '-'],
  ['emdash', '—'],
  ['endash', '–'],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', '\u2005'],
]);
