import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Converter } from 'opencc-js/cn2t';
import { discover } from '../src/batch/discover.ts';
import { readBytes } from '../src/extract-document.ts';
import { needsConversion } from '../src/normalize/normalize.ts';

/** Plans to measure with: the texts that `paths` name, by default the project's own. */
export async function loadPlans(paths: readonly string[], root: string): Promise<string[]> {
  const found = await discover({ paths: paths.length > 0 ? paths : [join(root, 'fixtures', 'plans')] });
  if ('code' in found) throw new Error(`${found.path}: ${found.code}`);
  const texts: string[] = [];
  for (const input of found.inputs) {
    if (input.kind !== 'file') continue;
    const outcome = await readBytes(await readFile(input.path), { path: 'plan.txt' });
    if (outcome.ok) texts.push(outcome.document.text);
  }
  if (texts.length === 0) throw new Error('there is no plan to measure with');
  return texts;
}

/** The plans that are in simplified script; of none, all. */
export function simplifiedPlans(texts: readonly string[]): string[] {
  const simplified = texts.filter((text) => !needsConversion(text));
  return simplified.length > 0 ? simplified : [...texts];
}

/** The plans in traditional script: those that are, and the others converted. */
export function traditionalPlans(texts: readonly string[]): string[] {
  const convert = Converter({ from: 'cn', to: 't' });
  return texts.map((text) => (needsConversion(text) ? text : convert(text)));
}

/** `texts` as UTF-8 documents, again and again until they hold `bytes`. */
export function repeatTo(texts: readonly string[], bytes: number): Uint8Array[] {
  const encoded = texts.map((text) => new TextEncoder().encode(text));
  const documents: Uint8Array[] = [];
  for (let size = 0, i = 0; size < bytes; i++) {
    const document = encoded[i % encoded.length]!;
    documents.push(document);
    size += document.byteLength;
  }
  return documents;
}
