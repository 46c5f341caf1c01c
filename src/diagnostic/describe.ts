import { type CatalogueCode, type CatalogueEntry, catalogue } from './catalogue.ts';
import type { ReadError } from './types.ts';

/** The error of a code of the catalogue. Results speak Chinese, as the documents do; the program translates for its user. */
export function describeFault(code: CatalogueCode, reason: string): ReadError {
  return { code, message: catalogue[code].zh.replace('{reason}', () => reason) };
}

/**
 * A message that was made from a template, made again from the same template in another language: the particulars are read
 * back out of it. null where it was made from neither language of the template.
 */
export function translateMessage(
  message: string,
  template: CatalogueEntry,
  language: keyof CatalogueEntry,
): string | null {
  for (const made of [template.zh, template.en]) {
    const names: string[] = [];
    const literal = made.split(/\{(\w+)\}/).map((part, i) => {
      if (i % 2 === 0) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      names.push(part);
      return '([\\s\\S]*?)';
    });
    const found = new RegExp(`^${literal.join('')}$`).exec(message);
    if (found === null) continue;
    const values = new Map(names.map((name, i) => [name, found[i + 1] ?? '']));
    return template[language].replace(/\{(\w+)\}/g, (slot, name: string) => values.get(name) ?? slot);
  }
  return null;
}
