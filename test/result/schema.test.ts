import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { assembleDocument } from '../../src/result/assemble-document.ts';
import { documentResultSchema } from '../../src/result/schema.ts';
import { version } from '../../src/result/version.ts';
import { fullSample } from '../full-sample.ts';

type Path = readonly (string | number)[];

/** Every place in a value that is a key of an object. */
function keyPaths(value: unknown, path: Path = []): Path[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => keyPaths(item, [...path, i]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [[...path, key], ...keyPaths(item, [...path, key])]);
}

const facts = { path: 'plan.txt', bytes: 10, sha256: 'a'.repeat(64) };
const full = assembleDocument(facts, fullSample());
const paths = keyPaths(full).filter((path) => !path.includes('metadata'));

function without(path: Path): unknown {
  const copy = structuredClone(full) as unknown;
  const parent = path.slice(0, -1).reduce((node, key) => (node as Record<string, unknown>)[key], copy as unknown);
  delete (parent as Record<string, unknown>)[path.at(-1)!];
  return copy;
}

test('the sample is whole: every object that may be there is', () => {
  expect(documentResultSchema.safeParse(full).error).toBeUndefined();
  const names = new Set(paths.map((path) => path.filter((key) => typeof key === 'string').join('.')));
  expect(names.size).toBeGreaterThan(120);
});

test.each(paths.map((path) => [path.join('/')]))('%s must be there', (name) => {
  const path = name.split('/').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  expect(documentResultSchema.safeParse(without(path)).success).toBe(false);
});

test('a key that this version does not know is no fault', () => {
  expect(documentResultSchema.safeParse({ ...full, later: true }).success).toBe(true);
});

test('the version that results carry is the package version', () => {
  expect(version).toBe(packageJson.version);
});
