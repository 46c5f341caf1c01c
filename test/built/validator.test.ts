import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { assembleDocument } from '../../src/result/assemble-document.ts';
import { documentResultSchema } from '../../src/result/schema.ts';
import { fullSample } from '../full-sample.ts';

const { default: validate } = await import(resolve('dist/program/validate-result.cjs'));
const full = assembleDocument({ path: 'plan.txt', bytes: 10, sha256: 'a'.repeat(64) }, fullSample());

test('the schema is a good JSON Schema of draft 2020-12, and accepts the whole sample', () => {
  const schema = JSON.parse(readFileSync('dist/schema.json', 'utf8'));
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  expect(ajv.compile(schema)(full)).toBe(true);
});

/** Every value of the sample in turn, changed to something else; null where null may stand makes no fault. */
function* spoiled(): Generator<[string, unknown]> {
  const places: string[][] = [];
  const visit = (value: unknown, path: string[]): void => {
    if (path.length > 0) places.push(path);
    if (typeof value !== 'object' || value === null) return;
    for (const [key, item] of Object.entries(value)) visit(item, [...path, key]);
  };
  visit(full, []);
  for (const path of places) {
    for (const wrong of [null, -1, 1.5, 'x', true, [], {}]) {
      const copy = structuredClone(full) as unknown as Record<string, unknown>;
      const parent = path.slice(0, -1).reduce<Record<string, unknown>>((node, key) => node[key] as never, copy);
      parent[path.at(-1)!] = wrong;
      yield [`${path.join('/')} = ${JSON.stringify(wrong)}`, copy];
    }
    const copy = structuredClone(full) as unknown as Record<string, unknown>;
    const parent = path.slice(0, -1).reduce<Record<string, unknown>>((node, key) => node[key] as never, copy);
    if (Array.isArray(parent)) continue;
    delete parent[path.at(-1)!];
    yield [`${path.join('/')} deleted`, copy];
  }
}

test('the compiled validator says the same as the zod schema, whatever is wrong', () => {
  expect(validate(full)).toBe(true);
  let faults = 0;
  for (const [what, value] of spoiled()) {
    const good = documentResultSchema.safeParse(value).success;
    expect(`${what}: ${validate(value)}`).toBe(`${what}: ${good}`);
    if (!good) faults++;
  }
  expect(faults).toBeGreaterThan(1000);
});
