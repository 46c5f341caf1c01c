import type { Segment } from './rows.ts';

const fewestLines = 5;
const mostCrossing = 0.25;
/** In ems. */
const narrowestGutter = 0.8;
/** The cells of a table are short; the lines of a column are long, and most of them fill it. */
const shortestLine = 8;
const filled = 0.7;
const bins = 400;

/**
 * The middle of the strip, free of text, that parts two columns; null where there is none. A page of a table has such strips
 * too, but its lines are short.
 */
export function findGutter(segments: readonly Segment[]): number | null {
  if (segments.length < fewestLines * 2) return null;
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const { x, right } of segments) {
    from = Math.min(from, x);
    to = Math.max(to, right);
  }
  const scale = bins / (to - from);
  if (!Number.isFinite(scale)) return null;
  const strip = freestStrip(segments, from, scale);
  const [start, end] = [from + strip.first / scale, from + strip.end / scale];
  const em = segments[segments.length >> 1]!.size;
  if (strip.crossing > segments.length * mostCrossing || end - start < em * narrowestGutter) return null;
  const middle = (start + end) / 2;
  const left = segments.filter(({ right }) => right <= middle);
  const right = segments.filter(({ x }) => x >= middle);
  return isColumn(left, start - from) && isColumn(right, to - end) ? middle : null;
}

/** The widest run of bins that the fewest segments cross, in the middle half of the page. */
function freestStrip(
  segments: readonly Segment[],
  from: number,
  scale: number,
): { first: number; end: number; crossing: number } {
  const changes = new Int32Array(bins + 2);
  for (const { x, right } of segments) {
    changes[Math.floor((x - from) * scale)]!++;
    changes[Math.ceil((right - from) * scale)]!--;
  }
  const covered = changes.map(
    (
      (sum) => (change) =>
        (sum += change)
    )(0),
  );
  let best = { first: 0, end: 0, crossing: Number.POSITIVE_INFINITY };
  for (let first = bins / 4; first < (bins * 3) / 4; ) {
    let end = first + 1;
    while (end < (bins * 3) / 4 && covered[end] === covered[first]) end++;
    const crossing = covered[first]!;
    if (crossing < best.crossing || (crossing === best.crossing && end - first > best.end - best.first)) {
      best = { first, end, crossing };
    }
    first = end;
  }
  return best;
}

function isColumn(segments: readonly Segment[], width: number): boolean {
  if (segments.length < fewestLines) return false;
  const full = segments.filter(({ x, right, size }) => right - x >= Math.max(width * filled, size * shortestLine));
  return full.length >= segments.length / 2;
}
