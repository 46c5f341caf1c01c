import { expect, test } from 'vitest';
import { hashKey } from '../../src/result/key.ts';

test('a key is 12 hex digits and stays the same from release to release', () => {
  expect(hashKey('新增学位3100个。', '3100个', '0')).toBe('0bb188adb488');
});

test('where one part ends and the next begins counts', () => {
  expect(hashKey('ab', 'c')).not.toBe(hashKey('a', 'bc'));
  expect(hashKey('a', '')).not.toBe(hashKey('a'));
});

test('100,000 near-equal texts give 100,000 keys', () => {
  const keys = new Set<string>();
  for (let i = 0; i < 100_000; i++) keys.add(hashKey(`新建幼儿园${i}所。`, `${i}所`));
  expect(keys.size).toBe(100_000);
});
