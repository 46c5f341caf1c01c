import { describe, expect, test } from 'vitest';
import { blocksOf, readPage, textOf } from './read-page.ts';

describe('what stands in one line', () => {
  test.each([
    ['inline elements', '<p>新增学位<span>31</span><b>00</b>个</p>', '新增学位3100个'],
    ['a break of the source between Han characters', '<p>新增\n    学位<i>\n公办</i></p>', '新增学位公办'],
    ['another break of the source', '<p>新增\n3100\n个</p>', '新增 3100 个'],
    ['blanks', '<p>  GDP \t growth <b> 6% </b>  </p>', 'GDP growth 6%'],
    ['full-width and fixed blanks', '<p>　　一、&nbsp;目标&emsp;甲</p>', '　　一、\u00a0目标\u2003甲'],
    ['entities', '<p>&ldquo;双减&rdquo; 5&lt;6&#37;&#x4E2A; &middot;</p>', '“双减” 5<6%个 ·'],
    ['a word break', '<p>学<wbr>位</p>', '学位'],
    ['a block that is set inline', '<div>学<div style="display: inline">位</div>数</div>', '学位数'],
  ])('%s', async (_, html, text) => {
    expect(await textOf(html)).toBe(text);
  });
});

describe('what begins a line', () => {
  test.each([
    ['blocks', '<div>甲<p>乙<div>丙</div>丁</div>', '甲\n乙\n丙\n丁'],
    ['an inline element that is set as a block', '甲<span style="DISPLAY:Block">乙</span>丙', '甲\n乙\n丙'],
    ['breaks', '甲<br>　　乙<br/>丙</br>丁', '甲\n　　乙\n丙\n丁'],
    ['several breaks', '甲<br><br>&nbsp;<br>乙', '甲\n乙'],
    ['a rule', '甲<hr>乙', '甲\n乙'],
    ['definitions', '<dl><dt>甲<dd>乙<dt>丙</dl>', '甲\n乙\n丙'],
    ['cells that place a page', '<table><tr><td>甲<td>乙</table>', '甲\n乙'],
    ['a line end in preformatted text', '<pre>\n  甲\n\n  乙  丙</pre>', '  甲\n  乙  丙'],
    ['a line end where the style keeps it', '<p style="white-space:pre-line">甲  丁\n 乙</p>', '甲 丁\n乙'],
  ])('%s', async (_, html, text) => {
    expect(await textOf(html)).toBe(text);
  });

  test('lines that were broken to a width stay in one block, lines that were ended do not', async () => {
    const wrapped = '根据县委、县政府的统一部署，结合我镇工作实际，现就全年主要工作安排';
    expect(await blocksOf(`<div>${wrapped}<br>如下：<br>一、目标<br>建成学校5所。</div>`)).toEqual([
      `paragraph ${wrapped}\n如下：`,
      'paragraph 一、目标',
      'paragraph 建成学校5所。',
    ]);
  });
});

describe('what does not show', () => {
  test.each([
    ['scripts and styles', '<script>document.write("<p>乙</p>")</script><style>p{}</style>'],
    ['what only a browser without scripts shows', '<noscript>乙</noscript>'],
    ['templates and frames', '<template>乙</template><iframe>乙</iframe>'],
    ['comments, those of Word too', '<!-- 乙 --><!--[if gte mso 9]><xml>乙</xml><![endif]-->'],
    ['controls', '<input value="乙"><select><option>乙</select><textarea>乙</textarea>'],
    [
      'hidden elements',
      '<p hidden>乙</p><p style="color:red;display : NONE">乙</p><b style="visibility:hidden">乙</b>',
    ],
    ['hidden text of Word', '<span style="mso-hide:all">乙</span>'],
    ['what is strewn in against copying', '<font style="font-size:0px">乙</font>'],
    ['deletions', '<del>乙</del>'],
    ['glosses over characters', '<ruby><rp>（</rp><rt>乙</rt></ruby>'],
    [
      'references to notes',
      '<a href="#n"><sup>1</sup></a><sup><a href="#n">[2]</a></sup><a style="mso-footnote-id:f">乙</a>',
    ],
    ['a picture', '<img alt="乙"><svg><text>乙</text></svg>'],
  ])('%s', async (_, html) => {
    expect(await textOf(`甲${html}丙`)).toBe('甲丙');
  });

  test('what stands in an element without a size of its own does', async () => {
    expect(await textOf('<div style="font-size:0"><span>甲</span></div>')).toBe('甲');
  });

  test('in a page that is XML, an element that is empty ends at once', async () => {
    const page =
      '<html><head><script src="a.js"/><title/></head><body><b style="display:none"/>甲<br/>乙</body></html>';
    expect(await textOf(`<?xml version="1.0"?>\n${page}`)).toBe('甲\n乙');
    await expect(textOf(page)).rejects.toThrow('no-text');
  });

  test('what stands behind it does', async () => {
    expect(await textOf('<p style="display:none">甲<div>乙</div>')).toBe('乙');
    expect(await textOf('<p style="display:none;display:block">甲</p>')).toBe('甲');
    expect(await textOf('<![if !supportLists]><span style="mso-list:Ignore">1.&nbsp;</span><![endif]>甲')).toBe(
      '1.\u00a0甲',
    );
  });
});

