import { type CatalogueCode, type CatalogueEntry, catalogue, type MessageTemplate } from './catalogue.ts';
import type { Diagnostic, MessageValues, ReadError } from './types.ts';

/** Puts `values` into the slots of a template; a slot without a value stays as it is. */
export function fillTemplate(template: string, values: MessageValues): string {
  return template.replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot));
}

/** The error of `code`. Results speak Chinese, as the documents do; the program translates for its user. */
export function makeError<Code extends string>(
  templates: Readonly<Record<Code, CatalogueEntry>>,
  code: Code,
  values: MessageValues = {},
): ReadError {
  return { code, message: fillTemplate(templates[code].zh, values), values };
}

/** The diagnostic of `code`, in Chinese like all of a result. */
export function makeDiagnostic<Code extends string>(
  templates: Readonly<Record<Code, MessageTemplate>>,
  code: Code,
  values: MessageValues,
  span: Diagnostic['span'],
  level: Diagnostic['level'] = templates[code].level,
): Diagnostic {
  return { level, code, message: fillTemplate(templates[code].zh, values), span };
}

/** The error of a code of the common catalogue. */
export function describeFault(code: CatalogueCode, reason: string): ReadError {
  return makeError(catalogue, code, { reason });
}
