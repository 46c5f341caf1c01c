import type { Excerpt, FigureDraft, Kind } from '../extract/types.ts';
import type { Offsets } from '../span/types.ts';
import { hashKey } from './key.ts';
import type { Locator } from './locate.ts';
import type { Figure, Span } from './schema.ts';

const idLetters: Readonly<Record<Kind, string>> = { target: 't', result: 'r', criterion: 'c' };

/** Gives figures their keys: one maker a document, because a key counts how often its sentence and quantity occurred. */
export type KeyMaker = (sentence: string, quantity: string) => string;

/** Makes the key maker of one document. */
export function createKeyMaker(): KeyMaker {
  const seen = new Map<string, number>();
  let sentence = '';
  let sentenceHash = hashKey('');
  return (nextSentence, quantity) => {
    // The figures of a sentence follow one another: hash a long sentence once, not once a figure.
    if (nextSentence !== sentence) {
      sentence = nextSentence;
      sentenceHash = hashKey(sentence);
    }
    const pair = `${sentenceHash} ${quantity}`;
    const occurrence = seen.get(pair) ?? 0;
    seen.set(pair, occurrence + 1);
    return hashKey(sentenceHash, quantity, String(occurrence));
  };
}

/** A longer sentence is no sentence: text without a stop, in which each figure shows what stands around it. */
const longestSentence = 1000;
const around = 250;

/**
 * The sentence that a figure shows. A whole page without a stop would be shown by each of its figures, and the result would
 * grow with the square of the text.
 */
function shownSentence({ sentence, quantity }: FigureDraft): Offsets {
  if (sentence.end - sentence.start <= longestSentence) return sentence;
  return {
    start: Math.max(sentence.start, quantity.start - around),
    end: Math.min(sentence.end, quantity.end + around),
  };
}

/** What the figures of one plan need to know of it. */
export interface FigureContext {
  /** The normalised text. */
  readonly text: string;
  readonly planId: string;
  readonly places: readonly { readonly id: string; readonly path: string[] }[];
  readonly locator: Locator;
  readonly makeKey: KeyMaker;
}

/** Turns the drafts of a plan into figures in document order, each kind numbered for itself. */
export function assembleFigures(drafts: readonly FigureDraft[], context: FigureContext): Record<Kind, Figure[]> {
  const { text, planId, places, locator, makeKey } = context;
  const figures: Record<Kind, Figure[]> = { target: [], result: [], criterion: [] };
  const span = (offsets: Offsets): Span => locator.fromNormalized(offsets);
  const excerpt = (part: Excerpt | null) => (part === null ? null : { text: part.text, span: span(part) });
  const assembleSentence = (at: Offsets): Figure['sentence'] => ({
    text: text.slice(at.start, at.end),
    quote: locator.quote(at),
    span: span(at),
  });
  let sentenceAt: Offsets | null = null;
  let sentence: Figure['sentence'] | null = null;
  for (const draft of [...drafts].sort((a, b) => a.quantity.start - b.quantity.start)) {
    const { quantity, deadline } = draft;
    const shown = shownSentence(draft);
    const sameSentence = sentenceAt?.start === shown.start && sentenceAt.end === shown.end;
    if (sentence === null || !sameSentence) sentence = assembleSentence(shown);
    sentenceAt = shown;
    const list = figures[draft.kind];
    const place = draft.unit < 0 ? undefined : places[draft.unit];
    list.push({
      id: `${planId}.${idLetters[draft.kind]}${list.length + 1}`,
      key: makeKey(sentence.text, quantity.text),
      kind: draft.kind,
      action: excerpt(draft.action),
      indicator: { text: draft.indicator.text, spans: draft.indicator.spans.map(span) },
      quantity: {
        text: quantity.text,
        span: span(quantity),
        op: quantity.op,
        value: quantity.value,
        max: quantity.max,
        parts: quantity.parts === null ? null : [...quantity.parts],
        unit: quantity.unit,
        dimension: quantity.dimension,
        approx: quantity.approx,
        masked: quantity.masked,
        canonical:
          quantity.canonical === null
            ? null
            : { value: quantity.canonical.value, max: quantity.canonical.max, unit: quantity.canonical.unit },
      },
      mode: draft.mode,
      direction: draft.direction,
      strength: draft.strength,
      baseline: excerpt(draft.baseline),
      scope: excerpt(draft.scope),
      deadline:
        deadline === null
          ? null
          : {
              text: deadline.text,
              date: deadline.date,
              precision: deadline.precision,
              latest: deadline.latest,
              basis: deadline.basis,
              span: span(deadline),
            },
      responsible: [...draft.responsible],
      section: place === undefined ? null : { id: place.id, path: place.path },
      sentence,
      confidence: draft.confidence,
      rule: draft.rule,
    });
  }
  return figures;
}
