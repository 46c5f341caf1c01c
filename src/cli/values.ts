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
  const number = /^\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
  if (entry.value === 'share') {
    if (!(number >= 0 && number <= 1)) throw reject('expect-share');
  } else if (entry.value === 'line') {
    if (!(Number.isSafeInteger(number) && number >= 1)) throw reject('expect-line');
  } else if (!(Number.isInteger(number) && number >= 1 && number <= 256)) throw reject('expect-integer');
  return number;
}