describe('an article that its site shows by a script', () => {
  const article = '新建、改扩建学校5所，新增公办学位3100个。'.repeat(12);

  test('is read', async () => {
    const page = `<h1>工作计划</h1><div id="js_content" style="visibility: hidden; opacity: 0;"><p>${article}</p><p hidden>丙</p></div>`;
    expect(await textOf(page)).toBe(`工作计划\n${article}`);
  });

  test('is not one that is shorter than what shows, or than any article', async () => {
    expect(await textOf(`<p>${article}</p><div style="display:none">${article}</div>`)).toBe(article);
    expect(await textOf('<p>甲</p><div style="display:none">建成学校5所。</div>')).toBe('甲');
  });
});

describe('raised and lowered signs', () => {
  test.each([
    ['5万m<sup>2</sup>', '5万m²'],
    ['1200m<sup><span>3</span></sup>', '1200m³'],
    ['1×10<sup>-5</sup>', '1×10⁻⁵'],
    ['目标<sup>①</sup>', '目标①'],
    ['CO<sub>2</sub>、PM<sub>2.5</sub>', 'CO2、PM2.5'],
  ])('%s', async (html, text) => {
    expect(await textOf(html)).toBe(text);
  });
});

describe('lists', () => {
  test.each([
    ['bullets are no labels', '<ul><li>甲<li>乙</ul>', '甲\n乙'],
    ['numbers', '<ol><li>甲</li>\n<li>乙</li></ol>', '1. 甲\n2. 乙'],
    ['a start and a value', '<ol start=3><li>甲<li value=7>乙<li>丙</ol>', '3. 甲\n7. 乙\n8. 丙'],
    ['backwards', '<ol reversed><li>甲<li>乙</ol>', '2. 甲\n1. 乙'],
    ['types', '<ol type=A><li>甲<li type=i>乙</ol>', 'A. 甲\nii. 乙'],
    ['Chinese numbers', '<ol style="list-style: cjk-ideographic inside"><li>甲<li>乙</ol>', '一、甲\n二、乙'],
    ['no numbers', '<ol style="list-style-type:none"><li>甲</ol>', '甲'],
    ['nested', '<ol><li>甲<ol type=a><li>乙</ol><ul><li>丙</ul><li>丁</ol>', '1. 甲\na. 乙\n丙\n2. 丁'],
    ['in paragraphs', '<ol><li><p>甲</p><p>乙</p><li><div></div><li>丙</ol>', '1. 甲\n乙\n3. 丙'],
    ['hidden items are not counted', '<ol><li>甲<li hidden>乙<li>丙</ol>', '1. 甲\n2. 丙'],
    [
      'a label of its own',
      '<ol><li>一、甲<li>（二）乙<li>3．丙<li>2.5万丁</ol>',
      '一、甲\n（二）乙\n3．丙\n4. 2.5万丁',
    ],
  ])('%s', async (_, html, text) => {
    expect(await textOf(html)).toBe(text);
  });
});

test('a long title, and a line before an indent, are ended', async () => {
  const title = '海陵市人力资源和社会保障局2024年支持青年人才就业创业若干措施';
  const name = '市人力资源和社会保障局、市教育局、市财政局、市住房和城乡建设局';
  expect(await blocksOf(`${title}<br>${name}<br>&nbsp;&nbsp;建成学校5所。`)).toEqual([
    `paragraph ${title}`,
    `paragraph ${name}`,
    'paragraph \u00a0\u00a0建成学校5所。',
  ]);
  expect(await blocksOf(`<pre>  ${name}\n  和市发展改革委负责。\n    建成学校5所。</pre>`)).toEqual([
    `paragraph   ${name}\n  和市发展改革委负责。`,
    'paragraph     建成学校5所。',
  ]);
});

test('blocks say what the page says of them', async () => {
  const long = `<h3>${'加快建设，'.repeat(30)}</h3>`;
  const page = `<h2>一、<br>目标</h2><p>甲<ul><li>乙<p>丙</ul><h4>建成学校5所。</h4><ol><li><h5>丁</h5></ol>${long}`;
  expect(await blocksOf(page)).toEqual([
    'heading2 一、目标',
    'paragraph 甲',
    'list-item 乙',
    'list-item 丙',
    'paragraph 建成学校5所。',
    'heading5 1. 丁',
    `paragraph ${'加快建设，'.repeat(30)}`,
  ]);
});

test('the head tells of the page', async () => {
  const { metadata } = await readPage(`<html><head><title> 云岭县
    工作计划 </title><meta name="ArticleTitle" content="工作&amp;计划"><META NAME='pubdate' CONTENT="2024-01-05">
    <meta name=ContentSource content=县政府办><meta name=author content=甲><meta name=Author content=乙>
    <meta name=viewport content=width><meta name=Keywords content=""></head><body><svg><title>图</title></svg>文`);
  expect(metadata).toEqual({
    title: '云岭县 工作计划',
    articleTitle: '工作&计划',
    pubDate: '2024-01-05',
    contentSource: '县政府办',
    author: '甲',
  });
});
