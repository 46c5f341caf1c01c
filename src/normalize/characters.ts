/** The blocks of Han characters in daily use, 〇 and 々. */
export const hanRanges = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0x3005, 0x3005],
  [0x3007, 0x3007],
] as const;

/** Whether a UTF-16 code unit is a Han character (of the blocks in daily use, 〇 and 々 included). */
export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007 || code === 0x3005;
}

/** Whether a UTF-16 code unit is an ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether a UTF-16 code unit is an ASCII letter. */
export function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
