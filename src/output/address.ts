import type { DocumentResult } from '../result/schema.ts';

/** What names a document among all others: its path; in a file that holds several, with its entry behind it. */
export function addressOf({ path, container }: Pick<DocumentResult['source'], 'path' | 'container'>): string {
  return container ? `${container.path}/${container.entry}` : path;
}
