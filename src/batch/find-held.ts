import type { Held, HeldDocument } from '../read/container/types.ts';
import { type OpenOptions, openFile } from './open-file.ts';

/** Finds the document that `entry` leads to in the file `path`; null where it is not there, or cannot be read. */
export type HeldFinder = (path: string, entry: string, encoding: string | undefined) => Promise<HeldDocument | null>;

/** Makes a finder that opens a file once for all of its documents, as long as they are asked for in its order. */
export function createHeldFinder(options: OpenOptions): HeldFinder {
  let opened = '';
  let rest: AsyncGenerator<Held> | null = null;
  return async (path, entry, encoding) => {
    const key = JSON.stringify([path, encoding]);
    if (rest !== null && opened === key) {
      const found = await advance(rest, entry);
      if (found) return found;
    }
    const file = await openFile({ kind: 'file', path }, { ...options, encoding });
    rest = file !== null && 'held' in file ? file.held() : null;
    opened = key;
    return rest && advance(rest, entry);
  };
}

async function advance(rest: AsyncGenerator<Held>, wanted: string): Promise<HeldDocument | null> {
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    const held = next.value;
    if (held.entry === wanted && (held.kind === 'file' || held.kind === 'record')) return held;
  }
  return null;
}
