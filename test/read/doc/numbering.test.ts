import { expect, test } from 'vitest';
import { readDocument } from '../../../src/read/read.ts';
import { buildDoc, type DocParagraph, par, sprm } from './build-doc.ts';
import { uint32s } from './build-ole.ts';

/** A level of a list: its format by number, its text with `%1` for numbers. */
interface LevelSource {
  readonly format: number;
  readonly text: string;
  readonly start?: number;
  readonly flags?: number;
  readonly restart?: number;
  readonly suffix?: number;
  readonly character?: Buffer;
}

function level({ format, text, start = 1, flags = 0, restart = 0, suffix = 0, character }: LevelSource): Buffer {
  const places: number[] = [];
  const shown = text.replace(/%(\d)/g, (_, digit: string) => String.fromCharCode(Number(digit) - 1));
  for (const [i, sign] of [...shown].entries()) if (sign < '\u0009') places.push(i + 1);
  const head = Buffer.alloc(28);
  head.writeInt32LE(start, 0);
  head[4] = format;
  head[5] = flags;
  Buffer.from(places).copy(head, 6);
  head[15] = suffix;
  head[24] = character?.length ?? 0;
  head[26] = restart;
  const length = Buffer.of(shown.length, 0);
  return Buffer.concat([head, character ?? Buffer.alloc(0), length, Buffer.from(shown, 'utf16le')]);
}

const nothing = { format: 255, text: '' };
/** The tables of one list and of the numberings over it, each with its changes. */
function tablesOf(
  levels: readonly LevelSource[],
  overrides: readonly (readonly Buffer[])[] = [[]],
  styles: number[] = [],
) {
  const id = 77;
  const list = Buffer.alloc(28);
  list.writeInt32LE(id, 0);
  for (let i = 0; i < 9; i++) list.writeUInt16LE(styles[i] ?? 0xfff, 8 + 2 * i);
  const all = Array.from({ length: 9 }, (_, i) => level(levels[i] ?? nothing));
  const entries = overrides.map((changes) => {
    const entry = Buffer.alloc(16);
    entry.writeInt32LE(id, 0);
    entry[12] = changes.length;
    return entry;
  });
  const data = overrides.flatMap((changes) => [uint32s([0xffff_ffff]), ...changes]);
  return {
    tables: {
      73: Buffer.concat([Buffer.of(1, 0), list]),
      74: Buffer.concat([uint32s([overrides.length]), ...entries]),
    },
    behind: { 73: Buffer.concat(all), 74: Buffer.concat(data) },
  };
}

const item = (text: string, depth = 0, list = 1): DocParagraph =>
  par(text, Buffer.concat([sprm(0x260a, depth), sprm(0x460b, list)]));

async function read(body: readonly DocParagraph[], lists: Parameters<typeof tablesOf> | null, tables = {}) {
  const made = lists ? tablesOf(...lists) : { tables: {}, behind: {} };
  const bytes = buildDoc({ body, tables: { ...made.tables, ...tables }, behind: made.behind });
  const outcome = await readDocument(bytes, { path: '计划.doc' });
  if (!outcome.ok) throw new Error(outcome.error.message);
  const { text, diagnostics } = outcome.document;
  return { lines: text.trimEnd().split('\n'), codes: diagnostics.map(({ code }) => code), diagnostics };
}

const plan: LevelSource[] = [
  { format: 39, text: '%1、' },
  { format: 39, text: '（%2）' },
  { format: 0, text: '%3.' },
];
const statute: LevelSource[] = [
  { format: 39, text: '第%1章' },
  { format: 39, text: '第%2条', flags: 8, restart: 0, suffix: 1 },
];

test('the levels of a plan, each begun anew below the one above', async () => {
  const body = [
    item('总体'),
    item('重点'),
    item('产业', 1),
    item('农业', 2),
    item('工业', 2),
    item('民生', 1),
    item('教育', 2),
  ];
  const { lines, codes } = await read(body, [plan]);
  expect(lines).toEqual(['一、总体', '二、重点', '（一）产业', '1. 农业', '2. 工业', '（二）民生', '1. 教育']);
  expect(codes).toEqual([]);
});

