const signatures: readonly (readonly [string, string])[] = [
  ['504b0304', 'ZIP'],
  ['504b0506', 'ZIP'],
  ['d0cf11e0a1b11ae1', 'OLE (doc, xls, wps)'],
  ['25504446', 'PDF'],
  ['89504e470d0a1a0a', 'PNG'],
  ['ffd8ff', 'JPEG'],
  ['474946383761', 'GIF'],
  ['474946383961', 'GIF'],
  ['49492a00', 'TIFF'],
  ['4d4d002a', 'TIFF'],
  ['1f8b08', 'gzip'],
  ['377abcaf271c', '7z'],
  ['526172211a07', 'RAR'],
  ['7f454c46', 'ELF'],
];
const longest = 8;
const lookedAt = 65_536;

/** What kind of binary file `bytes` are by their first bytes (`PNG`, `ZIP` …); null if none is known. */
export function findBinarySignature(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, longest)).toString('hex');
  return signatures.find(([signature]) => head.startsWith(signature))?.[1] ?? null;
}

/** How many control characters make a file binary: this share of its head, and not just one or two in a short text. */
const mostControls = 0.05;
const fewestControls = 4;

/**
 * The share, 0..1, of control characters in the head of `text`, if there are so many that it is no text; else null. Control
 * characters are all of C0 but tab, line ends, form feed, ^Z and escape: compressed or random bytes have about a tenth.
 */
export function findControlShare(text: string): number | null {
  const end = Math.min(text.length, lookedAt);
  let controls = 0;
  for (let i = 0; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x20 && (unit < 0x09 || unit > 0x0d) && unit !== 0x1a && unit !== 0x1b) controls++;
  }
  return controls >= fewestControls && controls / end > mostControls ? controls / end : null;
}
