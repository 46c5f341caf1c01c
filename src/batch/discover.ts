import { realpath, stat } from 'node:fs/promises';
import { expandGlob, hasGlobSigns } from './glob.ts';
import { splitAddress } from './split-address.ts';
import type { Input } from './types.ts';
import { createPassedOver, type PassedOver, type Walk, walkFolder } from './walk.ts';

/** What a run reads, in order, and how many entries of folders it leaves alone. */
export interface Discovery {
  readonly inputs: Input[];
  readonly passedOver: PassedOver;
}

/** Why what was named cannot be read: wrong usage. */
export interface DiscoveryProblem {
  readonly code: 'path-not-found' | 'glob-without-match' | 'not-a-file';
  readonly path: string;
}

/** What to look for. */
export interface DiscoveryRequest {
  /** Files, folders and globs. */
  readonly paths: readonly string[];
  /** Files and folders, taken literally. */
  readonly literal?: readonly string[];
  /** Globs of paths to leave out. */
  readonly exclude?: readonly string[];
}

/** Finds the documents that `request` names: each file once, folders in code-unit order, the rest in the order given. */
export async function discover(request: DiscoveryRequest): Promise<Discovery | DiscoveryProblem> {
  const walk: Walk = {
    inputs: [],
    passedOver: createPassedOver(),
    seen: new Set(),
    excluded: await excluder(request.exclude ?? []),
  };
  for (const path of request.paths) {
    let problem = await addPath(path, walk);
    if (problem?.code === 'path-not-found' && hasGlobSigns(path)) problem = await addGlob(path, walk);
    if (problem) return problem;
  }
  for (const path of request.literal ?? []) {
    const problem = await addPath(path, walk);
    if (problem) return problem;
  }
  return { inputs: walk.inputs, passedOver: walk.passedOver };
}

async function addPath(path: string, walk: Walk): Promise<DiscoveryProblem | null> {
  const found = await stat(path).catch(() => null);
  if (found === null) return addEntry(path, walk);
  if (found.isDirectory()) {
    await walkFolder(path, walk);
    return null;
  }
  if (!found.isFile()) return { code: 'not-a-file', path };
  await addFile(path, walk);
  return null;
}

/** What a file holds can be named behind it: `plans.zip/2024/x.txt`. */
async function addEntry(path: string, walk: Walk): Promise<DiscoveryProblem | null> {
  const place = await splitAddress(path);
  if (place === null) return { code: 'path-not-found', path };
  if (walk.seen.has(path)) return null;
  walk.seen.add(path);
  walk.inputs.push({ kind: 'file', path: place.file, entry: place.entry });
  return null;
}

async function addGlob(pattern: string, walk: Walk): Promise<DiscoveryProblem | null> {
  const matches = await expandGlob(pattern, walk.passedOver);
  if (matches.length === 0) return { code: 'glob-without-match', path: pattern };
  for (const path of matches) await addFile(path, walk);
  return null;
}

async function addFile(path: string, walk: Walk): Promise<void> {
  if (walk.excluded(path)) {
    walk.passedOver.excluded++;
    return;
  }
  const real = await realpath(path).catch(() => path);
  if (walk.seen.has(real)) return;
  walk.seen.add(real);
  walk.inputs.push({ kind: 'file', path });
}

async function excluder(patterns: readonly string[]): Promise<(path: string) => boolean> {
  if (patterns.length === 0) return () => false;
  const { default: picomatch } = await import('picomatch');
  const matches = picomatch([...patterns], { dot: true });
  const name = (path: string) => path.slice(path.lastIndexOf('/') + 1);
  // `drafts/**` speaks of paths as they are printed, `*.bak.txt` of names wherever they stand.
  return (path) => matches(path.replace(/^\.\//, '')) || matches(name(path));
}
