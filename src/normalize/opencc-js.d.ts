// The package types its main entry only.
declare module 'opencc-js/t2cn' {
  /** `from to|from to|…`; words of one dictionary before those of the next. */
  type Dictionary = string;

  interface Conversion {
    readonly normalizationChain: readonly (readonly Dictionary[])[];
    readonly conversionChain: readonly (readonly Dictionary[])[];
  }

  export const Locale: { readonly configs: { readonly t2s: Conversion } };
  export function Converter(options: { from: string; to: string }): (text: string) => string;
}
