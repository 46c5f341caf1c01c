import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extract } from '../../../src/extract-document.ts';

const linesOf = (name: string): string[] =>
  readFileSync(new URL(`../../../fixtures/plans/${name}.txt`, import.meta.url), 'utf8').split(/\r?\n/);
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
/** Cut every seven characters, through words and numbers. */
const inSpans = (text: string): string =>
  (text.match(/.{1,7}/gu) ?? []).map((piece) => `<span style="font-size:16pt">${escaped(piece)}</span>`).join('');
const indented = (line: string): string => line.replace(/^[ \u3000]+/, (blanks) => '&nbsp;'.repeat(blanks.length));

const above = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>某县人民政府</title></head><body>
<div class="topbar"><a href="a">登录</a> | <a href="b">注册</a> | <a href="c">无障碍</a> | <a href="d">繁體</a></div>
<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/jh">规划计划</a></div>`;
const below = `<div class="bdshare">分享到：<a href="a">微信</a></div>
<div class="related"><h3>相关链接</h3><ul><li><a href="1">某县2023年工作总结</a><li><a href="2">一图读懂：新增学位300个</a></ul></div>
<div class="footer"><p>主办单位：某县人民政府办公室 地址：文教路18号，邮编：610000</p><p>云ICP备05000123号-1</p></div></body></html>`;

const sites: Readonly<Record<string, (lines: readonly string[]) => string>> = {
  'a paragraph a line, in spans': (lines) =>
    lines.map((line) => `<p style="text-indent:2em">${inSpans(line)}</p>`).join('\n'),
  'breaks between lines': (lines) => lines.map((line) => `${indented(escaped(line))}<br>\n`).join(''),
  'empty lines between lines': (lines) =>
    `<font size=3>${lines.map((line) => `　　${escaped(line.trim())}<br/><br/>`).join('')}`,
  'a table around all': (lines) =>
    `<table width=760><tr><td width=160><a href=1>机构</a><br><a href=2>动态</a><td><table><tr><td>${lines
      .map((line) => `<p><font size=3>${escaped(line)}</font>`)
      .join('\n')}</table></table>`,
  'preformatted text': (lines) => `<pre>${lines.map(escaped).join('\n')}</pre>`,
};

/** What is said of each figure, whatever its place. */
async function figuresOf(text: string, path: string): Promise<string[]> {
  const { plans } = await extract(Buffer.from(text), { path });
  return plans.flatMap((plan) =>
    [...plan.targets, ...plan.results, ...plan.criteria].map(({ kind, action, indicator, quantity, deadline }) =>
      [kind, action?.text, indicator.text, quantity.op, quantity.text, deadline?.latest].join(' '),
    ),
  );
}

const plans = [
  'county-comprehensive-plan-2024',
  'city-talent-incentives-2024',
  'city-culture-tourism-review-and-plan-2025',
  'district-market-supervision-masked-2023',
  'traditional-city-transport-2024',
];

describe.each(plans)('%s gives its figures on a site with', (name) => {
  const lines = linesOf(name);

  test.each(Object.entries(sites))('%s', async (_, site) => {
    const page = `${above}<div id="zoom">${site(lines)}</div>${below}`;
    expect(await figuresOf(page, 'a.html')).toEqual(await figuresOf(lines.join('\n'), 'a.txt'));
  });
});

test.each(['breaks between lines', 'preformatted text'])(
  'a plan broken to a width gives its figures on a site with %s',
  async (site) => {
    const lines = linesOf('hard-wrapped-forestry-1996');
    const page = `${above}<div id="zoom">${sites[site]!(lines)}</div>${below}`;
    expect(await figuresOf(page, 'a.html')).toEqual(await figuresOf(lines.join('\n'), 'a.txt'));
  },
);
