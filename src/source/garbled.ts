import { surprise } from './plausibility.ts';

const lookedAt = 2048;
const fewest = 10;
/** Nats a character: plans have 6 to 9, UTF-8 that was once read as GBK 12, as Latin 13. */
const mostSurprise = 11;
/** GBK that was once read as Latin is nearly all Latin-1 letters and signs; French has one in twenty. */
const mostLatin = 0.4;

/**
 * Whether `text`, though decoded without fault, looks as if an earlier conversion had garbled it: 宸ヤ綔 or å·¥ä½œ for 工作.
 * Judged by its first stretch that is not ASCII.
 */
export function looksGarbled(text: string): boolean {
  const from = text.search(/[^\0-\x7f]/);
  if (from < 0) return false;
  const sample = text.slice(from, from + lookedAt);
  let foreign = 0;
  let latin = 0;
  for (let i = 0; i < sample.length; i++) {
    const unit = sample.charCodeAt(i);
    if (unit > 0x7f) foreign++;
    if (unit > 0x7f && unit <= 0xff) latin++;
  }
  if (foreign < fewest) return false;
  return latin > sample.length * mostLatin || surprise(sample) > sample.length * mostSurprise;
}
