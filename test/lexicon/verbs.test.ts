import { expect, test } from 'vitest';
import { comparators } from '../../src/lexicon/comparators.ts';
import { functionWords } from '../../src/lexicon/function-words.ts';
import { nounTail, nounTerms, softNounTail, verbs } from '../../src/lexicon/verbs.ts';
import { extractText } from '../../src/text.ts';

const compared = new Set(comparators.map(({ form }) => form));
const classesOf = new Map<string, Set<string>>();
for (const { form, class: of } of verbs) classesOf.set(form, (classesOf.get(form) ?? new Set()).add(of));

test('no verb stands in two classes, nor twice in one', () => {
  const forms = verbs.map(({ form }) => form);
  expect(forms.filter((form, i) => forms.indexOf(form) < i)).toEqual([]);
});

test('no verb is a noun of the list as well', () => {
  const nouns = new Set(nounTerms);
  expect(verbs.filter(({ form }) => nouns.has(form))).toEqual([]);
});

test('no form is empty, and none holds a blank, a digit or a letter', () => {
  const all = [...verbs.map(({ form }) => form), ...nounTerms, ...functionWords.map(([form]) => form)];
  expect(all.filter((form) => form === '' || /[\s\dA-Za-z]/.test(form))).toEqual([]);
});

test('a change has a direction, and nothing else has', () => {
  expect(verbs.filter((verb) => (verb.class === 'change') !== (verb.direction !== null))).toEqual([]);
});

/** The figure of a one-sentence plan. */
const figure = (sentence: string) =>
  extractText(`某县2024年工作计划\n一、主要任务\n${sentence}\n`).plans.flatMap(({ targets, results, criteria }) => [
    ...targets,
    ...results,
    ...criteria,
  ])[0];

const strong = [...classesOf]
  .filter(([form, classes]) => classes.has('strong') && form.length >= 2)
  .map(([form]) => form);

test('a strong verb before its object is the action, nearly always', () => {
  // 到 and 为 behind a verb are its complement
  const wrong = strong.filter((form) => figure(`${form}甲类设备12台。`)?.action?.text !== form.replace(/[到为]$/, ''));
  expect(wrong.length / strong.length, wrong.join(' ')).toBeLessThan(0.01);
});

test('a verb of change says which way', () => {
  const wrong = verbs
    // 高于 and 低于 before a share bound it
    .filter(({ class: of, form }) => of === 'change' && form.length >= 2 && !compared.has(form))
    .filter(({ form }) => classesOf.get(form)!.size === 1)
    .filter(({ form, direction }) => {
      const found = figure(`甲类指标${form}12%。`);
      return found?.mode !== 'change' || found.direction !== direction || found.action?.text !== form;
    })
    .map(({ form }) => form);
  expect(wrong).toEqual([]);
});

test('what makes a noun of a verb', () => {
  expect(['率', '投资额', '额', '量', '班'].map((tail) => nounTail.test(tail))).toEqual([
    true,
    false,
    true,
    true,
    true,
  ]);
  expect(['项目', '中心', '学校'].map((tail) => softNounTail.test(tail))).toEqual([true, true, false]);
});
