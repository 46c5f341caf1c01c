import { describe, expect, test } from 'vitest';
import { type DocxText, readDocx } from '../../../src/read/docx/index.ts';
import { buildDocx, type DocxSource, docxFiles, item, list, lvl, num, para, run, style } from './build-docx.ts';
import { writeZip } from './zip-writer.ts';

async function read(source: DocxSource): Promise<DocxText> {
  const outcome = await readDocx(buildDocx(source));
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
}
const textOf = async (body: string): Promise<string> => (await read({ body })).text;
const field = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${instruction}</w:instrText></w:r>${result && `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}`}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const cell = (...paragraphs: readonly string[]): string => `<w:tc>${paragraphs.join('')}</w:tc>`;
const table = (...rows: readonly string[]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;
const box = (inside: string): string => `<w:txbxContent>${inside}</w:txbxContent>`;

describe('text', () => {
  test.each([
    ['runs of one word are one word', para(run('新建学校3') + run('0') + run('0所')), '新建学校300所\n'],
    ['an empty paragraph is an empty line', para('甲') + para('') + para('乙'), '甲\n\n乙\n'],
    [
      'a line break is a new line',
      para('<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:cr/><w:t>丙</w:t></w:r>'),
      '甲\n乙\n丙\n',
    ],
    [
      'a page break parts, but makes no empty line',
      para(
        '<w:r><w:br w:type="page"/><w:t>甲</w:t><w:br w:type="page"/><w:t>乙</w:t><w:lastRenderedPageBreak/><w:t>丙</w:t><w:br w:type="page"/></w:r>',
      ),
      '甲\n乙丙\n',
    ],
    [
      'tabs',
      para('<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>'),
      '甲\t乙\n',
    ],
    [
      'hyphens',
      para('<w:r><w:t>2021</w:t><w:noBreakHyphen/><w:t>20</w:t><w:softHyphen/><w:t>25年</w:t></w:r>'),
      '2021-2025年\n',
    ],
    [
      'blanks that are not to be kept',
      para('<w:r><w:t> 甲\n </w:t></w:r><w:r><w:t xml:space="preserve"> 乙</w:t></w:r>'),
      '甲 乙\n',
    ],
    [
      'signs of symbol fonts',
      para(
        '<w:r><w:t>达到</w:t><w:sym w:font="Symbol" w:char="F0B3"/><w:t>95%</w:t><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Wingdings" w:char="F081"/></w:r>',
      ),
      '达到≥95%☑①\n',
    ],
    ['references of XML', para('&#x4E00;&amp;&lt;'), '一&<\n'],
    ['sections of characters', para('<w:r><w:t><![CDATA[甲<乙]]></w:t></w:r>'), '甲<乙\n'],
    [
      'links, smart tags and controls',
      para(
        `<w:hyperlink>${run('甲')}</w:hyperlink><w:smartTag>${run('乙')}</w:smartTag><w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${run('丙')}</w:sdtContent></w:sdt>`,
      ),
      '甲乙丙\n',
    ],
    [
      'what stands above a character is no text',
      para(
        '<w:r><w:ruby><w:rt><w:r><w:t>guī</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>规</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      ),
      '规\n',
    ],
    ['formulas', para('<m:oMath><m:r><m:t>x≥5</m:t></m:r></m:oMath>'), 'x≥5\n'],
    [
      'an initial belongs to its word',
      para('政', '<w:framePr w:dropCap="drop"/>') + para('府工作报告'),
      '政府工作报告\n',
    ],
  ])('%s', async (_, body, text) => {
    expect(await textOf(body)).toBe(text);
  });
});

describe('what does not show', () => {
  test('hidden runs, also through a style; a property that is switched off', async () => {
    const styles = `<w:style w:type="character" w:styleId="Hide"><w:rPr><w:vanish/></w:rPr></w:style>${style('HideAll', '隐藏', '<w:rPr><w:vanish/></w:rPr>')}`;
    const body =
      para(
        run('甲') +
          run('乙', '<w:vanish/>') +
          run('丙', '<w:vanish w:val="0"/>') +
          run('丁', '<w:rStyle w:val="Hide"/>'),
      ) + para(run('戊') + run('己', '<w:vanish w:val="false"/>'), '<w:pStyle w:val="HideAll"/>');
    expect((await read({ body, styles })).text).toBe('甲丙\n己\n');
  });

  test('a paragraph that is hidden with its end is not counted', async () => {
    const hidden = para(run('乙', '<w:vanish/>'), `${num(1)}<w:rPr><w:vanish/></w:rPr>`);
    const { text } = await read({
      body: item('甲') + hidden + item('丙'),
      numbering: list(1, lvl(0, 'decimal', '%1.')),
    });
    expect(text).toBe('1. 甲\n2. 丙\n');
  });

  test('a heading that its text follows in the same line', async () => {
    const body = para('目标。', `${num(1)}<w:rPr><w:vanish/><w:specVanish/></w:rPr>`) + para('增长5%。');
    expect((await read({ body, numbering: list(1, lvl(0, 'chineseCounting', '（%1）')) })).text).toBe(
      '（一）目标。增长5%。\n',
    );
  });

  test('instructions of fields; their results do', async () => {
    const nested = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>${field(' PAGE ', '3')}<w:r><w:instrText> = 1</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('乙')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const body =
      para(run('共') + field(' NUMPAGES ', '12') + run('页') + nested) +
      para(`<w:fldSimple w:instr=" DATE ">${run('5月')}</w:fldSimple>`);
    expect(await textOf(body)).toBe('共12页乙\n5月\n');
  });

  test('a field that never ends does not swallow the document; a number in a ring is one', async () => {
    const body =
      para('<w:r><w:fldChar w:fldCharType="begin"/></w:r>') +
      para('甲') +
      para(field(' eq \\o\\ac(○,3) ', '') + run('乙'));
    expect(await textOf(body)).toBe('\n甲\n③乙\n');
  });

  test('tracked changes stand as accepted', async () => {
    const body =
      para(
        `${run('新建')}<w:del w:id="1"><w:r><w:delText>10</w:delText></w:r></w:del><w:ins w:id="2">${run('20')}</w:ins>${run('所')}`,
      ) +
      para(`<w:moveFrom w:id="3">${run('旧')}</w:moveFrom>${run('甲')}`) +
      para(
        `<w:moveTo w:id="4">${run('旧')}</w:moveTo>`,
        '<w:pPrChange w:id="5"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>',
      );
    expect((await read({ body, numbering: list(1, lvl(0, 'decimal', '%1.')) })).text).toBe('新建20所\n甲\n旧\n');
  });

  test('a paragraph whose end was deleted goes on in the next, whose properties hold', async () => {
    const body = para('甲', `${num(1)}<w:rPr><w:del w:id="1"/></w:rPr>`) + item('乙') + item('丙');
    expect((await read({ body, numbering: list(1, lvl(0, 'decimal', '%1.')) })).text).toBe('1. 甲乙\n2. 丙\n');
  });

  test('a deleted row', async () => {
    const body = `<w:tbl><w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell(item('甲'))}</w:tr><w:tr>${cell(item('乙'))}</w:tr></w:tbl>`;
    expect((await read({ body, numbering: list(1, lvl(0, 'decimal', '%1.')) })).text).toBe('1. 乙\n');
  });
});

describe('beside the body', () => {
  const anchored = (choice: string, fallback: string) =>
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box(choice)}</wps:txbx></mc:Choice><mc:Fallback><v:textbox>${box(fallback)}</v:textbox></mc:Fallback></mc:AlternateContent></w:r>`;

  test('a text box stands once, behind the paragraph it hangs on', async () => {
    const body =
      para(run('甲') + anchored(para('框一') + para('框二'), para('框一') + para('框二')) + run('乙')) + para('丙');
    expect(await textOf(body)).toBe('甲乙\n框一\n框二\n丙\n');
  });

  test('numbers of a list go on from a paragraph to the box that hangs on it', async () => {
    const body = para(run('甲') + anchored(item('乙'), ''), num(1)) + item('丙');
    expect((await read({ body, numbering: list(1, lvl(0, 'decimal', '%1.')) })).text).toBe('1. 甲\n2. 乙\n3. 丙\n');
  });

  test('an older text box without an alternative', async () => {
    expect(
      await textOf(para(`<w:r><w:pict><v:shape><v:textbox>${box(para('框'))}</v:textbox></v:shape></w:pict></w:r>`)),
    ).toBe('\n框\n');
  });

  test('notes stand at the end as furniture, their marks and separators nowhere, heads and feet neither', async () => {
    const note = (id: number, text: string, type = '') =>
      `<w:footnote ${type} w:id="${id}">${para(`<w:r><w:footnoteRef/></w:r>${run(text)}`)}</w:footnote>`;
    const { text, blocks } = await read({
      body:
        para(
          `${run('增长5%')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('。')}<w:r><w:endnoteReference w:id="1"/></w:r>`,
        ) + para('二'),
      footnotes: note(0, '线', 'w:type="separator"') + note(2, '按可比价格计算') + note(3, '无人引用'),
      endnotes: note(1, '尾注').replaceAll('footnote', 'endnote'),
      header: para('页眉'),
    });
    expect(text).toBe('增长5%。\n二\n按可比价格计算\n尾注\n');
    expect(blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['paragraph', '增长5%。'],
      ['paragraph', '二'],
      ['furniture', '按可比价格计算'],
      ['furniture', '尾注'],
    ]);
  });
});

describe('tables and blocks', () => {
  test('each paragraph of a cell is a line of its own; empty cells are none', async () => {
    const body =
      para('表1') +
      table(
        cell(para('指标')) + cell(para('2025年')) + cell(para('')),
        cell(para('学位')) + cell(para('3100'), para('个'), table(cell(para('内')))) + cell(para('400')),
      ) +
      para('后');
    const { text, blocks } = await read({ body });
    expect(text).toBe('表1\n指标\n2025年\n学位\n3100\n个\n内\n400\n后\n');
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', ...Array(7).fill('table'), 'paragraph']);
  });

  test('numbers of a list in table cells', async () => {
    const body = table(cell(item('')) + cell(para('甲')), cell(item('')) + cell(para('乙')));
    expect((await read({ body, numbering: list(1, lvl(0, 'decimal', '%1')) })).text).toBe('1\n甲\n2\n乙\n');
  });

  test('headings by outline level, by name of style, and by a style they are based on', async () => {
    const styles =
      style('a', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>') +
      style('b', '标题 2') +
      style('c', '三级', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>', 'a') +
      style('d', '正文样式', '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>', 'a');
    const body =
      ['a', 'b', 'c', 'd'].map((id) => para(id, `<w:pStyle w:val="${id}"/>`)).join('') +
      para('e', '<w:outlineLvl w:val="7"/>') +
      para(`到2025年，新建学校${'很'.repeat(40)}多。`, '<w:pStyle w:val="a"/>');
    const { blocks } = await read({ body, styles });
    expect(blocks.map(({ kind, level }) => (level ? `${kind} ${level}` : kind))).toEqual([
      'heading 1',
      'heading 2',
      'heading 3',
      'paragraph',
      'heading 6',
      'paragraph',
    ]);
  });

  test('a paragraph of a list is a list item', async () => {
    const { blocks } = await read({ body: item('甲') + para('乙'), numbering: list(1, lvl(0, 'decimal', '%1.')) });
    expect(blocks).toEqual([
      { kind: 'list-item', start: 0, end: 4 },
      { kind: 'paragraph', start: 5, end: 6 },
    ]);
  });
});

describe('without text', () => {
  test('a document of pictures is no empty success', async () => {
    const outcome = await readDocx(buildDocx({ body: para('<w:r><w:drawing/></w:r>') }));
    expect(outcome).toMatchObject({ ok: false, error: { code: 'no-text' } });
  });

  test('an embedded web page is told of, and is no empty success', async () => {
    const chunk = '<w:altChunk r:id="rId9"/>';
    expect(await readDocx(buildDocx({ body: chunk }))).toMatchObject({ ok: false, error: { code: 'no-text' } });
    expect((await read({ body: para('甲') + chunk })).diagnostics).toMatchObject([
      { level: 'warning', code: 'embedded-file-unread', span: null },
    ]);
  });
});

describe('packages', () => {
  test('document properties', async () => {
    const { metadata } = await read({
      body: para('甲'),
      core: '<dc:title>2025年工作要点</dc:title><dc:creator> 教育局 </dc:creator><dc:subject></dc:subject><dcterms:created>2025-01-02T03:04:05Z</dcterms:created>',
      application: 'WPS Office',
    });
    expect(metadata).toEqual({
      title: '2025年工作要点',
      creator: '教育局',
      created: '2025-01-02T03:04:05Z',
      application: 'WPS Office',
    });
  });

  test('the main part lies where the relationships say', async () => {
    const numbering = list(1, lvl(0, 'decimal', '%1.'));
    expect((await read({ body: item('甲'), numbering, mainPart: 'Docs/Plan.xml' })).text).toBe('1. 甲\n');
  });

  const rewritten = async (change: (xml: string) => string) => {
    const files = docxFiles({ body: item('甲'), numbering: list(1, lvl(0, 'chineseCounting', '%1、')) });
    const outcome = await readDocx(writeZip(files.map((file) => ({ ...file, data: change(String(file.data)) }))));
    return outcome.ok ? outcome.value.text : outcome.error.code;
  };

  test('strict namespaces', async () => {
    const strict = (xml: string) =>
      xml
        .replaceAll(
          'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
          'http://purl.oclc.org/ooxml/wordprocessingml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        );
    expect(await rewritten(strict)).toBe('一、甲\n');
  });

  test('other prefixes, and prefixes that nothing declares', async () => {
    expect(await rewritten((xml) => xml.replace(/(<\/?|\s)w:/g, '$1ns0:').replace('xmlns:w=', 'xmlns:ns0='))).toBe(
      '一、甲\n',
    );
    expect(await rewritten((xml) => xml.replace(/ xmlns:w="[^"]*"/, ''))).toBe('一、甲\n');
    expect(await rewritten((xml) => xml.replace(/ xmlns:w="[^"]*"/, ' xmlns:w="urn:else"'))).toBe('no-text');
  });

  test('parts in UTF-16, and parts that are deflated', async () => {
    const files = docxFiles({ body: para('甲') });
    const utf16 = files.map((file) => ({
      ...file,
      data: Buffer.from(`\uFEFF${String(file.data).replace('UTF-8', 'UTF-16')}`, 'utf16le'),
    }));
    for (const some of [utf16, files.map((file) => ({ ...file, deflated: true }))]) {
      expect(await readDocx(writeZip(some))).toMatchObject({ ok: true, value: { text: '甲\n' } });
    }
  });

  test.each(['template.main+xml', 'document.macroEnabled.main+xml'])('%s is read', async (type) => {
    const mainType = `application/vnd.openxmlformats-officedocument.wordprocessingml.${type}`;
    expect((await read({ body: para('甲'), mainType })).text).toBe('甲\n');
  });
});
