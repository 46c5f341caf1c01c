import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { describeFault } from '../diagnostic/describe.ts';
import { extensionOf, isReadName } from '../read/registry.ts';
import type { Input } from './types.ts';

/** How many entries were passed over, by reason. */
export interface PassedOver {
  /** Names that begin with a dot. */
  hidden: number;
  /** `~$…`: what an office program leaves beside an open document. */
  temporary: number;
  /** Endings that no reader knows, each with its number. */
  readonly unknown: Map<string, number>;
  /** No regular files: pipes, devices, sockets, links that lead nowhere. */
  special: number;
  /** Left out by the user. */
  excluded: number;
  /** Rows of a table without a text. */
  rows: number;
  /** Sheets of a workbook without a column of texts, beside some that have one. */
  sheets: number;
}

/** Nothing passed over yet. */
export function createPassedOver(): PassedOver {
  return { hidden: 0, temporary: 0, unknown: new Map(), special: 0, excluded: 0, rows: 0, sheets: 0 };
}

/** What a discovery has found so far. */
export interface Walk {
  readonly inputs: Input[];
  readonly passedOver: PassedOver;
  /** Real paths of files and folders that were met. */
  readonly seen: Set<string>;
  readonly excluded: (path: string) => boolean;
}

const byCodeUnits = (a: Dirent, b: Dirent) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/** Adds the documents of a folder and of those in it, in code-unit order of their names; every real folder is walked once. */
export async function walkFolder(folder: string, walk: Walk): Promise<void> {
  let entries: Dirent[];
  let real: string;
  try {
    real = await realpath(folder);
    if (walk.seen.has(real)) return;
    walk.seen.add(real);
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    walk.inputs.push({ kind: 'failed', path: folder, error: describeFault('folder-unreadable', reason) });
    return;
  }
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  for (const entry of entries.sort(byCodeUnits)) await addEntry(entry, prefix + entry.name, real, walk);
}

async function addEntry(entry: Dirent, path: string, realFolder: string, walk: Walk): Promise<void> {
  const { passedOver } = walk;
  if (walk.excluded(path)) passedOver.excluded++;
  else if (entry.name.startsWith('.')) passedOver.hidden++;
  else if (entry.name.startsWith('~$')) passedOver.temporary++;
  else if (entry.isSymbolicLink()) await addLink(entry, path, walk);
  else if (entry.isDirectory()) await walkFolder(path, walk);
  else if (!entry.isFile()) passedOver.special++;
  else if (!isReadName(entry.name)) countUnknown(entry.name, passedOver);
  else addFile(path, `${realFolder}/${entry.name}`, walk);
}

async function addLink(entry: Dirent, path: string, walk: Walk): Promise<void> {
  const target = await stat(path).catch(() => null);
  if (target?.isDirectory()) await walkFolder(path, walk);
  else if (!target?.isFile()) walk.passedOver.special++;
  else if (!isReadName(entry.name)) countUnknown(entry.name, walk.passedOver);
  else addFile(path, await realpath(path), walk);
}

/** Counts a file whose type no reader knows. */
export function countUnknown(name: string, { unknown }: PassedOver): void {
  const extension = extensionOf(name);
  const ending = extension && `.${extension}`;
  unknown.set(ending, (unknown.get(ending) ?? 0) + 1);
}

function addFile(path: string, real: string, walk: Walk): void {
  if (walk.seen.has(real)) return;
  walk.seen.add(real);
  walk.inputs.push({ kind: 'file', path });
}
