// Han, kana and hangul, their punctuation and the forms of full width: signs that fill a square and need no blank between them.
const wide = /[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6\ud840-\ud87f]/;

/** Whether a UTF-16 code unit is, or begins, a sign that fills a square. */
export function isWide(char: string): boolean {
  return wide.test(char);
}
