import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Block } from '../../src/read/types.ts';

// What the product's reader leaves out as well.
const disabled = [
  'attention',
  'autolink',
  'characterEscape',
  'characterReference',
  'codeIndented',
  'codeText',
  'definition',
  'hardBreakEscape',
  'htmlFlow',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'setextUnderline',
];

interface Node {
  readonly type: string;
  readonly depth?: number;
  readonly position?: { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } };
  readonly children?: readonly Node[];
}

const processor = unified()
  .data('micromarkExtensions', [{ disable: { null: disabled } }])
  .use(remarkParse);

/** The blocks of `text` as remark sees them: another author's reading of CommonMark, slow but well tried. */
export function remarkBlocks(text: string): Block[] {
  return [...leaves(processor.parse(text) as Node)];
}

function* leaves(node: Node, itemStart?: number): Generator<Block> {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  if (node.type === 'heading') yield { kind: 'heading', level: node.depth ?? 1, start, end };
  else if (node.type === 'code') yield { kind: 'code', start, end };
  else if (node.type === 'thematicBreak') yield { kind: 'furniture', start, end };
  else if (node.type === 'paragraph') {
    yield itemStart === undefined ? { kind: 'paragraph', start, end } : { kind: 'list-item', start: itemStart, end };
  } else {
    let item = node.type === 'listItem' ? start : undefined;
    for (const child of node.children ?? []) {
      yield* leaves(child, item);
      item = undefined;
    }
  }
}
