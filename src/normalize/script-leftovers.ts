/** Forms that OpenCC's `t→cn` leaves: Hong Kong and older variants of common characters. One code unit each. */
const variants: Readonly<Record<string, string>> = {
  衞: '卫',
  粧: '妆',
  汚: '污',
  敍: '叙',
  凖: '准',
  廻: '回',
  迴: '回',
  蔴: '麻',
  簷: '檐',
  牠: '它',
  妳: '你',
  吿: '告',
  藉: '借',
};
const variant = new RegExp(`[${Object.keys(variants).join('')}]`);
const everyVariant = new RegExp(`[${Object.keys(variants).join('')}]`, 'g');
// 著 is 着 in 著力, 隨著, 著眼, but stays in 著名, 顯著, 專著.
const zhe = /(?<![显名编专原论土卓昭巨遗译拙合新旧])著(?![名作述称录者书])/g;

/**
 * Converts what OpenCC leaves in a text that was traditional. The length stays.
 * @example '著力提升' → '着力提升'; '成效显著' stays
 */
export function traditionalLeftovers(text: string): string {
  let out = text;
  if (variant.test(out)) out = out.replace(everyVariant, (character) => variants[character] ?? character);
  if (out.includes('著')) out = out.replace(zhe, '着');
  return out;
}
