/** Whether a character is a Han character of the blocks in daily use. */
export function isHan(character: string | undefined): boolean {
  const code = character?.charCodeAt(0) ?? 0;
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);
}
