import { analyze, readBytes } from '../../../src/extract-document.ts';
import { assembleText } from '../../../src/result/assemble.ts';
import type { Figure } from '../../../src/result/schema.ts';

const letters = { target: 'T', result: 'R', criterion: 'C' } as const;

/** The figures of a document with this title and these lines, in the order of its text. */
export async function figuresIn(title: string, lines: readonly string[], path = 'plan.md'): Promise<Figure[]> {
  const source = [title, '', ...lines, ''].join('\n');
  const outcome = await readBytes(new TextEncoder().encode(source), { path });
  if (!outcome.ok) throw new Error(outcome.error.message);
  return assembleText(await analyze(outcome.document))
    .plans.flatMap(({ targets, results, criteria }) => [...targets, ...results, ...criteria])
    .sort((a, b) => a.quantity.span.start - b.quantity.span.start);
}

/**
 * A figure as a line: `T 地区生产总值 = 1700亿 元 level 2025 expected`; `~` behind an approximate comparison, the deadline and what
 * binds it only where there is one.
 */
export function showFigure({ kind, indicator, quantity, mode, direction, deadline, strength }: Figure): string {
  const { op, approx, value, max, unit } = quantity;
  const compared = `${op}${approx ? '~' : ''} ${value ?? '*'}${max === null ? '' : `..${max}`}`;
  const parts = [letters[kind], indicator.text, compared, unit || '–', direction ? `${mode} ${direction}` : mode];
  if (deadline) parts.push(deadline.basis === 'stated' ? deadline.date : `(${deadline.date})`);
  if (strength) parts.push(strength);
  return parts.join(' ');
}
