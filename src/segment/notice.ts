import { titleLine } from '../lexicon/structure/titles.ts';
import { isLabelled } from './boilerplate.ts';
import { type Line, wordsOf } from './lines.ts';

const issuing = /^[^。；\n]{0,60}?(?:印发|转发|发布)(?:《([^。；《》\n]{4,60})》|([^。；《》\n]{4,60}?))的通知$/;
const named = /《([^《》\n]{4,60})》/g;
/** The letter of a notice is short. */
const deepest = 40;
const longestName = 60;

/**
 * The plan that a notice issues, where no other title stands above it: 关于印发《…》的通知 is the notice's.
 * @example '某局关于印发2024年工作要点的通知' → '2024年工作要点'
 */
export function issuedTitle(title: string): string {
  const found = issuing.exec(title);
  const issued = found?.[1] ?? found?.[2];
  return issued && titleLine.test(issued) ? issued : title;
}

/** The titles, each alone on its line, of the plans that the letter of one notice issues together (现将《…》《…》印发给你们). */
export function issuedTogether(text: string, lines: readonly Line[]): number[] {
  const names = new Set<string>();
  for (const line of lines.slice(0, deepest)) {
    const words = wordsOf(text, line);
    if (isLabelled(words)) break;
    if (!/印发给|现印发|予以?印发|现将|转发给|现予/.test(words)) continue;
    for (const match of words.matchAll(named)) if (titleLine.test(match[1]!)) names.add(match[1]!);
  }
  if (names.size < 2) return [];
  const found = lines.flatMap((line, i) => {
    const words = line.inTable || line.end - line.start > longestName ? '' : wordsOf(text, line);
    return names.delete(words) ? [i] : [];
  });
  return found.length >= 2 ? found : [];
}
