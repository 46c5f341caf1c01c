/** All bytes of standard input. Rejects when `signal` comes first: there may be nobody to end the input. */
export async function readStandardInput(signal: AbortSignal): Promise<Uint8Array> {
  const { stdin } = process;
  signal.addEventListener('abort', () => stdin.destroy(), { once: true });
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
