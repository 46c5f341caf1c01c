/** The signs that one way of counting in Han characters writes with. */
export interface HanSigns {
  /** 0 to 9. */
  readonly digits: string;
  /** 10, 100, 1000. */
  readonly units: string;
  /** 10^4 and 10^8. */
  readonly groups: string;
  /** Written for places left out between others; '' where none is. */
  readonly gap: string;
  /** Whether the one before a unit is left out: 'first' in 10 to 19 only, 'thousands' in 百 and 千 as well. */
  readonly barePrefix: 'none' | 'first' | 'thousands';
}

/**
 * Counts as people do, in groups of four places.
 * @example 一百〇一, 壹佰零壹, 千二百三十四
 */
export function countInHan(n: number, signs: HanSigns): string {
  if (n === 0) return signs.digits[0]!;
  const groups: number[] = [];
  for (let rest = n; rest > 0; rest = Math.floor(rest / 10_000)) groups.push(rest % 10_000);
  let text = '';
  for (let i = groups.length - 1; i >= 0; i--) {
    const group = groups[i]!;
    if (group === 0) continue;
    // A gap before a group that does not fill its four places, and behind one that was left out.
    if (text !== '' && (group < 1000 || groups[i + 1] === 0)) text += signs.gap;
    text += countGroup(group, signs) + (i === 0 ? '' : (signs.groups[i - 1] ?? ''));
  }
  const bare = signs.barePrefix === 'first' && n >= 10 && n < 20;
  return bare ? text.slice(1) : text;
}

function countGroup(group: number, signs: HanSigns): string {
  let text = '';
  let skipped = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(group / 10 ** place) % 10;
    if (digit === 0) {
      skipped = text !== '';
      continue;
    }
    if (skipped) text += signs.gap;
    skipped = false;
    const silent = digit === 1 && place > 0 && signs.barePrefix === 'thousands';
    text += (silent ? '' : signs.digits[digit]!) + (place === 0 ? '' : signs.units[place - 1]!);
  }
  return text;
}

/** Writes the digits of `n` one by one: 一〇一. */
export function spellDigits(n: number, digits: string): string {
  let text = '';
  for (const digit of String(n)) text += digits[Number(digit)]!;
  return text;
}
