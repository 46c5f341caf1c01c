/**
 * A decimal numeral times a power of ten, without floating-point error in the product: the point is moved in the string.
 *
 * @example shiftDecimal('0.57', 4) // 5700
 */
export function shiftDecimal(digits: string, shift: number): number {
  return shift === 0 ? Number(digits) : Number(`${digits}e${shift}`);
}
