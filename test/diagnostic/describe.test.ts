import { expect, test } from 'vitest';
import { describeError } from '../../src/cli/describe-error.ts';
import { describeFault, fillTemplate, makeDiagnostic } from '../../src/diagnostic/describe.ts';

test('a fault is told in Chinese, with its reason as it is', () => {
  const { code, message } = describeFault('file-unreadable', "E$&'");
  expect([code, message]).toEqual(['file-unreadable', "文件无法读取（E$&'）：请检查它是否存在、是否有读取权限。"]);
});

test('the program tells an error in the language of its user, particulars and all', () => {
  const fault = describeFault('file-unreadable', '（{reason}）');
  expect(describeError(fault, 'en').message).toBe(
    'The file cannot be read (（{reason}）): check that it exists and may be read.',
  );
  expect(describeError(fault, 'zh')).toEqual({ code: fault.code, message: fault.message });
  expect(describeError({ code: 'of-another-version', message: '别的', values: {} }, 'en').message).toBe('别的');
});

test('a slot without a value shows itself', () => {
  expect(fillTemplate('{a} {b}', { a: 0 })).toBe('0 {b}');
});

test('a diagnostic has the level of its code, unless it is told another', () => {
  const templates = { odd: { level: 'warning', en: 'odd {n}', zh: '怪 {n}' } } as const;
  const told = { code: 'odd', message: '怪 1', span: null };
  expect(makeDiagnostic(templates, 'odd', { n: 1 }, null)).toEqual({ ...told, level: 'warning' });
  expect(makeDiagnostic(templates, 'odd', { n: 1 }, null, 'info')).toEqual({ ...told, level: 'info' });
});
