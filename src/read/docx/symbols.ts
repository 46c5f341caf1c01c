/** What the signs of two fonts look like that have no meaning of their own without their font, by their low byte. */
const wingdings: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  111: '□',
  113: '□',
  117: '◆',
  118: '❖',
  128: '⓪',
  158: '·',
  159: '•',
  164: '◉',
  167: '▪',
  168: '□',
  171: '★',
  216: '➢',
  232: '➔',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};
const symbol: Readonly<Record<number, string>> = {
  163: '≤',
  165: '∞',
  167: '▪',
  176: '°',
  177: '±',
  178: '″',
  179: '≥',
  180: '×',
  181: '∝',
  183: '•',
  184: '÷',
  185: '≠',
  186: '≡',
  187: '≈',
  197: '⊕',
  215: '⋅',
};

/** The character that a sign of a symbol font shows; '' where it is not known. `code` as the file gives it, or its low byte. */
export function symbolSign(font: string, code: number): string {
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (low > 0xff) return String.fromCodePoint(low);
  if (/wingdings/i.test(font)) {
    // Digits in a ring, twice: white from 0x80, black from 0x8b.
    if (low > 128 && low <= 138) return String.fromCodePoint(0x2460 + low - 129);
    if (low > 139 && low <= 149) return String.fromCodePoint(0x2776 + low - 140);
    return wingdings[low] ?? '';
  }
  if (/symbol/i.test(font)) return symbol[low] ?? (low >= 0x20 && low < 0x40 ? String.fromCharCode(low) : '');
  return low >= 0x20 ? String.fromCharCode(low) : '';
}

/** Bullets that are a letter in the file and a sign in their font: o of Courier New, the others of Wingdings. */
const letterBullets: Readonly<Record<string, string>> = {
  o: '○',
  l: '●',
  n: '■',
  u: '◆',
  v: '❖',
  '§': '▪',
  Ø: '➢',
  ü: '✓',
};

/** The sign that a bullet level shows. */
export const bulletOf = (text: string): string => letterBullets[text] ?? text;

/** A label whose private-use signs are replaced by what they show; a bullet where that is not known. */
export function bulletSign(text: string): string {
  return text.replace(/[\uf000-\uf0ff]/g, (sign) => {
    const low = sign.charCodeAt(0) - 0xf000;
    return wingdings[low] ?? symbol[low] ?? '•';
  });
}
