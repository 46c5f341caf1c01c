/** A byte-order mark: the encoding that it names, and its length in bytes. */
export interface ByteOrderMark {
  readonly name: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030';
  readonly length: number;
}

const marks: readonly (readonly [ByteOrderMark['name'], readonly number[]])[] = [
  ['UTF-8', [0xef, 0xbb, 0xbf]],
  ['UTF-16LE', [0xff, 0xfe]],
  ['UTF-16BE', [0xfe, 0xff]],
  ['GB18030', [0x84, 0x31, 0x95, 0x33]],
];

/** The byte-order mark that `bytes` begin with, or null. */
export function findByteOrderMark(bytes: Uint8Array): ByteOrderMark | null {
  for (const [name, mark] of marks) {
    if (mark.every((byte, i) => bytes[i] === byte)) return { name, length: mark.length };
  }
  return null;
}
