import type { ZipArchive } from '../../zip-archive.ts';
import { readPart } from './xml.ts';

/** Which of the styles that cells have, by number, show a date or a time. */
export async function readDateStyles(archive: ZipArchive, part: string): Promise<boolean[]> {
  const custom = new Map<string, boolean>();
  const dates: boolean[] = [];
  let inCells = false;
  await readPart(archive, part, {
    open(name, attribute) {
      if (name === 'numFmt') custom.set(attribute('numFmtId') ?? '', isDateFormat(attribute('formatCode') ?? ''));
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      const id = attribute('numFmtId') ?? '0';
      dates.push(custom.get(id) ?? isBuiltInDate(Number(id)));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return dates;
}

/** The formats that every workbook has: dates and times, those of Chinese systems too. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** `yyyy"年"m"月"` is one, `0.00"d"` and `[Red]0` are none. */
function isDateFormat(code: string): boolean {
  const signs = code.replace(/"[^"]*"|\\.|_.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  return /[ymdhs]/i.test(signs) && !/general/i.test(signs);
}

const day = 86_400_000;

/** A date as it is counted in days, in ISO form; as it stands where it can be none. */
export function formatSerial(value: string, date1904: boolean): string {
  const serial = Number(value);
  if (!Number.isFinite(serial) || serial < 0 || serial >= 2_958_466) return value;
  // The 29th of February 1900, which never was, is counted, too.
  const days = date1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const iso = new Date(Date.UTC(1899, 11, 30) + Math.round(days * 86_400) * 1000).toISOString();
  const [date, time] = [iso.slice(0, 10), iso.slice(11, 19)];
  if (serial < 1) return time;
  return Math.round(serial * 86_400) % (day / 1000) === 0 ? date : `${date} ${time}`;
}
