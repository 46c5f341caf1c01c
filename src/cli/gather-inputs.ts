import { readFile } from 'node:fs/promises';
import { type Discovery, discover } from '../batch/discover.ts';
import { readStandardInput } from './standard-input.ts';
import { UsageError } from './usage-error.ts';

/** The options that say what to read. */
export interface GatherOptions {
  readonly filesFrom?: string;
  readonly null?: boolean;
  readonly exclude?: readonly string[];
  readonly stdinFilename?: string;
}

/** Finds every input that paths and options name; throws a {@link UsageError} where one of them names nothing. */
export async function gatherInputs(
  given: readonly string[],
  options: GatherOptions,
  signal: AbortSignal,
): Promise<Discovery> {
  const paths = given.length === 0 && options.filesFrom === undefined ? [pipedInput()] : given;
  const wantsInput = paths.filter((path) => path === '-').length + (options.filesFrom === '-' ? 1 : 0);
  if (wantsInput > 1) throw new UsageError('stdin-twice');
  const listed =
    options.filesFrom === undefined ? [] : await readList(options.filesFrom, options.null === true, signal);
  const at = paths.indexOf('-');
  const request = { literal: listed, exclude: options.exclude ?? [] };
  if (at < 0) return found(await discover({ ...request, paths }));
  const { filename, bytes } = { filename: options.stdinFilename ?? '-', bytes: await readStandardInput(signal) };
  // What is named before `-` comes before it; a file named on both sides is read where it is named first.
  const before = found(await discover({ paths: paths.slice(0, at), exclude: request.exclude }));
  const all = found(await discover({ ...request, paths: paths.filter((path) => path !== '-') }));
  all.inputs.splice(before.inputs.length, 0, { kind: 'bytes', path: '-', filename, bytes });
  return all;
}

/** Where nothing is named, what is piped in is meant; a terminal is no pipe. */
function pipedInput(): string {
  if (process.stdin.isTTY) throw new UsageError('no-paths');
  return '-';
}

function found(discovery: Awaited<ReturnType<typeof discover>>): Discovery {
  if ('code' in discovery) throw new UsageError(discovery.code, { path: discovery.path });
  return discovery;
}

async function readList(file: string, nul: boolean, signal: AbortSignal): Promise<string[]> {
  let text: string;
  try {
    text = file === '-' ? new TextDecoder().decode(await readStandardInput(signal)) : await readFile(file, 'utf8');
  } catch (error) {
    throw new UsageError('list-unreadable', { path: file, reason: (error as NodeJS.ErrnoException).code ?? '' });
  }
  const paths = nul ? text.split('\0') : text.replace(/^\ufeff/, '').split(/\r?\n/);
  return paths.filter((path) => path !== '');
}
