import type { Figure } from '../result/schema.ts';
import type { Bilingual, Language } from './language.ts';

const words = {
  target: { en: 'target', zh: '目标' },
  result: { en: 'result', zh: '结果' },
  criterion: { en: 'criterion', zh: '标准' },
  amount: { en: 'amount', zh: '数量' },
  level: { en: 'level', zh: '水平' },
  change: { en: 'change', zh: '变化' },
  firm: { en: 'firm', zh: '确保' },
  stretch: { en: 'stretch', zh: '力争' },
  expected: { en: 'expected', zh: '预期' },
  up: { en: 'up', zh: '上升' },
  down: { en: 'down', zh: '下降' },
  approx: { en: 'about', zh: '约' },
  masked: { en: 'masked', zh: '已隐去' },
  baseline: { en: 'against', zh: '对比' },
  scope: { en: 'scope', zh: '范围' },
  deadline: { en: 'by', zh: '期限' },
  inherited: { en: 'inherited', zh: '承自上文' },
  responsible: { en: 'responsible', zh: '责任单位' },
  sure: { en: 'confidence', zh: '置信度' },
} as const satisfies Record<string, Bilingual>;

/** A figure in one line for a person: kind, action, indicator, comparison, then what governs it. */
export function describeFigure(figure: Figure, language: Language): string {
  const say = (word: keyof typeof words) => words[word][language];
  const { quantity, deadline, direction, strength } = figure;
  const value = quantity.masked ? say('masked') : `${quantity.value}${quantity.max === null ? '' : `–${quantity.max}`}`;
  const statement = [figure.action?.text, figure.indicator.text, quantity.op, value, quantity.unit];
  const notes = [
    say(figure.mode),
    direction && say(direction),
    strength && say(strength),
    quantity.approx && say('approx'),
    figure.baseline && `${say('baseline')} ${figure.baseline.text}`,
    figure.scope && `${say('scope')} ${figure.scope.text}`,
    deadline && `${say('deadline')} ${deadline.date}${deadline.basis === 'inherited' ? ` (${say('inherited')})` : ''}`,
    figure.responsible.length > 0 && `${say('responsible')} ${figure.responsible.join('；')}`,
    `${say('sure')} ${figure.confidence}`,
  ];
  const said = `${say(figure.kind)}: ${statement.filter(Boolean).join(' ')}`;
  return `${said} (${notes.filter(Boolean).join(', ')})`;
}
