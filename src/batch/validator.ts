import type { DocumentResult } from '../result/schema.ts';

/** Checks a value against the result schema: null where it holds, else the first thing wrong with it and its place. */
export type ResultValidator = (value: unknown) => string | null;

interface CompiledValidator {
  (value: unknown): value is DocumentResult;
  errors?: readonly { readonly instancePath: string; readonly message?: string }[] | null;
}

let loaded: Promise<ResultValidator> | null = null;

/**
 * Loads the validator that the build compiles from the schema: a twentieth of the schema library's loading time, and some
 * fifty times its speed.
 */
export function loadValidator(): Promise<ResultValidator> {
  loaded ??= import(new URL('./validate-result.js', import.meta.url).href).then(
    ({ default: validate }: { default: CompiledValidator }) =>
      (value) => {
        if (validate(value)) return null;
        const first = validate.errors?.[0];
        return `${first?.instancePath || '/'} ${first?.message ?? 'is not valid'}`;
      },
  );
  return loaded;
}
