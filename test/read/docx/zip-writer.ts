import { crc32, deflateRawSync } from 'node:zlib';

/** A file to be put in a zip; what is said beside its bytes is written down as it is said, true or not. */
export interface ZipFile {
  readonly name: string;
  readonly data: Uint8Array | string;
  readonly deflated?: boolean;
  readonly encrypted?: boolean;
  /** The unpacked size that the directory claims. */
  readonly claimedSize?: number;
}

/** Writes a zip that is the same every time: no dates, entries in the given order. */
export function writeZip(files: readonly ZipFile[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const plain = Buffer.from(file.data);
    const packed = file.deflated ? deflateRawSync(plain) : plain;
    const name = Buffer.from(file.name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE((file.encrypted ? 1 : 0) | 0x800, 2);
    fields.writeUInt16LE(file.deflated ? 8 : 0, 4);
    fields.writeUInt16LE(0x21, 8);
    fields.writeUInt32LE(crc32(plain), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(file.claimedSize ?? plain.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, name, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, tail, name]));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, central, Buffer.from('PK\x05\x06', 'latin1'), end]);
}
