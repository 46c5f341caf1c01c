import { type CatalogueEntry, catalogue } from '../diagnostic/catalogue.ts';
import { fillTemplate } from '../diagnostic/describe.ts';
import type { ReadError } from '../diagnostic/types.ts';
import { readMessages } from '../read/diagnostics.ts';
import { sourceMessages } from '../source/diagnostics.ts';
import type { Language } from './language.ts';

/** Every code that a document's error can have. */
export const errorTemplates: Readonly<Record<string, CatalogueEntry>> = {
  ...catalogue,
  ...sourceMessages,
  ...readMessages,
};

/** A document's error in `language`; as it is where its code is not known. */
export function describeError(
  { code, message, values }: ReadError,
  language: Language,
): { readonly code: string; readonly message: string } {
  const template = errorTemplates[code];
  return { code, message: template ? fillTemplate(template[language], values) : message };
}
