import type { Language } from './language.ts';
import { type MessageCode, say } from './messages.ts';
import type { OptionEntry } from './options.ts';
import { UsageError } from './usage-error.ts';

/** Formats that the contract names and that are to come. */
const laterFormats = ['xlsx', 'md', 'report'];

/** Reads the value of an option as its entry wants it; throws a {@link UsageError} that says what is wanted. */
export function parseValue(entry: OptionEntry, option: string, value: string, language: Language): string | number {
  const reject = (expected: MessageCode, values = {}) =>
    new UsageError('bad-value', { option, value, expected: say(language, expected, values) });
  if (entry.choices && !entry.choices.includes(value)) {
    if (option === '--format' && laterFormats.includes(value)) throw new UsageError('format-later', { value });
    throw reject('expect-choice', { choices: entry.choices.join(', ') });
  }
  if (entry.value === undefined) return value;
  if (entry.value === 'size') {
    const bytes = parseSize(value);
    if (bytes === null) throw reject('expect-size');
    return bytes;
  }
  const number = /^\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
  if (entry.value === 'share') {
    if (!(number >= 0 && number <= 1)) throw reject('expect-share');
  } else if (entry.value === 'positive') {
    if (!(number > 0)) throw reject('expect-positive');
  } else if (entry.value === 'line') {
    if (!(Number.isSafeInteger(number) && number >= 1)) throw reject('expect-line');
  } else if (!(Number.isInteger(number) && number >= 1 && number <= 256)) throw reject('expect-integer');
  return number;
}

const units = { '': 0, K: 1, M: 2, G: 3 } as const;

/** `64MB`, `1.5 g`, `1000`: in bytes, a thousand of which are 1024. */
function parseSize(value: string): number | null {
  const [, count, unit] = /^(\d+(?:\.\d+)?)\s*([KMG]?)i?B?$/i.exec(value) ?? [];
  if (count === undefined || unit === undefined) return null;
  const bytes = Math.round(Number(count) * 1024 ** units[unit.toUpperCase() as keyof typeof units]);
  return Number.isSafeInteger(bytes) && bytes > 0 ? bytes : null;
}
