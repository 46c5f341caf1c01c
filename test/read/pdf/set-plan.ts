import type { FontKind } from './pdf-fonts.ts';
import { type Page, type Words, writePdf } from './write-pdf.ts';

/** How paragraphs are set on pages; points, unless said otherwise. */
export interface Sheet {
  readonly font?: FontKind;
  readonly head?: string;
  /** `#` stands for the number of the page. */
  readonly foot?: string;
  /** Characters of full width in a line, and lines on a page. */
  readonly columns?: number;
  readonly lines?: number;
  /** Ems before the first line of a paragraph. */
  readonly indent?: number;
  readonly size?: number;
  readonly left?: number;
}

const pitch = 1.75;
const headY = 60;
const firstY = 120;
const footY = 800;

/** Sets paragraphs on pages; the first is a title in the middle. Lines are broken wherever they are full, numbers too. */
export function setPages(paragraphs: readonly string[], sheet: Sheet = {}): Page[] {
  const { head, foot, columns = 28, lines = 22, indent = 2, size = 16, left = 72 } = sheet;
  const set: Words[] = [];
  const [title, ...rest] = paragraphs;
  const middle = (text: string, y: number, points: number): Words => ({
    x: left + (columns * size - widthOf(text) * points) / 2,
    y,
    text,
    size: points,
  });
  set.push(middle(title!, 0, 22));
  for (const paragraph of rest) {
    let text = paragraph;
    for (let first = true; text !== ''; first = false) {
      const room = columns - (first ? indent : 0);
      const length = fitting(text, room);
      set.push({ x: left + (first ? indent * size : 0), y: 0, text: text.slice(0, length), size });
      text = text.slice(length);
    }
  }
  const pages: Page[] = [];
  for (let i = 0; i < set.length; i += lines) {
    const words = set.slice(i, i + lines).map((line, row) => ({ ...line, y: firstY + row * size * pitch }));
    if (head) words.unshift(middle(head, headY, 10.5));
    if (foot) words.push(middle(foot.replace('#', String(pages.length + 1)), footY, 10.5));
    pages.push({ words });
  }
  return pages;
}

/** A PDF of paragraphs. */
export function setPlan(paragraphs: readonly string[], sheet: Sheet = {}): Buffer {
  return writePdf({ pages: setPages(paragraphs, sheet), ...(sheet.font ? { font: sheet.font } : {}) });
}

const widthOf = (text: string): number => [...text].reduce((sum, char) => sum + (char < '\x80' ? 0.5 : 1), 0);

function fitting(text: string, room: number): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    width += text[i]! < '\x80' ? 0.5 : 1;
    if (width > room) return i;
  }
  return text.length;
}
