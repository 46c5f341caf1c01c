/** The first numbers of the formats that Word names by example, and their usual names ([MS-DOCX] 2.4). */
const byExample: readonly (readonly [RegExp, string])[] = [
  [/^一, 十, 一○○/, 'chineseCounting'],
  [/^一, 十, 一百\(简\)/, 'chineseCountingThousand'],
  [/^一, 十, 一百/, 'taiwaneseCountingThousand'],
  [/^一, 一〇, 一〇〇/, 'ideographDigital'],
  [/^壹, 贰, 叁/, 'chineseLegalSimplified'],
  [/^壹, 貳, 參/, 'ideographLegalTraditional'],
  [/^甲, 乙, 丙/, 'ideographTraditional'],
  [/^子, 丑, 寅/, 'ideographZodiac'],
  [/^甲子, 乙丑/, 'ideographZodiacTraditional'],
  [/^１, ２, ３/, 'decimalFullWidth'],
  [/^①, ②/, 'decimalEnclosedCircle'],
  [/^01, 02/, 'decimalZero'],
];

/** The number format that a custom one such as `001, 002, 003, ...` stands for. */
export function customFormat(example: string): string {
  const padded = /^(0+1), /.exec(example)?.[1];
  if (padded !== undefined && padded.length > 2) return `decimalPadded${padded.length}`;
  return byExample.find(([pattern]) => pattern.test(example))?.[1] ?? `custom: ${example.slice(0, 40)}`;
}
