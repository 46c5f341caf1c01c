import { looksGarbled } from '../../source/garbled.ts';

/** The entries of a PDF's information dictionary that are kept. */
const kept: Readonly<Record<string, string>> = {
  Title: 'title',
  Subject: 'subject',
  Author: 'creator',
  Keywords: 'keywords',
  Creator: 'application',
};
const longest = 10_000;
const broken = /[\p{Cc}\p{Co}\p{Cs}\p{Cn}\ufffd]/u;
/** GBK that was written down as if it were Latin: ÔÆÁëÏØ. */
const latinRun = /[\u0080-\u00ff]{3}/;
const date = /^D:(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?(?:Z|([+-])(\d\d)'?(\d\d)?)?/;

/** What a PDF says of itself, as far as it can be read, and the number of its pages. */
export function readMetadata(info: Readonly<Record<string, unknown>>, pages: number): Record<string, string> {
  const metadata: Record<string, string> = { pages: String(pages) };
  for (const [entry, name] of Object.entries(kept)) {
    const value = typeof info[entry] === 'string' ? info[entry].trim() : '';
    if (value !== '' && value.length <= longest && isReadable(value)) metadata[name] = value;
  }
  for (const [entry, name] of [
    ['CreationDate', 'created'],
    ['ModDate', 'modified'],
  ] as const) {
    const moment = readDate(info[entry]);
    if (moment !== null) metadata[name] = moment;
  }
  return metadata;
}

function isReadable(value: string): boolean {
  return !broken.test(value) && !latinRun.test(value) && !looksGarbled(value);
}

/** A date of a PDF (`D:20240115093000+08'00'`) as ISO 8601; null where it makes none, or none of the age of PDF. */
function readDate(value: unknown): string | null {
  const found = typeof value === 'string' ? date.exec(value) : null;
  if (!found) return null;
  const [, year, month, day, hour = '00', minute = '00', second = '00', sign, hours, minutes = '00'] = found;
  const zone = sign ? `${sign}${hours}:${minutes}` : 'Z';
  const moment = `${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`;
  return Number(year) >= 1990 && Number(year) <= 2100 && !Number.isNaN(Date.parse(moment)) ? moment : null;
}
