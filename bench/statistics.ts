/** The middle of `values` in order. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** `text` filled with blanks to `width`, Chinese characters counted as two. */
export function pad(text: string, width: number): string {
  const wide = [...text].filter((character) => character > '\u2e7f').length;
  return text + ' '.repeat(Math.max(0, width - text.length - wide));
}
