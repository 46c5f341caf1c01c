import { expect, test } from 'vitest';
import { column, linesOf, read } from './layer.ts';
import type { Words } from './write-pdf.ts';

const size = 12;
const left = [
  '　　坚持以人民为中心的发展思',
  '想，着力补短板强弱项，推动各',
  '项事业高质量发展。',
  '　　新建学校10所，改造危房20',
  '处，修建公路30公里，植树40万',
  '株，扶持各类企业50家，新增就',
];
const right = [
  '业6000人。',
  '　　加强组织领导，压实各级各',
  '部门责任，形成一级抓一级的好',
  '格局，确保各项任务落到实处。',
  '　　严格年度考核，按季度通报',
  '进度，全年不少于4次，对落后',
];
const columns = (y: number): Words[] => [
  ...column(left, { x: 72, y, size, pitch: 20 }),
  // The right column does not stand on the lines of the left one.
  ...column(right, { x: 310, y: y + 3, size, pitch: 20 }),
];
const paragraphs = [
  '坚持以人民为中心的发展思想，着力补短板强弱项，推动各项事业高质量发展。',
  '新建学校10所，改造危房20处，修建公路30公里，植树40万株，扶持各类企业50家，新增就业6000人。',
  '加强组织领导，压实各级各部门责任，形成一级抓一级的好格局，确保各项任务落到实处。',
  '严格年度考核，按季度通报进度，全年不少于4次，对落后',
];

test('two columns are read one after the other, below a title over both', async () => {
  const title = { x: 200, y: 80, text: '云岭县工作计划二〇二五', size: 18 };
  expect(linesOf(await read([[title, ...columns(130)]]))).toEqual(['#云岭县工作计划二〇二五', ...paragraphs]);
});

test('in whatever order the file draws them', async () => {
  const words = columns(130).sort((a, b) => b.y - a.y || a.x - b.x);
  expect(linesOf(await read([words]))).toEqual(paragraphs);
});

test('a line over both ends the columns above it', async () => {
  const heading = { x: 72, y: 270, text: '第二部分　以上各项任务由县政府办公室会同有关部门分解落实', size: 16 };
  const lines = linesOf(await read([[...columns(130), heading, ...columns(310)]]));
  expect(lines).toHaveLength(9);
  expect(lines[4]).toContain('第二部分');
  expect(lines.slice(5, 8)).toEqual(paragraphs.slice(0, 3));
});

test('rows of short cells are no columns', async () => {
  const rows = ['新建学校', '改造危房', '修建公路', '植树造林', '扶持企业', '新增就业'];
  const words = rows.flatMap((task, i) => [
    { x: 72, y: 100 + i * 20, text: task, size },
    { x: 350, y: 100 + i * 20, text: `${i + 1}0万元`, size },
  ]);
  expect(linesOf(await read([words]))).toEqual(rows.map((task, i) => `${task}  ${i + 1}0万元`));
});
