import { isUtf8 } from 'node:buffer';
import { crc32 } from 'node:zlib';
import { decodeAs } from '../../source/encodings.ts';
import { isReadName } from '../registry.ts';
import type { Entry } from '../zip-entries.ts';
import type { PassReason } from './types.ts';

const unicodePath = 0x7075;

/**
 * The name of a zip entry: as its Unicode field says, else in UTF-8 where it is that, else in GB18030, which Chinese systems
 * write without a word about it. It is a label: nothing is ever written to it.
 */
export async function nameOf({ fileNameRaw, extraFields }: Entry): Promise<string> {
  const field = extraFields.find(({ id, data }) => id === unicodePath && data.length > 5 && data[0] === 1)?.data;
  // A checksum of the name it was made for: a tool that renames entries may leave the field as it was.
  if (field && field.readUInt32LE(1) === crc32(fileNameRaw) && isUtf8(field.subarray(5))) {
    return slashed(field.toString('utf8', 5));
  }
  return slashed(isUtf8(fileNameRaw) ? fileNameRaw.toString('utf8') : await decodeAs(fileNameRaw, 'GB18030'));
}

const slashed = (name: string): string => name.replaceAll('\\', '/');

/** Why an entry is passed over, as it would be in a folder; null: it is read. */
export function passReason(name: string): PassReason | null {
  const steps = name.split('/');
  if (steps.some((step) => step === '__MACOSX' || /^\.(?!\.?$)/.test(step))) return 'hidden';
  if (steps.at(-1)!.startsWith('~$')) return 'temporary';
  return isReadName(name) ? null : 'unknown';
}

/** Sorts names as a walk through folders meets them: step by step, each by its code units. */
export function compareNames(a: string, b: string): number {
  const [left, right] = [a.replaceAll('/', '\0'), b.replaceAll('/', '\0')];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Whether the way to `entry`, or to something in it, is the way to `only`. */
export function leadsTo(only: string | undefined, entry: string): boolean {
  return only === undefined || only === entry || only.startsWith(`${entry}/`) || entry.startsWith(`${only}/`);
}
