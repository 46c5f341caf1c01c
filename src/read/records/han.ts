/** Beyond this a text counts as long, however long it is. */
const lookedAt = 2000;

/** How many Han characters the head of a text has. */
export function countHan(text: string): number {
  return text.slice(0, lookedAt).match(/\p{Script=Han}/gu)?.length ?? 0;
}
