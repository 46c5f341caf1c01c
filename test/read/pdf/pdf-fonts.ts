import iconv from 'iconv-lite';

/**
 * How a font tells its characters: by one of the predefined character maps (such a font need not lie in the file), by a map
 * of its own beside numbers of glyphs, or not at all.
 */
export type FontKind = 'UniGB-UCS2-H' | 'GBK-EUC-H' | 'UniCNS-UCS2-H' | 'ETen-B5-H' | 'to-unicode' | 'unmapped';

/** The objects of a font; DESCENDANT and DESCRIPTOR stand for references. */
export interface FontObjects {
  readonly font: string;
  readonly descendant: string;
  readonly descriptor: string;
  readonly toUnicode: string | null;
}

/** Numbers of glyphs, as different from code points as those of a real font. */
const glyphOf = (unit: number): number => (unit * 7 + 13) & 0xffff;
const hex = (code: number): string => code.toString(16).padStart(4, '0');

/** The codes that show `text` in a font, big-endian. */
export function shownCodes(kind: FontKind, text: string): Buffer {
  if (kind === 'GBK-EUC-H') return iconv.encode(text, 'gbk');
  if (kind === 'ETen-B5-H') return iconv.encode(text, 'big5');
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  const codes = kind.startsWith('Uni') ? units : units.map(glyphOf);
  return Buffer.from(codes.map(hex).join(''), 'hex');
}

const collections: Readonly<
  Record<string, { readonly name: string; readonly ordering: string; readonly narrow: string }>
> = {
  'UniGB-UCS2-H': { name: 'STSong-Light', ordering: 'GB1', narrow: '1 95 500' },
  'GBK-EUC-H': { name: 'STSong-Light', ordering: 'GB1', narrow: '814 908 500' },
  'UniCNS-UCS2-H': { name: 'MSung-Light', ordering: 'CNS1', narrow: '1 95 500' },
  'ETen-B5-H': { name: 'MSung-Light', ordering: 'CNS1', narrow: '13648 13742 500' },
};

/** The objects of a font that shows `text`: full-width characters of one em, ASCII of half an em. */
export function fontObjects(kind: FontKind, text: string): FontObjects {
  const known = collections[kind];
  const units = [...new Set(Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)))];
  const ascii = units.filter((unit) => unit < 0x80).map((unit) => `${glyphOf(unit)} ${glyphOf(unit)} 500`);
  const name = known?.name ?? 'AAAAAA+SimSun';
  const narrow = known?.narrow ?? ascii.join(' ');
  const info = `<</Registry(Adobe)/Ordering(${known?.ordering ?? 'Identity'})/Supplement 0>>`;
  return {
    font: `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/${known ? kind : 'Identity-H'}/DescendantFonts[DESCENDANT]>>`,
    descendant:
      `<</Type/Font/Subtype/CIDFontType${known ? 0 : 2}/BaseFont/${name}/CIDSystemInfo${info}/DW 1000/W[${narrow}]` +
      '/FontDescriptor DESCRIPTOR>>',
    descriptor:
      `<</Type/FontDescriptor/FontName/${name}/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880` +
      '/Descent -120/CapHeight 700/StemV 80>>',
    toUnicode: kind === 'to-unicode' ? unicodeMap(units) : null,
  };
}

function unicodeMap(units: readonly number[]): string {
  const blocks: string[] = [];
  for (let i = 0; i < units.length; i += 100) {
    const some = units.slice(i, i + 100).map((unit) => `<${hex(glyphOf(unit))}> <${hex(unit)}>`);
    blocks.push(`${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`);
  }
  return (
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Custom def\n/CMapType 2 def\n' +
    `1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${blocks.join('\n')}\nendcmap\nend\nend\n`
  );
}
