import { isWide } from './characters.ts';

/** What stands between two lines that are joined: a blank between words, nothing between Chinese or within a number. */
export function joint(above: string, below: string): string {
  const [last, first] = [above.at(-1)!, below[0]!];
  return isWide(last) || isWide(first) || !/[a-z]/i.test(last + first) ? '' : ' ';
}
