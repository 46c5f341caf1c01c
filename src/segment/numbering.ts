import type { Diagnostic } from '../diagnostic/types.ts';
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
    if (marker.ordinal > before.ordinal + 1) {
      const message = `The list goes from ${before.ordinal} to ${marker.ordinal}.`;
      diagnostics.push({ level: 'info', code: 'numbering-gap', message, span });
    } else if (marker.ordinal <= before.ordinal && marker.ordinal !== 1 && before.parent === parent) {
      const message = `Number ${marker.ordinal} follows number ${before.ordinal}.`;
      diagnostics.push({ level: 'info', code: 'numbering-repeat', message, span });
    }
  }
  return diagnostics;
}
