import { expect, test } from 'vitest';
import { compareToExpected } from '../../src/output/compare.ts';

test.each<[string, unknown, unknown, string[]]>([
  ['the same', { a: [1, { b: null }] }, { a: [1, { b: null }] }, []],
  ['more keys than expected', { a: 1 }, { a: 1, b: 2 }, []],
  ['more keys inside an array', [{ a: 1 }], [{ a: 1, b: 2 }], []],
  ['another value', { a: 1 }, { a: 2 }, ['/a']],
  ['a key less', { a: 1 }, {}, ['/a']],
  ['null for nothing', { a: null }, {}, ['/a']],
  ['a longer array', { a: [1] }, { a: [1, 2] }, ['/a/1']],
  ['a shorter array', { a: [1, 2] }, { a: [1] }, ['/a/1']],
  ['an empty array for a full one', { a: [] }, { a: [{}] }, ['/a/0']],
  ['an object for an array', { a: [] }, { a: {} }, ['/a']],
  ['a string for a number', { a: 1 }, { a: '1' }, ['/a']],
  ['two at once', { a: 1, b: { c: 2 } }, { a: 2, b: { c: 3 } }, ['/a', '/b/c']],
])('%s', (_name, expected, actual, places) => {
  expect(compareToExpected(expected, actual).map(({ at }) => at)).toEqual(places);
});
