import type { Block } from '../read/types.ts';
import type { PositionMap } from '../span/types.ts';
import type { Accepted } from './accept.ts';
import type { Line } from './lines.ts';
import type { PlainHeading } from './outline.ts';

const annex =
  /^(?:附件|附表|附录|附)[一二三四五六七八九十\d]{0,2}[：:、. ]{0,2}[^。；]{0,40}$|^(?:有关)?名词(?:解释|注释)$|^注释?[：:]?$|^术语解释$/;
const annexAlone = /^(?:附件|附表|附录|附)[一二三四五六七八九十\d]{0,2}[：:]?$/;
/** A review and a plan in one, without labels: 2022年工作总结 alone on a line. */
const dated =
  /^(?:(?:19|20)\d\d年?(?:度)?)?[^。，；：、\d]{0,10}(?:工作总结|工作回顾|工作计划|工作打算|工作安排|工作思路|工作要点)[：:]?$/;
/** A calendar of work: 三月份, 5月, 第二季度 alone on a line. */
const period = /^(?:(?:十[一二]?|[一二三四五六七八九]|1[0-2]|[1-9])月份?|第?[一二三四]季度)[：:]?$/;
/** Below every level of the markup: it stands under whatever is open. */
const deepest = 9;
const longest = 44;

/**
 * Headings without a label: those of the markup, annexes and glossaries, and the lines that part a review from a plan. An
 * annex's title, on the line below its word, belongs to it.
 */
export function plainHeadings(
  text: string,
  lines: readonly Line[],
  blocks: readonly Block[],
  map: PositionMap,
  markers: readonly Accepted[],
): PlainHeading[] {
  const labelled = new Set(markers.filter(({ leads }) => leads).map(({ line }) => line));
  const marked = blocks.filter(({ kind }) => kind === 'heading');
  const headings: PlainHeading[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (labelled.has(i) || line.inTable) continue;
    if (marked.length > 0) {
      const block = blockAt(marked, map.toSource(line.start));
      if (block) {
        headings.push({ ...line, titleStart: line.start, line: i, resets: false, level: block.level ?? 1 });
        continue;
      }
    }
    if (line.end - line.start > longest) continue;
    const words = text.slice(line.start, line.end);
    if (annex.test(words)) {
      const below = lines[i + 1];
      const titled =
        annexAlone.test(words) && below && !below.inTable && !labelled.has(i + 1) && below.end - below.start <= longest;
      const takes = titled && !/[。；，：:]$/.test(text.slice(below.start, below.end));
      const titleStart = takes ? below.start : line.start;
      headings.push({
        start: line.start,
        end: takes ? below.end : line.end,
        titleStart,
        line: i,
        resets: true,
        level: 0,
      });
      if (takes) i++;
    } else if (period.test(words)) {
      headings.push({ ...line, titleStart: line.start, line: i, resets: false, level: deepest });
    } else if (dated.test(words) && words.length >= 6) {
      headings.push({ ...line, titleStart: line.start, line: i, resets: true, level: 0 });
    }
  }
  return headings;
}

function blockAt(blocks: readonly Block[], offset: number): Block | null {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (blocks[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  const block = blocks[low - 1];
  return block && offset < block.end ? block : null;
}
