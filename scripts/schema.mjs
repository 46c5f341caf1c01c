import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import * as z from 'zod';

/** The JSON Schema (draft 2020-12) of the zod schema. Unknown keys are allowed: readers ignore what they do not know. */
export function jsonSchema(zodSchema) {
  const { $schema, ...rest } = z.toJSONSchema(zodSchema, { target: 'draft-2020-12', io: 'input' });
  return {
    $schema,
    $id: 'urn:zhibiao:document-result:1',
    title: 'DocumentResult',
    ...mergeNull(rest),
  };
}

/**
 * `anyOf: [S, null]` as one schema with a list of types: shorter to read, and a validator need not try and fail a branch.
 * A reference stays an `anyOf`, null first.
 */
function mergeNull(node) {
  if (Array.isArray(node)) return node.map(mergeNull);
  if (node === null || typeof node !== 'object') return node;
  const out = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, mergeNull(value)]));
  // zod says of every integer that it is a safe one.
  if (out.maximum === Number.MAX_SAFE_INTEGER) delete out.maximum;
  if (out.minimum === Number.MIN_SAFE_INTEGER) delete out.minimum;
  const [value, none] = out.anyOf ?? [];
  if (out.anyOf?.length !== 2 || none.type !== 'null') return out;
  const { anyOf: _, ...around } = out;
  if (value.$ref) return { ...around, anyOf: [none, value] };
  const merged = { ...around, ...value, type: [value.type, 'null'] };
  if (value.enum) merged.enum = [...value.enum, null];
  return merged;
}

/** A module that checks values against `schema`: `validate(value)` and, where it says no, `validate.errors`. */
export function compileValidator(schema) {
  const ajv = new Ajv2020({
    strict: true,
    allowUnionTypes: true,
    inlineRefs: false,
    code: { source: true },
  });
  const code = standaloneCode(ajv, ajv.compile(schema));
  // The validator must stand alone: the program does not depend on the library that compiles it.
  if (/\brequire\(|\bfrom\s+["']/.test(code)) throw new Error('the compiled validator wants its compiler at run time');
  return `// Compiled from schema.json.\n${code}`;
}
