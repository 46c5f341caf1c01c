/** Endings of file names that a reader knows; other files of a folder are passed over. */
export const knownEndings: readonly string[] = ['.txt', '.text', '.md', '.markdown'];

/** Whether a file of this name is a document, as far as its ending tells. */
export function isKnownName(name: string): boolean {
  const dot = name.lastIndexOf('.');
  return dot > 0 && knownEndings.includes(name.slice(dot).toLowerCase());
}
