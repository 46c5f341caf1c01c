import { describe, expect, test } from 'vitest';
import { blocksOf } from './read-page.ts';

const plan =
  '<h1>云岭县2024年工作计划</h1><div class="content"><p>一、教育</p><p>新建学校5所，新增学位3100个。</p></div>';

/** The text of a page that is furniture, in a page with a plan. */
async function furnitureOf(html: string): Promise<string[]> {
  const blocks = await blocksOf(`${html}${plan}`);
  expect(blocks.slice(-3)).toEqual([
    'heading1 云岭县2024年工作计划',
    'paragraph 一、教育',
    'paragraph 新建学校5所，新增学位3100个。',
  ]);
  return blocks.filter((block) => block.startsWith('furniture ')).map((block) => block.slice(10));
}

const links = (...texts: string[]): string => texts.map((text) => `<a href="x.html">${text}</a>`).join(' ');

describe('what stands around the text is furniture', () => {
  test.each([
    ['navigation', `<nav>${links('首页', '新闻')}</nav>`, ['首页 新闻']],
    ['a role', `<div role="navigation">站点地图</div>`, ['站点地图']],
    [
      'a row of links',
      `<div>${links('登录', '注册', '无障碍', '繁體').replaceAll(' ', ' | ')}</div>`,
      ['登录 | 注册 | 无障碍 | 繁體'],
    ],
    [
      'a path',
      `<div class="BreadCrumb">您的位置：${links('首页', '政务公开')} &gt; 正文</div>`,
      ['您的位置：首页 政务公开 > 正文'],
    ],
    ['a share bar', '<div class="bdsharebuttonbox">分享到：<a>微信</a></div>', ['分享到：微信']],
    ['a code to scan', '<div id="ewm">在手机打开当前页</div>', ['在手机打开当前页']],
    [
      'related links with dates',
      `<ul class="xgxw"><li>${links('某县2023年工作总结')} 2023-12-30<li>${links('一图读懂工作计划')}</ul>`,
      ['某县2023年工作总结 2023-12-30', '一图读懂工作计划'],
    ],
    [
      'an imprint',
      '<div class="foot"><p>地址：文教路18号，电话：0123-4567</p><p>主办单位：县政府办 云ICP备05000000号，建议使用1366×768分辨率</p></div>',
      ['地址：文教路18号，电话：0123-4567', '主办单位：县政府办 云ICP备05000000号，建议使用1366×768分辨率'],
    ],
    ['notes of Word', '<div style="mso-element:footnote-list"><p>2023年为94.6%。</div>', ['2023年为94.6%。']],
  ])('%s', async (_, html, texts) => {
    expect(await furnitureOf(html)).toEqual(texts);
  });
});

describe('nothing of a plan is furniture', () => {
  test.each([
    [
      'a sentence, whatever holds it',
      '<footer class="copyright share"><p>2025年，建成保障性住房300套，改造老旧小区12个。</p></footer>',
    ],
    [
      'a sentence that spans cut up',
      '<div class="share"><span>建成</span><b>保障性</b>住房<i>3</i>00套，<span>改造老旧小区</span><b>12</b>个。</div>',
    ],
    ['a sentence that is a link', `<nav>${links('2025年，建成保障性住房三百套，改造老旧小区十二个。')}</nav>`],
    ['a label', '<div class="tool">二、下一步打算</div>'],
    ['a title', '<div class="logo">云岭县教育局2024年工作要点</div>'],
    ['a short line with a number', '<div class="tags">新增学位3100个</div>'],
    ['a short line with a Chinese number', '<div class="tags">新增学位三千个</div>'],
    ['a masked number', '<div class="tags">智慧校园比例达*%</div>'],
    ['a line that is not named', '<div class="text">云岭县人民政府</div>'],
    ['a heading', '<h3 class="related">总体要求</h3>'],
    ['words in the middle of a line', '<p>新增<span class="share link">学位</span>'],
    ['names without a target', '<div><a name="1">甲</a><a name="2">乙</a><a name="3">丙</a><a name="4">丁</a></div>'],
    ['a few links', `<p>附件：${links('任务分解表', '指标表')}</p>`],
    ['an article, with all its links', `<main>${links('甲', '乙', '丙', '丁')}</main>`],
  ])('%s', async (_, html) => {
    expect(await furnitureOf(html)).toEqual([]);
  });
});

test('a page of nothing but links is no furniture', async () => {
  const page = `<ul>${['甲', '乙', '丙', '丁', '戊'].map((it) => `<li>${links(it)}`).join('')}</ul>`;
  expect(await blocksOf(page)).toEqual(['甲', '乙', '丙', '丁', '戊'].map((it) => `list-item ${it}`));
});
