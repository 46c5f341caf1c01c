import { stat } from 'node:fs/promises';

/** A document in a file that holds several, as a user names it. */
export interface EntryAddress {
  readonly file: string;
  readonly entry: string;
}

/** Parts `plans.zip/2024/x.txt`, which is no path, at the file in it; null: there is none. */
export async function splitAddress(address: string): Promise<EntryAddress | null> {
  for (let slash = address.lastIndexOf('/'); slash > 0; slash = address.lastIndexOf('/', slash - 1)) {
    const file = address.slice(0, slash);
    const found = await stat(file).catch(() => null);
    if (!found) continue;
    const entry = address.slice(slash + 1);
    return found.isFile() && entry !== '' ? { file, entry } : null;
  }
  return null;
}
