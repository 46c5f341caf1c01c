import type { Figure } from '../../src/result/schema.ts';
import { extractText } from '../../src/text.ts';
import type { Example, ExpectedFigure } from './corpus-table.ts';

/** How the figures of an example differ from what its line wants, one a line; none where all is well. */
export function differences(example: Example): string[] {
  const title = `某县${example.year}年工作计划`;
  const source = `${title}\n\n一、${example.heading}\n${example.sentence}\n`;
  const from = source.length - 1 - example.sentence.length;
  const found = extractText(source)
    .plans.flatMap(({ targets, results, criteria }) => [...targets, ...results, ...criteria])
    .filter(({ quantity }) => quantity.span.start >= from)
    .sort((a, b) => a.quantity.span.start - b.quantity.span.start);
  const written = ({ quantity: { span } }: Figure) => source.slice(span.start, span.end);
  const wanted = example.figures.map(({ quantity }) => quantity);
  if (found.map(written).join(' ; ') !== wanted.join(' ; ')) {
    return [`figures: want ${wanted.join(' ; ') || 'none'}, got ${found.map(written).join(' ; ') || 'none'}`];
  }
  return example.figures.flatMap((want, i) =>
    [...compare(want, found[i]!)]
      .filter(([, wants, got]) => wants !== got)
      .map(([field, wants, got]) => `${want.quantity} ${field}: want ${wants ?? 'none'}, got ${got ?? 'none'}`),
  );
}

type Compared = readonly [field: string, want: unknown, got: unknown];

function* compare(want: ExpectedFigure, got: Figure): Generator<Compared> {
  const { quantity } = got;
  yield* (['op', 'approx', 'value', 'max', 'unit', 'masked'] as const).map(
    (key): Compared => [key, want[key], quantity[key]],
  );
  if (want.kind !== undefined) yield ['kind', want.kind, got.kind];
  if (want.indicator !== undefined) yield ['indicator', want.indicator, got.indicator.text];
  if (want.action !== undefined) yield ['action', want.action, got.action?.text ?? null];
  if (want.mode !== undefined) yield ['mode', want.mode, got.mode];
  if (want.deadline !== undefined) yield ['deadline', want.deadline, got.deadline?.date ?? null];
  for (const [key, wants] of want.checks) yield [key, wants, check(key, wants, got)];
}

function check(key: string, wants: string | null, { quantity, ...got }: Figure): string | null {
  switch (key) {
    case 'strength':
      return got.strength;
    case 'direction':
      return got.direction;
    case 'scope':
      return got.scope?.text ?? null;
    case 'baseline':
      return got.baseline?.text ?? null;
    case 'basis':
      return got.deadline?.basis ?? null;
    case 'responsible':
      return got.responsible.join('、') || null;
    case 'dimension':
      return quantity.dimension;
    case 'parts':
      return quantity.parts?.join(',') ?? null;
    case 'canonical':
      return canonical(wants, quantity.canonical);
    default:
      throw new Error(`no such check: ${key}`);
  }
}

/** As wanted, where it is within 0.1 % of it. */
function canonical(wants: string | null, got: Figure['quantity']['canonical']): string | null {
  if (got === null) return null;
  const [value, unit] = (wants ?? '').split(' ');
  const near = unit === got.unit && Math.abs(got.value - Number(value)) <= Math.abs(Number(value)) * 1e-3;
  return near ? wants : `${got.value} ${got.unit}`;
}
