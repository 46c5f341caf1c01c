import type { Block } from '../read/types.ts';
import type { PositionMap } from '../span/types.ts';
import type { Line } from './lines.ts';

/**
 * Parts the lines that belong to the document, not to its running text (the notes of a Word document, the front matter of
 * Markdown), from the rest: a figure of a note is none of the section that happens to be the last. Only the format knows.
 */
export function partFurniture(
  lines: readonly Line[],
  blocks: readonly Block[],
  map: PositionMap,
): { body: readonly Line[]; furniture: readonly Line[] } {
  const marked = blocks.filter(({ kind }) => kind === 'furniture');
  if (marked.length === 0) return { body: lines, furniture: [] };
  const body: Line[] = [];
  const furniture: Line[] = [];
  let next = 0;
  for (const line of lines) {
    const at = map.toSource(line.start);
    while (next < marked.length && marked[next]!.end <= at) next++;
    const block = marked[next];
    if (block && block.start <= at) furniture.push(line);
    else body.push({ ...line, index: body.length });
  }
  return { body, furniture };
}
