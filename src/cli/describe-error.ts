import { catalogue } from '../diagnostic/catalogue.ts';
import type { ReadError } from '../diagnostic/types.ts';
import type { Language } from './language.ts';

/** A document's error in `language`: results speak English, the catalogue knows the codes in Chinese. */
export function describeError({ code, message }: ReadError, language: Language): ReadError {
  return { code, message: (language === 'zh' ? catalogue[code]?.zh : undefined) ?? message };
}
