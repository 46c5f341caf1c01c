import { open } from 'node:fs/promises';
import { describeFault } from '../diagnostic/describe.ts';
import type { ReadError } from '../diagnostic/types.ts';
import { sourceError } from '../source/diagnostics.ts';

/** A larger file is refused: its text would not fit in memory beside the figures. */
const maxBytes = 256 * 1024 * 1024;

/** The bytes of a file, or why they cannot be had. */
export async function readFileBytes(path: string): Promise<Uint8Array | ReadError> {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      if (size > maxBytes) return sourceError('file-too-large', { bytes: size, limit: maxBytes });
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    return describeFault('file-unreadable', (error as NodeJS.ErrnoException).code ?? String(error));
  }
}
