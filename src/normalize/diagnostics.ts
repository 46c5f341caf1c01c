import type { MessageTemplate } from '../diagnostic/catalogue.ts';

/** Everything that normalising can say, by code. */
export const normalizeMessages = {
  'script-not-converted': {
    level: 'warning',
    en: 'The text holds traditional script, and no converter was given: its figures may be missed.',
    zh: '文中有繁体字，但没有提供转换器，其中的指标可能遗漏。',
  },
} as const satisfies Record<string, MessageTemplate>;
