import { once } from 'node:events';

/** Where results go. */
export interface Sink {
  /** Whether the results go to a file of their own. */
  readonly toFile: boolean;
  /** Writes all of `text`, at the reader's pace. */
  write(text: string): Promise<void>;
  /** All is written: make it last. */
  close(): Promise<void>;
  /** Leave nothing behind. */
  abandon(): Promise<void>;
}

/** Somebody closed our output (`| head`): no fault of anybody's, but nothing is left to do. */
export class ClosedOutput extends Error {}

/** Standard output. Rejects with {@link ClosedOutput} once its reader has gone. */
export function standardOutput(): Sink {
  const { stdout } = process;
  let failure: Error | null = null;
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    failure ??= error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED' ? new ClosedOutput() : error;
  });
  const settled = new Promise<void>((resolve) => stdout.once('close', resolve).once('error', () => resolve()));
  const write = async (text: string): Promise<void> => {
    if (failure) throw failure;
    if (text === '') return;
    if (!stdout.write(text)) await Promise.race([once(stdout, 'drain').catch(() => {}), settled]);
    if (failure) throw failure;
  };
  return {
    toFile: false,
    write,
    // An error of the last write arrives behind it: wait until it has gone out.
    close: async () => {
      await new Promise<void>((resolve) => stdout.write('', () => resolve()));
      if (failure) throw failure;
    },
    abandon: async () => {},
  };
}
