import { describe, expect, test } from 'vitest';
import { readHtmlFile } from '../../../src/read/html/read-html-file.ts';
import type { ReadLimits } from '../../../src/read/limits.ts';

async function codeOf(html: string, limits: Partial<ReadLimits> = {}): Promise<string> {
  const outcome = await readHtmlFile(Buffer.from(html), { path: 'a.html', limits });
  return outcome.ok ? 'ok' : outcome.error.code;
}

async function time(html: string): Promise<number> {
  const start = performance.now();
  await codeOf(html);
  return performance.now() - start;
}

const paragraph = '<p style="text-indent:2em">到2025年，新增学位<span class="n">3100</span>个，增长<b>7.5%</b>。</p>\n';

/** Pages that cost more than they look like, of some `n` bytes. */
const pages: Readonly<Record<string, (n: number) => string>> = {
  'a plan': (n) => paragraph.repeat(n / 120),
  'nested blocks': (n) => `${'<div>'.repeat(n / 5)}x`,
  'unclosed formatting': (n) => `${'<b>'.repeat(n / 3)}x`,
  'nested tables': (n) => `${'<table><tr><td>'.repeat(n / 15)}x`,
  'nested tables of two rows': (n) => '<table><tr><td>甲<td>乙<tr><td>丙<td>'.repeat(n / 50),
  'nested lists': (n) => `${'<ol reversed><li>'.repeat(n / 18)}x`,
  'a long attribute': (n) => `<p class="${'a'.repeat(n)}" style="${'b:c;'.repeat(n / 8)}">x`,
  'many attributes': (n) => `<p ${Array.from({ length: n / 8 }, (_, i) => `a${i}`).join(' ')}>x`,
  breaks: (n) => 'x<br>'.repeat(n / 5),
  blanks: (n) => `x${' '.repeat(n / 2)}${'<i> </i>'.repeat(n / 16)}y`,
  'rows under merged cells': (n) => `<table><tr>${'<td rowspan=65000>x'.repeat(900)}${'<tr><td>y'.repeat(n / 9)}`,
  'fostered cells': (n) => `<p>x<table>${'<div>x</div>'.repeat(n / 12)}`,
  'unfinished tags': (n) => '<meta '.repeat(n / 6),
  'unfinished comments': (n) => '<!--'.repeat(n / 4),
};

describe('the time grows with the length', () => {
  test.each(Object.entries(pages))('%s', { timeout: 30_000 }, async (_, page) => {
    const [small, large] = [page(75_000), page(300_000)];
    await time(small);
    const [once, fourfold] = [await time(small), await time(large)];
    expect(fourfold).toBeLessThan(Math.max(12 * once, 300));
    expect(fourfold).toBeLessThan(5000);
  });
});

describe('a limit ends the reading', () => {
  test('of elements: those that are made again in each paragraph', { timeout: 20_000 }, async () => {
    const fonts = Array.from({ length: 10_000 }, (_, i) => `<p><font size=${i}>x</p>`).join('');
    expect(await codeOf(fonts)).toBe('html-too-many-elements');
  });

  test('of elements: those that are nested', { timeout: 20_000 }, async () => {
    expect(await codeOf('<div>'.repeat(1_000_000))).toBe('html-too-many-elements');
  });

  test('of text', async () => {
    expect(await codeOf(paragraph.repeat(10), { textLength: 100 })).toBe('text-too-long');
  });

  test('of time', async () => {
    expect(await codeOf(paragraph, { seconds: 0 })).toBe('reading-too-slow');
  });
});

test.each([
  ['no text', '<html><body><img src="a.png"><script>load()</script></body></html>'],
  ['blanks', '<p>&nbsp;</p><p>　</p>'],
  ['frames', '<frameset><frame src="a.html"><noframes>甲</noframes></frameset>'],
])('a page of %s says so', async (_, html) => {
  expect(await codeOf(html)).toBe('no-text');
});

test('a page that is cut off at any place ends in a text or a named error', async () => {
  const page = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>甲</title></head><body><ol><li>乙<table><tr><td rowspan=2>丙<td>丁<tr><td>戊</table><pre>己</pre>&ldquo;<sup>2</sup></ol>`;
  for (let length = 1; length < page.length; length++) {
    expect(['ok', 'no-text'], page.slice(0, length)).toContain(await codeOf(page.slice(0, length)));
  }
});