test('a level that no other lets begin anew', async () => {
  const body = [item('甲'), item('子', 1), item('丑', 1), item('乙'), item('寅', 1)];
  expect((await read(body, [statute])).lines).toEqual(['第一章甲', '第一条 子', '第二条 丑', '第二章乙', '第三条 寅']);
});

test('all numbers of a label in Arabic digits', async () => {
  const legal: LevelSource[] = [plan[0]!, { format: 0, text: '%1.%2', flags: 4 }];
  expect((await read([item('甲'), item('子', 1)], [legal])).lines).toEqual(['一、甲', '1.1 子']);
});

test('a start that a numbering overrides, and a level that it replaces', async () => {
  const start = Buffer.concat([uint32s([5]), uint32s([0x10])]);
  const other = Buffer.concat([uint32s([0]), uint32s([0x20]), level({ format: 3, text: '%1)' })]);
  const body = [item('甲'), item('乙', 0, 2), item('丙', 0, 3), item('丁')];
  expect((await read(body, [plan, [[], [start], [other]]])).lines).toEqual(['一、甲', '五、乙', 'F) 丙', '七、丁']);
});

test('hidden labels and bullets', async () => {
  const levels: LevelSource[] = [
    { format: 0, text: '%1.', character: sprm(0x083c) },
    { format: 23, text: '\uf06c' },
  ];
  expect((await read([item('甲'), item('乙', 1)], [levels])).lines).toEqual(['甲', '● 乙']);
});

test('a paragraph that is taken out of its list, and an empty one in it', async () => {
  const body = [item('甲'), item('乙', 0, 0), item('丙', 0, 0xf801), item(''), item('丁')];
  expect((await read(body, [plan])).lines).toEqual(['一、甲', '乙', '丙', '二、', '三、丁']);
});

/** A style sheet of paragraph styles: the built-in number, what it is based on, its properties. */
function styleSheet(...styles: readonly (readonly [builtIn: number, base: number, properties: Buffer])[]): Buffer {
  const head = Buffer.alloc(20);
  head.writeUInt16LE(18, 0);
  head.writeUInt16LE(styles.length, 2);
  head.writeUInt16LE(10, 4);
  const entries = styles.map(([builtIn, base, properties]) => {
    const fixed = Buffer.alloc(10);
    fixed.writeUInt16LE(builtIn, 0);
    fixed.writeUInt16LE(1 | (base << 4), 2);
    const name = Buffer.concat([Buffer.of(1, 0), Buffer.from('式\0', 'utf16le')]);
    const list = Buffer.concat([Buffer.of(2 + properties.length, 0, 0, 0), properties]);
    const style = Buffer.concat([fixed, name, list, Buffer.alloc(properties.length % 2), Buffer.of(0, 0)]);
    return Buffer.concat([Buffer.of(style.length, 0), style]);
  });
  return Buffer.concat([head, ...entries]);
}

test('numbers through styles, the level by the style that the list names', async () => {
  const sheet = styleSheet([0, 0xfff, Buffer.alloc(0)], [1, 0, sprm(0x460b, 1)], [2, 1, Buffer.alloc(0)]);
  const body = [
    par('总体', undefined, 1),
    par('产业', undefined, 2),
    par('正文'),
    par('民生', undefined, 2),
    par('保障', undefined, 1),
  ];
  const { lines } = await read(body, [plan, [[]], [1, 2]], { 1: sheet });
  expect(lines).toEqual(['一、总体', '（一）产业', '正文', '（二）民生', '二、保障']);
});

test('paragraphs of a list that is nowhere defined are counted and told of', async () => {
  const { lines, diagnostics } = await read([item('甲', 0, 4), item('', 0, 4), item('乙', 0, 4), par('丙')], [plan]);
  expect(lines).toEqual(['甲', '', '乙', '丙']);
  expect(diagnostics).toMatchObject([{ code: 'numbering-missing', level: 'warning' }]);
  expect(diagnostics[0]!.message).toMatch(/^有 2 个段落的自动编号/);
});

test('a format that is not known', async () => {
  expect((await read([item('甲')], [[{ format: 99, text: '%1.' }]])).codes).toEqual(['number-format-unknown']);
});
