import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { readResults } from '../../src/batch/read-results.ts';

async function read(text: string) {
  const found: unknown[] = [];
  for await (const stored of readResults(Readable.from([text]))) found.push(stored.ok ? stored.value : 'no JSON');
  return found;
}

test.each<[string, string, unknown[]]>([
  ['NDJSON', '{"a":1}\n{"a":2}\n', [{ a: 1 }, { a: 2 }]],
  ['NDJSON with blank lines and CRLF', '{"a":1}\r\n\r\n{"a":2}', [{ a: 1 }, { a: 2 }]],
  ['an array on a line', '[{"a":1},{"a":2}]', [{ a: 1 }, { a: 2 }]],
  ['an array over lines', '[\n  {"a":1},\n  {"a":2}\n]\n', [{ a: 1 }, { a: 2 }]],
  ['an object over lines', '{\n  "a": 1\n}\n', [{ a: 1 }]],
  ['a byte-order mark', '\ufeff{"a":1}', [{ a: 1 }]],
  ['an empty array', '[\n]\n', []],
  ['nothing', '', []],
  ['a broken line among good ones', '{"a":1}\n{"a":\n{"a":3}', [{ a: 1 }, 'no JSON', { a: 3 }]],
  ['an array that was cut', '[\n{"a":1},', ['no JSON']],
  ['words', 'no json\n', ['no JSON']],
])('%s', async (_name, text, values) => {
  expect(await read(text)).toEqual(values);
});
