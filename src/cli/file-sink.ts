import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Sink } from './sink.ts';

/**
 * A file that appears whole or not at all: written beside its place under a hidden name, made to last, then renamed.
 * What is no regular file (a device, a pipe) is written as it is.
 */
export async function fileSink(path: string): Promise<Sink> {
  const place = await realpath(path).catch(() => path);
  const there = await stat(place).catch(() => null);
  const direct = there !== null && !there.isFile();
  const temporary = direct ? place : join(dirname(place), `.${basename(place)}.${process.pid}.part`);
  const file = await open(temporary, direct ? 'w' : 'wx', there === null ? 0o666 : there.mode & 0o777);
  return {
    toFile: true,
    write: (text) => writeAll(file, text),
    close: async () => {
      if (!direct) await file.sync();
      await file.close();
      if (!direct) await rename(temporary, place);
    },
    abandon: async () => {
      await file.close().catch(() => {});
      if (!direct) await rm(temporary, { force: true });
    },
  };
}

async function writeAll(file: FileHandle, text: string): Promise<void> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at)).bytesWritten;
}
