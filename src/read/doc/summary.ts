import { decodeAs } from '../../source/encodings.ts';
import { resolveLabel } from '../../source/labels.ts';
import type { CompoundFile } from './compound-file.ts';

// [MS-OLEPS]: two streams of properties, each with the encoding of its strings in property 1.
const streams: readonly (readonly [string, Readonly<Record<number, string>>])[] = [
  [
    '\u0005SummaryInformation',
    {
      2: 'title',
      3: 'subject',
      4: 'creator',
      5: 'keywords',
      6: 'description',
      8: 'lastModifiedBy',
      12: 'created',
      13: 'modified',
      18: 'application',
    },
  ],
  ['\u0005DocumentSummaryInformation', { 2: 'category', 14: 'manager', 15: 'company' }],
];
const longestProperty = 10_000;
const utf16 = 1200;
/** Milliseconds from 1601 to 1970. */
const epoch = 11_644_473_600_000;

/** The properties of the document: title, creator, created … as far as they can be read. */
export async function readSummary(file: CompoundFile): Promise<Record<string, string>> {
  const metadata: Record<string, string> = {};
  for (const [name, keys] of streams) {
    const stream = file.stream(name);
    if (stream === null || stream.length < 48) continue;
    const section = stream.subarray(stream.readUInt32LE(44));
    const places = placesIn(section);
    const encoding = section.readUInt16LE((places.get(1) ?? section.length - 6) + 4);
    for (const [id, key] of Object.entries(keys)) {
      const place = places.get(Number(id));
      const value = place === undefined ? '' : await readValue(section.subarray(place), encoding);
      if (value !== '') metadata[key] = value;
    }
  }
  return metadata;
}

function placesIn(section: Buffer): Map<number, number> {
  const places = new Map<number, number>();
  const count = section.length < 8 ? 0 : Math.min(section.readUInt32LE(4), Math.floor((section.length - 8) / 8), 1000);
  for (let i = 0; i < count; i++) {
    const place = section.readUInt32LE(12 + 8 * i);
    if (place + 8 <= section.length) places.set(section.readUInt32LE(8 + 8 * i), place);
  }
  return places;
}

async function readValue(value: Buffer, encoding: number): Promise<string> {
  const type = value.readUInt16LE(0);
  if (type === 64 && value.length >= 12) {
    const time = Number(value.readBigUInt64LE(4) / 10_000n) - epoch;
    return time > 0 && time < 8.64e15 ? new Date(time).toISOString().replace('.000Z', 'Z') : '';
  }
  if (type !== 30 && type !== 31) return '';
  const isWide = type === 31 || encoding === utf16;
  const size = value.readUInt32LE(4) * (type === 31 ? 2 : 1);
  const bytes = value.subarray(8, 8 + Math.min(size, 2 * longestProperty));
  const label = isWide ? 'UTF-16LE' : ((await resolveLabel(encoding === 65001 ? 'utf8' : `cp${encoding}`)) ?? 'UTF-8');
  return (await decodeAs(bytes, label)).replace(/\0.*$/s, '').trim();
}
