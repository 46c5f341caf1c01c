import { crc32, deflateRawSync } from 'node:zlib';

/** A file to be put in a zip; what is said beside its bytes is written down as it is said, true or not. */
export interface ZipFile {
  /** Bytes are a name in no encoding that the zip tells of. */
  readonly name: string | Uint8Array;
  readonly data: Uint8Array | string;
  readonly deflated?: boolean;
  readonly encrypted?: boolean;
  /** The unpacked size that the directory claims. */
  readonly claimedSize?: number;
  /** The checksum that the directory claims. */
  readonly claimedSum?: number;
  /** Extra fields of the directory. */
  readonly extra?: Uint8Array;
  /** Points to the first file of the zip, and brings no bytes of its own. */
  readonly borrowed?: boolean;
}

/** Writes a zip that is the same every time: no dates, entries in the given order. */
export function writeZip(files: readonly ZipFile[], claimedCount = files.length & 0xffff): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const plain = Buffer.from(file.data);
    const packed = file.deflated ? deflateRawSync(plain) : plain;
    const name = Buffer.from(file.name as string);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE((file.encrypted ? 1 : 0) | (typeof file.name === 'string' ? 0x800 : 0), 2);
    fields.writeUInt16LE(file.deflated ? 8 : 0, 4);
    fields.writeUInt16LE(0x21, 8);
    fields.writeUInt32LE(file.claimedSum ?? crc32(plain), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(file.claimedSize ?? plain.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, name, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(file.borrowed ? 0 : offset, 10);
    const extra = Buffer.from(file.extra ?? []);
    const listed = Buffer.from(fields);
    listed.writeUInt16LE(extra.length, 24);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), listed, tail, name, extra]));
    if (file.borrowed) continue;
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(claimedCount, 4);
  end.writeUInt16LE(claimedCount, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, central, Buffer.from('PK\x05\x06', 'latin1'), end]);
}
