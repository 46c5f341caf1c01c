import { open } from 'node:fs/promises';
import { describeFault } from '../diagnostic/describe.ts';
import type { ReadError } from '../diagnostic/types.ts';
import { defaultLimits, type ReadLimits } from '../read/limits.ts';
import { sourceError } from '../source/diagnostics.ts';

const headBytes = 512;

/** The bytes of a file, or why they cannot be had; one that is too large is not read at all. */
export async function readFileBytes(
  path: string,
  { fileBytes: limit = defaultLimits.fileBytes }: Partial<ReadLimits> = {},
): Promise<Uint8Array | ReadError> {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      if (size > limit) return sourceError('file-too-large', { bytes: size, limit });
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    return describeFault('file-unreadable', (error as NodeJS.ErrnoException).code ?? String(error));
  }
}

/** The first bytes of a file, as many as tell most formats; none where they cannot be had. */
export async function readFileHead(path: string): Promise<Uint8Array> {
  const head = Buffer.alloc(headBytes);
  const file = await open(path).catch(() => null);
  const read = await file?.read(head, 0, headBytes, 0).catch(() => null);
  await file?.close();
  return head.subarray(0, read?.bytesRead ?? 0);
}
