// Keys that only our output has together: of results, of flat records, of the list of --documents.
const signs = [
  ['schemaVersion', 'generator', 'plans'],
  ['sentence', 'source_start', 'source_end', 'key'],
  ['file', 'target', 'result', 'criterion'],
] as const;

/** Whether these are the keys of something that this program wrote. */
export function isOwnOutput(keys: { has(name: string): boolean }): boolean {
  return signs.some((sign) => sign.every((key) => keys.has(key)));
}
