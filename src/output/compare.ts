/** One place where a value differs from what was expected. */
export interface Difference {
  /** As a JSON pointer. */
  readonly at: string;
  /** What is expected there; undefined: nothing more. */
  readonly expected: unknown;
  /** What is there; undefined: nothing. */
  readonly actual: unknown;
}

/**
 * Where `actual` lacks something of `expected`: objects may have more keys than expected, arrays must have the same length,
 * everything else must be the same.
 */
export function compareToExpected(expected: unknown, actual: unknown, at = ''): Difference[] {
  if (Array.isArray(expected) && Array.isArray(actual)) {
    const longer = expected.length > actual.length ? expected : actual;
    return longer.flatMap((_, i) => compareToExpected(expected[i], actual[i], `${at}/${i}`));
  }
  if (isObject(expected) && isObject(actual)) {
    return Object.keys(expected).flatMap((key) => compareToExpected(expected[key], actual[key], `${at}/${key}`));
  }
  return Object.is(expected, actual) ? [] : [{ at, expected, actual }];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
