import { expect, test } from 'vitest';
import { readMetadata } from '../../../src/read/pdf/metadata.ts';
import { read } from './layer.ts';

test.each<[Record<string, unknown>, Record<string, string>]>([
  [
    { Title: ' 云岭县2025年工作计划 ', Author: '县政府办公室', Creator: 'WPS 文字' },
    { title: '云岭县2025年工作计划', creator: '县政府办公室', application: 'WPS 文字' },
  ],
  [{ Title: 'Microsoft Word - plan.doc' }, { title: 'Microsoft Word - plan.doc' }],
  [{ Title: 'ÔÆÁëÏØ¹¤×÷¼Æ»®' }, {}],
  [{ Title: '\u0000\u0001计划', Author: '\ufffd\ufffd' }, {}],
  [{ Title: '', Author: 7, Keywords: null }, {}],
  [{ CreationDate: "D:20250115093000+08'00'" }, { created: '2025-01-15T09:30:00+08:00' }],
  [
    { CreationDate: 'D:20250115093000Z', ModDate: 'D:20250116' },
    { created: '2025-01-15T09:30:00Z', modified: '2025-01-16T00:00:00Z' },
  ],
  [{ CreationDate: 'D:20251345000000', ModDate: 'D:00010101000000' }, {}],
  [{ CreationDate: '2025年1月15日' }, {}],
])('%j', (info, expected) => {
  expect(readMetadata(info, 3)).toEqual({ pages: '3', ...expected });
});

test('what a file says of itself', async () => {
  const title = Buffer.from('\ufeff工作计划', 'utf16le').swap16().toString('hex');
  const document = await read([[{ x: 72, y: 100, text: '新建学校10所' }], []], {
    info: { Title: `<${title}>`, CreationDate: "D:20250115093000+08'00'" },
  });
  expect(document.metadata).toEqual({ pages: '2', title: '工作计划', created: '2025-01-15T09:30:00+08:00' });
});
