import { describe, expect, test } from 'vitest';
import { explain, extract, readBytes } from '../../src/extract-document.ts';
import { buildDocx, para, run } from '../read/docx/build-docx.ts';

const note = (id: number, text: string) =>
  `<w:footnote w:id="${id}">${para(`<w:r><w:footnoteRef/></w:r>${run(text)}`)}</w:footnote>`;
const reference = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;

const word = buildDocx({
  body:
    para(run('某县2024年工作计划')) +
    para(run('一、扩大学位供给')) +
    para(`${run('新增学位3100个')}${reference(2)}${run('。')}`) +
    para(run('二、提高质量')) +
    para(`${run('义务教育巩固率达到95%以上')}${reference(3)}${run('。')}`),
  footnotes: note(2, '到2025年，全省新建幼儿园200所。') + note(3, '三、这一条注释不是第三节，新增校车40辆。'),
});

describe('the notes of a Word document', () => {
  test('are no part of the last section: their numbers are no figures of the plan', async () => {
    const { plans, boilerplate, source, error } = await extract(word, { path: 'plan.docx' });
    expect([source.format, error, plans.length]).toEqual(['docx', null, 1]);
    expect(plans[0]!.targets.map(({ quantity }) => quantity.text)).toEqual(['3100个', '95%']);
    expect(plans[0]!.sections.map(({ label }) => label)).toEqual(['一、', '二、']);
    const outcome = await readBytes(word, { path: 'plan.docx' });
    const text = outcome.ok ? outcome.document.text : '';
    expect(boilerplate.map(({ span, reason }) => [reason, text.slice(span.start, span.end)])).toEqual([
      ['furniture', '到2025年，全省新建幼儿园200所。'],
      ['furniture', '三、这一条注释不是第三节，新增校车40辆。'],
    ]);
    expect(text.slice(plans[0]!.span.start, plans[0]!.span.end)).toMatch(/95%以上。$/);
  });

  test('have a fate for every number', async () => {
    const outcome = await readBytes(word, { path: 'plan.docx' });
    if (!outcome.ok) throw new Error(outcome.error.code);
    const refused = (await explain(outcome.document)).filter(
      (fate) => fate.fate === 'refused' && fate.reason === 'boilerplate:furniture',
    );
    expect(refused.map(({ text }) => text)).toEqual(expect.arrayContaining(['200所', '40辆']));
  });
});

test('front matter of Markdown is no part of the plan', async () => {
  const text =
    '---\ntitle: 某县2024年工作计划\ntarget: 新建学校9所\n---\n# 某县2024年工作计划\n\n一、目标\n\n新建学校3所。\n\n---\n\n二、其他\n\n新建公园4个。\n';
  const { plans, boilerplate } = await extract(new TextEncoder().encode(text), { path: 'plan.md' });
  expect(plans.flatMap(({ targets }) => targets.map(({ quantity }) => quantity.text))).toEqual(['3所', '4个']);
  for (const { span, reason } of boilerplate) {
    expect([reason, span.end <= text.indexOf('# 某县')]).toEqual(['furniture', true]);
  }
});
