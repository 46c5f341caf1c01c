/** The value of a property that is either on or off, such as `<w:vanish w:val="0"/>`: on where nothing is said. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off|none)$/.test(value);
}

/** A whole number of an attribute, or undefined. */
export function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : undefined;
}
