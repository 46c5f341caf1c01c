import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { damaged, ReadFailure } from '../failure.ts';
import { bomb, freeBytes } from '../zip-entries.ts';
import type { ExpandContext, Held } from './types.ts';

/** The one document of a gzip file, named as the file is without its ending. */
export async function* expandGzip(bytes: Uint8Array, { path, budget }: ExpandContext): AsyncGenerator<Held, void> {
  const file = path.slice(path.lastIndexOf('/') + 1);
  const entry = file.replace(/\.gz$/i, '').replace(/\.tgz$/i, '.tar');
  const most = Math.min(budget.limits.partBytes, freeBytes(bytes.byteLength, budget.limits), budget.bytes);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of Readable.from([bytes]).pipe(createGunzip())) {
      budget.deadline.check();
      size += chunk.byteLength;
      if (size > most) throw bomb(entry, most);
      chunks.push(chunk);
    }
  } catch (cause) {
    throw cause instanceof ReadFailure ? cause : damaged('gzip', entry, cause);
  }
  budget.bytes -= size;
  yield { kind: 'file', entry, bytes: new Uint8Array(Buffer.concat(chunks)) };
}
