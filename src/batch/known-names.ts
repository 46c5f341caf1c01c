/** Endings of file names that a reader knows; other files of a folder are passed over. */
export const knownEndings: readonly string[] = ['.txt', '.text', '.md', '.markdown'];

/** The ending of a file name, in lower case with its dot; '' where there is none. */
export function endingOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot).toLowerCase() : '';
}

/** Whether a file of this name is a document, as far as its ending tells. */
export function isKnownName(name: string): boolean {
  return knownEndings.includes(endingOf(name));
}
