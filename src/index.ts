export { extract, type ReadOptions } from './extract-document.ts';
export type { OffsetUnit } from './result/locate.ts';
export {
  type DocumentResult,
  documentResultSchema,
  type Figure,
  type Plan,
  type ResultDiagnostic,
  type Section,
  type Span,
} from './result/schema.ts';
export {
  type ActionAddition,
  extractText,
  type FoundQuantity,
  findQuantities,
  type LexiconAdditions,
  type TextOptions,
  type TextResult,
  type UnitAddition,
} from './text.ts';
