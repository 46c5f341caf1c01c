const numerals = '[〇零一二三四五六七八九十百\\d０-９]{1,4}';
/** What opens a paragraph of its own: a label, a bullet, a heading. */
const opener = new RegExp(
  `^(?:第${numerals}[篇编編章节節条條]|[（(【\\[]${numerals}[）)】\\]]|${numerals}[、．]|[\\d０-９]{1,3}[.．)）](?![\\d０-９])|[①-⒛㈠-㈩]|[•·●○■◆▲※]|附[件表]|[责責]任[单單]位|[牵牽][头頭][单單]位)`,
);
const inlineOpener = /^(?:[一二三四五六七八九十]{1,3}(?:是|要)|首先|其次|再次|最后)/;

/** Whether a line begins as a paragraph of its own does: with a label or a bullet. */
export function opensParagraph(text: string): boolean {
  return opener.test(text);
}

/** Whether a line begins with a word that opens a paragraph behind a finished sentence, but may stand within one: 一是, 首先. */
export function opensClause(text: string): boolean {
  return inlineOpener.test(text);
}
