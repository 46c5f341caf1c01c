import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** One result as it stands in a file: parsed, or what is wrong with it. */
export type StoredResult =
  | { readonly ok: true; readonly place: string; readonly value: unknown }
  | { readonly ok: false; readonly place: string; readonly reason: string };

/**
 * The results of a JSON file (an array, or one object) or of NDJSON (a result a line; read line by line, so that a file may
 * be larger than the memory). `place` says where in the file a result stands.
 */
export async function* readResults(input: string | Readable): AsyncGenerator<StoredResult> {
  const stream = typeof input === 'string' ? createReadStream(input) : input;
  const rest: string[] = [];
  let number = 0;
  for await (const raw of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    const line = number === 1 ? raw.replace(/^\ufeff/, '') : raw;
    if (rest.length > 0) rest.push(line);
    else if (line.trim() !== '') {
      const parsed = parse(line);
      // Whatever is no JSON of its own on the first line that holds anything may be the head of a longer value.
      if (!parsed.ok && (line.trimStart().startsWith('[') || line.trim() === '{')) rest.push(line);
      else yield* spread(parsed, `line ${number}`);
    }
  }
  if (rest.length > 0) yield* spread(parse(rest.join('\n')), '');
}

function parse(text: string): StoredResult {
  try {
    return { ok: true, place: '', value: JSON.parse(text) };
  } catch (error) {
    return { ok: false, place: '', reason: (error as Error).message };
  }
}

function* spread(parsed: StoredResult, place: string): Generator<StoredResult> {
  if (!parsed.ok || !Array.isArray(parsed.value)) yield { ...parsed, place };
  else
    for (const [i, value] of parsed.value.entries())
      yield { ok: true, place: place ? `${place}, ${i}` : `/${i}`, value };
}
