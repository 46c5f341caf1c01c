import { deflateSync } from 'node:zlib';
import { Cipher } from './pdf-cipher.ts';
import { type FontKind, fontObjects, shownCodes } from './pdf-fonts.ts';

/** Words at a place: points from the left and from the top of the page, to the baseline. */
export interface Words {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  readonly font?: FontKind;
  /** Points between characters. */
  readonly spread?: number;
  /** Degrees, against the clock. */
  readonly turned?: number;
}

/** A ruling line from one place to another. */
export interface Rule {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** A page: A4 upright unless told. */
export interface Page {
  readonly words?: readonly Words[];
  readonly rules?: readonly Rule[];
  /** A picture over the whole page. */
  readonly picture?: boolean;
  readonly width?: number;
  readonly height?: number;
  /** Degrees by which a viewer turns the page. */
  readonly rotate?: number;
  /** A content stream written as it stands, before the words. */
  readonly raw?: string;
}

/** A PDF to be written; what is said beside its pages is written down as it is said, true or not. */
export interface PdfSource {
  readonly pages: readonly Page[];
  /** The font of words that name none. */
  readonly font?: FontKind;
  /** Written as it is given: hexadecimal, or characters of Latin-1. */
  readonly info?: Readonly<Record<string, string>>;
  readonly claimedPages?: number;
  /** How many entries the outline claims. */
  readonly outlined?: number;
  /** How often the tree of pages names each page. */
  readonly repeated?: number;
  readonly password?: { readonly user: string; readonly owner: string };
  readonly deflated?: boolean;
}

const fontNames: readonly FontKind[] = [
  'UniGB-UCS2-H',
  'GBK-EUC-H',
  'UniCNS-UCS2-H',
  'ETen-B5-H',
  'to-unicode',
  'unmapped',
];

/** Writes a PDF that is the same every time. */
export function writePdf(source: PdfSource): Buffer {
  const file = new PdfFile(source.password ? new Cipher(source.password.user, source.password.owner) : null);
  const pageIds = source.pages.map(() => [file.reserve(), file.reserve()] as const);
  const tree = file.reserve();
  const picture = file.reserve();
  const used = new Set(
    source.pages.flatMap(({ words = [] }) => words.map((one) => one.font ?? source.font ?? fontNames[0]!)),
  );
  const fonts = fontNames
    .filter((name) => used.has(name))
    .map((name) => `/${name} ${addFont(file, name, source)} 0 R`)
    .join(' ');
  source.pages.forEach((page, i) => {
    const [id, content] = pageIds[i]!;
    const { width = 595, height = 842, rotate = 0 } = page;
    file.put(
      id,
      `<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 ${width} ${height}]/Rotate ${rotate}/Contents ${content} 0 R` +
        `/Resources<</Font<<${fonts}>>/XObject<</Im ${picture} 0 R>>>>>>`,
    );
    file.putStream(content, '', Buffer.from(contentOf(page, source), 'latin1'), source.deflated);
  });
  const kids = Array(source.repeated ?? 1)
    .fill(pageIds.map(([id]) => `${id} 0 R`).join(' '))
    .join(' ');
  file.put(tree, `<</Type/Pages/Kids[${kids}]/Count ${source.claimedPages ?? source.pages.length}>>`);
  file.putStream(
    picture,
    '/Type/XObject/Subtype/Image/Width 2/Height 2/ColorSpace/DeviceGray/BitsPerComponent 8',
    Buffer.from([0, 255, 255, 0]),
  );
  const outline =
    source.outlined === undefined ? '' : `/Outlines ${file.add(`<</Type/Outlines/Count ${source.outlined}>>`)} 0 R`;
  const root = file.add(`<</Type/Catalog/Pages ${tree} 0 R${outline}>>`);
  const info = file.add(
    `<<${Object.entries(source.info ?? {})
      .map(([key, value]) => `/${key}${file.string(value)}`)
      .join('')}>>`,
  );
  return file.finish(root, info);
}

function contentOf({ words = [], rules = [], picture, height = 842, raw = '' }: Page, source: PdfSource): string {
  const parts = [raw];
  if (picture) parts.push('q 595 0 0 842 0 0 cm /Im Do Q');
  for (const { from, to } of rules) parts.push(`${from[0]} ${height - from[1]} m ${to[0]} ${height - to[1]} l S`);
  for (const { x, y, text, size = 16, font = source.font ?? fontNames[0]!, spread = 0, turned = 0 } of words) {
    const angle = (turned * Math.PI) / 180;
    const [cos, sin] = [Math.cos(angle).toFixed(4), Math.sin(angle).toFixed(4)];
    parts.push(
      `BT /${font} ${size} Tf ${spread} Tc ${cos} ${sin} ${-Number(sin)} ${cos} ${x} ${height - y} Tm ` +
        `<${shownCodes(font, text).toString('hex')}> Tj ET`,
    );
  }
  return parts.join('\n');
}

function addFont(file: PdfFile, name: FontKind, { pages }: PdfSource): number {
  const text = pages.flatMap(({ words = [] }) => words.map((one) => one.text)).join('');
  const { font, descendant, descriptor, toUnicode } = fontObjects(name, text);
  const map = toUnicode === null ? '' : `/ToUnicode ${file.addStream(Buffer.from(toUnicode))} 0 R`;
  const described = file.add(descriptor);
  const inner = file.add(descendant.replace('DESCRIPTOR', `${described} 0 R`));
  return file.add(font.replace('DESCENDANT', `${inner} 0 R`).replace('>>', `${map}>>`));
}

class PdfFile {
  readonly #cipher: Cipher | null;
  readonly #objects: Buffer[] = [];

