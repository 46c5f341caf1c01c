import { encode } from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readPage } from './read-page.ts';

const plan = '<p>一、教育。到2025年，新建、改扩建学校12所，新增公办学位3100个，教育质量明显提高。</p>';
const traditional = '<p>一、教育。到2025年，新建學校12所，新增學位3100個，教育質素明顯提高，居民滿意。</p>';
const meta = (charset: string) =>
  `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}">`;

async function read(bytes: Uint8Array, encoding?: string) {
  const page = await readPage(bytes, encoding === undefined ? {} : { encoding });
  const { name, confidence, replaced, bom } = page.encoding!;
  return {
    name,
    confidence,
    replaced,
    bom,
    ok: /(?:学位|學位)3100/.test(page.text),
    codes: page.diagnostics.map((it) => it.code),
  };
}

describe('the declared charset', () => {
  test.each([
    ['gb2312', encode(meta('gb2312') + plan, 'gbk'), 'GB18030'],
    ['GBK in meta charset', encode(`<meta charset='GBK'>${plan}`, 'gbk'), 'GB18030'],
    ['an XML declaration', encode(`<?xml version="1.0" encoding="gb18030"?><html>${plan}`, 'gb18030'), 'GB18030'],
    ['big5', encode(meta('big5') + traditional, 'big5'), 'Big5-HKSCS'],
    ['utf-8', Buffer.from(meta('utf-8') + plan), 'UTF-8'],
    ['what is read otherwise', encode(meta('hz-gb-2312').replace('hz-gb-2312', 'gb_2312-80') + plan, 'gbk'), 'GB18030'],
  ])('is taken: %s', async (_, bytes, name) => {
    expect(await read(bytes)).toEqual({ name, confidence: 0.99, replaced: 0, bom: false, ok: true, codes: [] });
  });

  test.each([
    ['UTF-8 that calls itself GB2312', Buffer.from(meta('gb2312') + plan), 'UTF-8'],
    ['UTF-8 that calls itself Big5', Buffer.from(meta('big5') + traditional), 'UTF-8'],
    ['GBK that calls itself UTF-8', encode(meta('utf-8') + plan, 'gbk'), 'GB18030'],
    ['GBK that calls itself Latin', encode(meta('iso-8859-1') + plan, 'gbk'), 'GB18030'],
    [
      'GBK that calls itself Latin, among many tags',
      encode(
        `${meta('windows-1252')}<title>plan</title>${'<p class="MsoNormal" align="left">新增学位3100'.repeat(9)}`,
        'gbk',
      ),
      'GB18030',
    ],
    [
      'UTF-8 that calls itself GB2312, and happens to be valid in it',
      Buffer.from(`${meta('gb2312')}工作计划建设学校教育质量城市管理公共服务经济社会发展目标任务学位3100`),
      'UTF-8',
    ],
    ['GBK that calls itself something', encode(meta('x-user-defined') + plan, 'gbk'), 'GB18030'],
    ['GBK that says it in a comment', encode(`<!-- <meta charset=big5> -->${plan}`, 'gbk'), 'GB18030'],
    ['Big5 that says nothing', encode(`<html>${traditional}`, 'big5'), 'Big5-HKSCS'],
    ['UTF-16 that calls itself GB2312', Buffer.from(meta('gb2312') + plan, 'utf16le'), 'UTF-16LE'],
  ])('is not taken where the bytes prove it wrong: %s', async (_, bytes, name) => {
    expect(await read(bytes)).toMatchObject({ name, replaced: 0, ok: true });
  });

  test('yields to a byte-order mark', async () => {
    const bytes = Buffer.from(`\uFEFF${meta('gb2312')}${plan}`);
    expect(await read(bytes)).toMatchObject({ name: 'UTF-8', confidence: 1, bom: true, ok: true });
  });

  test('yields to the user', async () => {
    const bytes = encode(meta('gb2312') + traditional, 'big5');
    expect(await read(bytes, 'big5')).toMatchObject({ name: 'Big5-HKSCS', confidence: 1, ok: true });
    expect(await read(Buffer.from(meta('utf-8') + plan), 'gbk')).toMatchObject({ name: 'GB18030', ok: false });
  });

  test('stays where a byte or two are broken, and that is said', async () => {
    const bytes = Buffer.concat([encode(meta('gb2312') + plan, 'gbk'), Buffer.from([0xff, 0x3c, 0x62, 0x3e])]);
    expect(await read(bytes)).toMatchObject({ name: 'GB18030', replaced: 1, ok: true, codes: ['invalid-bytes'] });
  });
});

test('no bytes', async () => {
  await expect(readPage(new Uint8Array())).rejects.toThrow('empty-file');
});
