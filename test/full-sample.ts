import type { Analysis } from '../src/result/assemble.ts';
import { analysisOf, at, draft, unit } from './sample.ts';

/** An analysis in which nothing is null that may be something. */
export function fullSample(): Analysis {
  const source = '某县2024年计划\n一、甲\n（一）到2025年，全县比去年新增1个。\n附件下载\n';
  const analysis = analysisOf(source, [], (text) => {
    const sentence = '到2025年，全县比去年新增1个。';
    const excerpt = (part: string) => ({ text: part, ...at(text, part) });
    const figure = draft(text, sentence, '1个', {
      unit: 1,
      action: excerpt('新增'),
      indicator: { text: '甲', spans: [at(text, '甲')] },
      strength: 'firm',
      direction: 'up',
      baseline: excerpt('比去年'),
      scope: excerpt('全县'),
      deadline: { ...excerpt('到2025年'), date: '2025', precision: 'year', latest: '2025-12-31', basis: 'stated' },
      responsible: ['某局'],
    });
    const quantity = { ...figure.quantity, max: 2, parts: [1, 2], canonical: { value: 1, max: 2, unit: '个' } };
    const end = at(text, '附件').start;
    return {
      figures: [
        { ...figure, quantity },
        { ...figure, quantity, kind: 'result' },
        { ...figure, quantity, kind: 'criterion' },
      ],
      units: [unit(text, '一、', '甲', end), unit(text, '（一）', '到2025年', end, { parent: 0, depth: 2 })],
    };
  });
  const [plan] = analysis.segmentation.plans;
  const diagnostic = { level: 'info', code: 'sample', message: 'a sample', span: { start: 0, end: 1 } } as const;
  const encoding = { name: 'UTF-8', confidence: 1, bom: false, replaced: 0 };
  return {
    ...analysis,
    document: { ...analysis.document, encoding, metadata: { author: '某人' }, diagnostics: [diagnostic] },
    segmentation: {
      plans: [{ ...plan!, issuer: '某县' }],
      boilerplate: [{ ...at(source, '附件下载'), reason: 'download' }],
      diagnostics: [diagnostic],
    },
  };
}
