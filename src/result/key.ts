// A number beyond 31 bits is slow to print in another base; figures are many.
const hexDigits = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'));

/**
 * A 48-bit hash of `parts` as 12 hex digits; pure, so that it runs in a browser. Not for secrets: two lanes of a
 * multiply-xor mix over UTF-16 code units, a separator after each part.
 */
export function hashKey(...parts: readonly string[]): string {
  let low = 0x5bd1e995;
  let high = 0x1b873593;
  for (const part of parts) {
    for (let i = 0; i < part.length; i++) {
      const unit = part.charCodeAt(i);
      low = Math.imul(low ^ unit, 0x9e3779b1);
      high = Math.imul(high ^ unit, 0x5f356495);
    }
    low = Math.imul(low ^ 0x10000, 0x9e3779b1);
    high = Math.imul(high ^ 0x10000, 0x5f356495);
  }
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  const byte = (n: number, shift: number) => hexDigits[(n >>> shift) & 0xff]!;
  return byte(high, 8) + byte(high, 0) + byte(low, 24) + byte(low, 16) + byte(low, 8) + byte(low, 0);
}
