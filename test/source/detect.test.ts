import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { Converter } from 'opencc-js/cn2t';
import { describe, expect, test } from 'vitest';
import { decodeBytes } from '../../src/source/decode.ts';
import { detectEncoding } from '../../src/source/detect.ts';

const read = (name: string) => readFileSync(new URL(`../../fixtures/encodings/${name}`, import.meta.url), 'utf8');
const simplified = `${read('plan.utf-8.txt')}
某市交通运输局二○二四年工作计划
一、加快重点项目建设。全年完成交通固定资产投资38.6亿元，新改建农村公路210公里，养护大中修65公里，实施危桥改造9座。
二、提升运输服务水平。更新新能源公交车80辆，新增公交线路4条，群众满意度达到90％以上；建成*所客运站，覆盖率*%。
三、确保安全形势稳定。事故起数和死亡人数同比下降10%，“两客一危”车辆动态监控上线率不低于98%。
责任单位：规划科、养护科、安全监督科。完成时限：２０２４年１２月底。`;
const traditional = Converter({ from: 'cn', to: 'tw' })(simplified.replace('○', '零'));

const encodings = {
  'UTF-16LE': (text: string) => Buffer.from(text, 'utf16le'),
  'UTF-16BE': (text: string) => Buffer.from(text, 'utf16le').swap16(),
  GB18030: (text: string) => iconv.encode(text, 'gb18030'),
  'Big5-HKSCS': (text: string) => iconv.encode(text, 'big5hkscs'),
};
const cases: readonly (readonly [keyof typeof encodings, '简' | '繁', string])[] = [
  ['UTF-16LE', '简', simplified],
  ['UTF-16BE', '简', simplified],
  ['GB18030', '简', simplified],
  ['UTF-16LE', '繁', traditional],
  ['UTF-16BE', '繁', traditional],
  ['GB18030', '繁', traditional],
  ['Big5-HKSCS', '繁', traditional],
];

describe('the encoding of a piece of a plan', () => {
  test.each(cases)('%s %s: every head, cut anywhere', async (name, _script, text) => {
    const bytes = encodings[name](text);
    for (let length = 40; length <= bytes.length; length += 7) {
      const { guesses } = await detectEncoding(bytes.subarray(0, length));
      expect(guesses[0], `${length} bytes`).toMatchObject({ name });
    }
  });

  test.each(cases)('%s %s: every piece of 60 bytes from the middle', async (name, _script, text) => {
    for (let start = 0; start + 60 < text.length; start += 5) {
      const piece = text.slice(start, start + 60);
      const { guesses } = await detectEncoding(encodings[name](piece).subarray(0, 60));
      expect(guesses[0], piece).toMatchObject({ name });
    }
  });

  test('a title of seven characters', async () => {
    for (const title of ['教育局工作计划', '清河县工作要点']) {
      const { value } = (await decodeBytes(iconv.encode(title, 'gb18030'))) as { value: { text: string } };
      expect(value.text).toBe(title);
    }
  });
});

describe('what is no plan is read with a doubt', () => {
  test.each([
    [
      'Japanese',
      iconv.encode('日本の経済計画について、これは重要な文書である。売上を増やす。', 'shift_jis'),
      'Shift_JIS',
    ],
    ['two bytes', Buffer.of(0xfd, 0xfd), ''],
  ])('%s', async (_name, bytes, candidate) => {
    const outcome = await decodeBytes(bytes);
    if (!outcome.ok) throw new Error(outcome.error.code);
    const doubt = outcome.value.diagnostics.find(({ code }) => code === 'encoding-uncertain');
    expect(doubt?.message).toContain(candidate);
    expect(outcome.value.encoding.confidence).toBeLessThan(0.9);
  });

  test('French is Latin', async () => {
    const bytes = iconv.encode(
      'Le président a annoncé un plan de développement à l’échelle européenne.',
      'windows-1252',
    );
    const { guesses } = await detectEncoding(bytes);
    expect(guesses[0]!.name).toBe('windows-1252');
  });
});

describe('large files', () => {
  test('ASCII at the head says nothing: what follows decides', async () => {
    const bytes = Buffer.concat([Buffer.from('x,y\n'.repeat(10_000)), iconv.encode(simplified, 'gb18030')]);
    expect((await detectEncoding(bytes)).guesses[0]!.name).toBe('GB18030');
  });

  test('the detection looks at a bounded part', async () => {
    const bytes = iconv.encode(`${simplified}\n`.repeat(4000), 'gb18030');
    const start = performance.now();
    await detectEncoding(bytes);
    // Some 5 MB; it takes about 5 ms.
    expect(performance.now() - start).toBeLessThan(200);
  });
});
