import { matchUnit, type UnitTable } from '../scan/unit.ts';

/** A unit that stands apart from its numbers: 万元 is 元 with four zeros. */
export interface ApartUnit {
  /** Simplified, without multipliers: 元, 人/千人, 微克/立方米; '' where it says that there is none. */
  readonly name: string;
  /** Powers of ten of the multipliers before it. */
  readonly shift: number;
}

const powers: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
const none = /^[-—–/／无]*$/;
const longest = 14;

/**
 * The unit that a column, a bracket or a note names; null where it names none that is known, or several.
 * @example unitOf('万元', builtInUnits) // { name: '元', shift: 4 }
 */
export function unitOf(words: string, units: UnitTable): ApartUnit | null {
  const plain = words.replace(/\s/g, '').replace(/^(?:计量)?单位[:：]/, '');
  if (none.test(plain)) return plain === '' ? null : { name: '', shift: 0 };
  if (plain.length > longest) return null;
  let shift = 0;
  for (let at = 0; at < plain.length; at++) {
    const unit = matchUnit(plain, at, units);
    if (unit?.end === plain.length) return { name: unit.name, shift };
    // 微克/立方米, 件/万人: what stands over the line need not be known
    const power = powers[plain[at]!];
    if (power === undefined) break;
    shift += power;
  }
  return null;
}

/** What a column of units says, known or not: the cell is there to say it. */
export function unitOfCell(words: string, units: UnitTable): ApartUnit | null {
  // 亿元、%: the second is what its growth is counted in
  const plain = words.replace(/\s/g, '').split(/[、，,；;]/)[0]!;
  const known = unitOf(plain, units);
  if (known) return known;
  const multiplier = /^[十百千万亿]*/.exec(plain)![0];
  const name = plain.slice(multiplier.length);
  if (name === '' || name.length > longest) return null;
  // 1/10万 measures, 2024 does not
  if (/\d/.test(name) && !/[/／]/.test(name)) return null;
  return { name, shift: [...multiplier].reduce((sum, sign) => sum + powers[sign]!, 0) };
}

const bracket = /[（(〔[［]([^（()）〔〕［］[\]]{1,20})[)）〕\]］]$/;
const measured = /^[^/／\d]{1,8}[/／][^/／]{1,8}$/;

/** The unit in the bracket that ends `words`, and where the bracket begins; null where there is none. */
export function bracketUnit(words: string, units: UnitTable): { readonly unit: ApartUnit; readonly at: number } | null {
  const found = bracket.exec(words);
  if (!found) return null;
  const inside = found[1]!;
  // （亿元、%）: the second is what its growth is counted in
  const unit =
    unitOf(inside, units) ??
    unitOf(inside.split(/[、，,]/)[0]!, units) ??
    (measured.test(inside) ? unitOfCell(inside, units) : null);
  return unit && unit.name !== '' ? { unit, at: found.index } : null;
}
