import { readdir, stat } from 'node:fs/promises';

const ending = '.expected.json';

/** A document and the file that says what is expected of it. */
export interface Fixture {
  readonly source: string;
  readonly expected: string;
}

/** The fixtures of a folder and of those in it, in code-unit order; of a file, its own. null: there is no such path. */
export async function findFixtures(path: string): Promise<Fixture[] | null> {
  const found = await stat(path).catch(() => null);
  if (found === null) return null;
  if (!found.isDirectory()) {
    const source = path.endsWith(ending) ? path.slice(0, -ending.length) : path;
    return [{ source, expected: source + ending }];
  }
  // Links are not followed: a fixture is a file of the folder, and a loop of links would never end.
  const entries = await readdir(path, { withFileTypes: true });
  const fixtures: Fixture[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const inside = `${path.replace(/\/$/, '')}/${entry.name}`;
    if (entry.isDirectory()) fixtures.push(...((await findFixtures(inside)) ?? []));
    else if (entry.name.endsWith(ending)) fixtures.push({ source: inside.slice(0, -ending.length), expected: inside });
  }
  return fixtures;
}
