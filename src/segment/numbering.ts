import { makeDiagnostic } from '../diagnostic/describe.ts';
import type { Diagnostic } from '../diagnostic/types.ts';
import { segmentMessages } from './diagnostics.ts';
import type { Node } from './outline.ts';

const mostReported = 50;

/** Gaps and repeats in the numbers of a plan's lists. */
export function numberingDiagnostics(nodes: readonly Node[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const last = new Map<string, { ordinal: number; parent: number | null }>();
  for (const { marker, parent, start } of nodes) {
    if (!marker || marker.style === 'sequence') continue;
    const before = last.get(marker.group);
    last.set(marker.group, { ordinal: marker.ordinal, parent });
    if (!before || diagnostics.length >= mostReported) continue;
    const span = { start, end: marker.end };
    const values = { before: before.ordinal, number: marker.ordinal };
    const skips = marker.ordinal > before.ordinal + 1;
    const repeats = marker.ordinal <= before.ordinal && marker.ordinal !== 1 && before.parent === parent;
    if (!skips && !repeats) continue;
    diagnostics.push(makeDiagnostic(segmentMessages, skips ? 'numbering-gap' : 'numbering-repeat', values, span));
  }
  return diagnostics;
}
