import { expect, test } from 'vitest';
import { errorTemplates } from '../../src/cli/describe-error.ts';
import { describeFault, translateMessage } from '../../src/diagnostic/describe.ts';

test('a fault is told in Chinese, with its reason as it is', () => {
  const { code, message } = describeFault('file-unreadable', "E$&'");
  expect([code, message]).toEqual(['file-unreadable', "文件无法读取（E$&'）：请检查它是否存在、是否有读取权限。"]);
});

test.each(Object.entries(errorTemplates))('%s is told in either language, particulars and all', (_code, template) => {
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_slot, name) => `<${name}>`);
  expect(translateMessage(fill(template.zh), template, 'en')).toBe(fill(template.en));
  expect(translateMessage(fill(template.en), template, 'zh')).toBe(fill(template.zh));
  expect(translateMessage(fill(template.zh), template, 'zh')).toBe(fill(template.zh));
});

test('a message of other origin is not touched', () => {
  expect(translateMessage('something else', { en: 'a {b}', zh: '甲{b}' }, 'en')).toBeNull();
});