  constructor(cipher: Cipher | null) {
    this.#cipher = cipher;
  }

  reserve(): number {
    return this.#objects.push(Buffer.alloc(0));
  }

  add(text: string): number {
    const id = this.reserve();
    this.put(id, text);
    return id;
  }

  addStream(data: Buffer): number {
    const id = this.reserve();
    this.putStream(id, '', data);
    return id;
  }

  put(id: number, text: string): void {
    const cipher = this.#cipher;
    const shown = cipher
      ? text.replace(
          /\(([^()\\]*)\)/g,
          (_, said: string) => `<${cipher.encrypt(id, Buffer.from(said)).toString('hex')}>`,
        )
      : text;
    this.#objects[id - 1] = Buffer.from(shown, 'latin1');
  }

  putStream(id: number, entries: string, data: Buffer, deflated = false): void {
    const packed = deflated ? deflateSync(data) : data;
    const shown = this.#cipher ? this.#cipher.encrypt(id, packed) : packed;
    const filter = deflated ? '/Filter/FlateDecode' : '';
    this.#objects[id - 1] = Buffer.concat([
      Buffer.from(`<<${entries}${filter}/Length ${shown.length}>>\nstream\n`, 'latin1'),
      shown,
      Buffer.from('\nendstream'),
    ]);
  }

  /** A string as the objects hold it: hexadecimal stays, the rest is written in brackets. */
  string(value: string): string {
    return value.startsWith('<') ? value : `(${value.replace(/[\\()]/g, '\\$&')})`;
  }

  finish(root: number, info: number): Buffer {
    const encrypt = this.#cipher ? `/Encrypt ${this.add(this.#cipher.dictionary())} 0 R` : '';
    const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
    let length = parts[0]!.length;
    const offsets = this.#objects.map((object, i) => {
      const start = length;
      const whole = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
      parts.push(whole);
      length += whole.length;
      return start;
    });
    const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
    const size = offsets.length + 1;
    const id = '00112233445566778899aabbccddeeff';
    parts.push(
      Buffer.from(
        `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n` +
          `<</Size ${size}/Root ${root} 0 R/Info ${info} 0 R/ID[<${id}><${id}>]${encrypt}>>\n` +
          `startxref\n${length}\n%%EOF\n`,
        'latin1',
      ),
    );
    return Buffer.concat(parts);
  }
}
