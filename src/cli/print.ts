import { ClosedOutput, standardOutput } from './sink.ts';

/** Writes `text` to standard output; a reader that has gone is no failure. */
export async function print(text: string): Promise<void> {
  const output = standardOutput();
  try {
    await output.write(text);
    await output.close();
  } catch (error) {
    if (!(error instanceof ClosedOutput)) throw error;
  }
}
