const windowSize = 8192;
/** How far the start of a window may be moved to the start of a line. */
const lineSearch = 4096;

/**
 * Up to three stretches of `bytes` that the detection looks at: all of a small file, else the first that is not ASCII, the
 * middle and the end. Each starts at a character of any encoding (even offsets, for UTF-16), so reading costs the same
 * however long the file is.
 */
export function sampleBytes(bytes: Uint8Array): Uint8Array[] {
  const start = evenBefore(firstTelling(bytes));
  if (bytes.length - start <= 3 * windowSize) return [bytes.subarray(start)];
  const windows = [bytes.subarray(start, start + windowSize)];
  for (const from of [start + ((bytes.length - start) >>> 1), bytes.length - windowSize]) {
    const line = bytes.subarray(from, from + lineSearch).indexOf(0x0a);
    // 0x0A is a byte of no longer character but in UTF-16; without it the place may be in the middle of one.
    if (line >= 0) windows.push(bytes.subarray(evenFrom(from + line), from + windowSize));
  }
  return windows;
}

/** ASCII reads the same in every encoding but UTF-16, which shows in its NULs. */
function firstTelling(bytes: Uint8Array): number {
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte >= 0x80 || byte === 0) return i;
  }
  return bytes.length;
}

const evenBefore = (offset: number): number => offset - (offset % 2);
const evenFrom = (offset: number): number => offset + (offset % 2);
