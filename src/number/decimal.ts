/**
 * A decimal numeral times a power of ten, without floating-point error in the product: the point is moved in the string.
 *
 * @example shiftDecimal('0.57', 4) // 5700
 */
export function shiftDecimal(digits: string, shift: number): number {
  const value = Number(digits);
  if (shift === 0) return value;
  const product = value * 10 ** shift;
  // Whole numbers are exact as they are.
  return Number.isInteger(value) && Number.isSafeInteger(product) ? product : Number(`${digits}e${shift}`);
}
