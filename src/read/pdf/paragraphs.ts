import type { LayerLine } from '../text-layer.ts';
import { continuesParagraph, type FramedLine } from './continuation.ts';
import type { Setting } from './frame.ts';
import { joint } from './joint.ts';
import type { Line, PageLines } from './lines.ts';
import type { PageTable } from './page-tables.ts';

const headingSize = 1.15;
const longestHeading = 60;
const lowestLevel = 6;

/** What is given, in the order of the text layer. */
export interface LayerSink {
  take(line: LayerLine): void;
  takeTable(table: PageTable): void;
}

/**
 * Joins lines to paragraphs, also over the end of a page: what stands there between the halves of a paragraph is put behind it.
 */
export function joinParagraphs(
  pages: readonly PageLines[],
  furniture: ReadonlySet<Line>,
  setting: Setting,
  { take, takeTable }: LayerSink,
): void {
  const levelOf = headingLevels(pages, furniture, setting);
  let open: { last: FramedLine; texts: string[] } | null = null;
  let held: string[] = [];
  const close = (): void => {
    if (open) take({ text: open.texts.join(''), ...kindOf(open.last.line, open.texts, levelOf) });
    for (const text of held) take({ text, kind: 'furniture' });
    open = null;
    held = [];
  };
  for (const page of pages) {
    const tables = [...page.tables];
    const placeTables = (above: number): void => {
      while (tables.length > 0 && tables[0]!.y < above) {
        close();
        takeTable(tables.shift()!);
      }
    };
    for (const line of page.lines) {
      placeTables(line.y);
      if (furniture.has(line)) {
        held.push(line.text);
        continue;
      }
      const framed: FramedLine = { line, frame: setting.frameOf(page, line), place: `${page.index}/${line.column}` };
      if (open && continuesParagraph(open.last, framed, setting)) {
        open.texts.push(joint(open.last.line.text, line.text), line.text);
        open.last = framed;
      } else {
        close();
        open = { last: framed, texts: [line.text] };
      }
    }
    placeTables(Number.POSITIVE_INFINITY);
    held.push(...page.aside);
  }
  close();
}

function kindOf(
  { size }: Line,
  texts: readonly string[],
  levelOf: ReadonlyMap<number, number>,
): Pick<LayerLine, 'kind' | 'level'> {
  const level = levelOf.get(Math.round(size));
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  return level === undefined || length > longestHeading ? { kind: 'paragraph' } : { kind: 'heading', level };
}

/** The levels of the sizes that are clearly larger than the text. */
function headingLevels(
  pages: readonly PageLines[],
  furniture: ReadonlySet<Line>,
  { size: body }: Setting,
): ReadonlyMap<number, number> {
  const sizes = new Set<number>();
  for (const { lines } of pages) {
    for (const line of lines) {
      if (!furniture.has(line) && line.size >= body * headingSize) sizes.add(Math.round(line.size));
    }
  }
  return new Map([...sizes].sort((a, b) => b - a).map((size, i) => [size, Math.min(i + 1, lowestLevel)]));
}
