import type { Passage, PlanSegment } from '../segment/types.ts';
import type { Offsets } from '../span/types.ts';
import { baselineOf, responsibleIn, scopeOf } from './attributes.ts';
import { lex } from './clause/lex.ts';
import { splitClauses, splitSentences } from './clause/split.ts';
import type { Clause, Sentence } from './clause/types.ts';
import { confidenceOf } from './confidence.ts';
import { contextOf } from './context.ts';
import { Cues } from './cues.ts';
import { DeadlineScope } from './deadline.ts';
import { kindOf } from './kind.ts';
import { readClause } from './read-clause.ts';
import type { Reading } from './rules/types.ts';
import { scan } from './scan/scan.ts';
import type { DateToken, Token } from './scan/types.ts';
import type { Excerpt, Extraction, FigureDraft, Kind, Refusal } from './types.ts';

/**
 * Reads every figure of a plan; `text` is the normalised text that the plan's offsets count in. Each number that the scanner
 * finds ends as a figure or as a refusal.
 */
export function extractFigures(text: string, plan: PlanSegment): Extraction {
  const figures: FigureDraft[] = [];
  const refusals: Refusal[] = [];
  const deadlines = new DeadlineScope(text, plan);
  const flow: Flow = { samePassage: false, unit: -1, previous: null, kind: null, past: false };
  for (const passage of plan.passages) {
    const tokens = scan(text, passage.start, passage.end);
    if (tokens.length === 0) continue;
    refuse(tokens, refusals);
    readPassage(text, plan, passage, tokens, deadlines, flow, figures);
  }
  return { figures, refusals };
}

function refuse(tokens: readonly Token[], refusals: Refusal[]): void {
  for (const token of tokens) {
    if (token.kind === 'quantity') continue;
    const { start, end, text } = token;
    refusals.push(
      token.kind === 'date'
        ? { start, end, text, reason: 'date', rule: 'date' }
        : { start, end, text, reason: token.reason, rule: token.rule },
    );
  }
}

/** What goes on from sentence to sentence: a chain joined by semicolons shares its verb, a passage its tense. */
interface Flow {
  samePassage: boolean;
  unit: number;
  previous: Reading | null;
  kind: Kind | null;
  past: boolean;
}

function readPassage(
  text: string,
  plan: PlanSegment,
  passage: Passage,
  tokens: readonly Token[],
  deadlines: DeadlineScope,
  flow: Flow,
  figures: FigureDraft[],
): void {
  let responsible: string[] | null = null;
  let next = 0;
  flow.past = false;
  flow.samePassage = false;
  const opener = flow.previous !== null && flow.unit === passage.unit ? '；' : '';
  if (opener === '') flow.previous = null;
  flow.unit = passage.unit;
  for (const sentence of splitSentences(text, passage.start, passage.end, opener)) {
    const first = next;
    while (next < tokens.length && tokens[next]!.start < sentence.end) next++;
    const inside = tokens.slice(first, next);
    const dates = inside.filter((t): t is DateToken => t.kind === 'date');
    const hasQuantity = inside.some((t) => t.kind === 'quantity');
    const times = hasQuantity || dates.length > 0 ? deadlines.times(sentence, dates) : [];
    if (hasQuantity) {
      responsible ??= responsibleIn(text.slice(passage.start, passage.end));
      readSentence(text, plan, passage, sentence, inside, deadlines, times, responsible, flow, figures);
    }
    const mark = text[sentence.end - 1] ?? '';
    deadlines.leave(passage.unit, passage.bullet, mark, times);
    if (mark !== '；' && mark !== ';') flow.previous = null;
  }
}

function readSentence(
  text: string,
  plan: PlanSegment,
  passage: Passage,
  sentence: Sentence,
  tokens: readonly Token[],
  deadlines: DeadlineScope,
  times: ReturnType<DeadlineScope['times']>,
  responsible: readonly string[],
  flow: Flow,
  figures: FigureDraft[],
): void {
  const clauses = splitClauses(text, sentence, tokens);
  const cues = new Cues(text, sentence);
  const read: Reading[] = [];
  const first = figures.length;
  for (let i = 0; i < clauses.length; i++) {
    const clause: Clause = clauses[i]!;
    if (clause.quantities.length === 0) continue;
    const words = lex(text, clause);
    const context = contextOf(text, sentence, clauses, i, plan, passage.unit);
    const before = clause.bracketed ? (nearestBefore(read, clause.start) ?? flow.previous) : flow.previous;
    const readings = readClause(text, clause, words, before, context);
    for (const reading of readings) {
      const dated = deadlines.find(reading.quantity, clause, times, passage.unit, passage.bullet);
      const kind = kindOf({
        text,
        reading,
        clause,
        cues,
        role: passage.role,
        samePassage: flow.samePassage,
        sentence,
        times,
        previous: flow.kind,
        sameSentence: figures.length > first,
        past: flow.past,
        context,
        led: dated?.led === true,
      });
      if (reading.rule !== 'from') {
        flow.kind = kind;
        flow.samePassage = true;
        flow.past = kind === 'result' ? true : kind === 'target' ? false : flow.past;
      }
      const { quantity } = reading;
      const rated = /\/(?:年|月|天|日|周|季度|学期)$/.test(quantity.unit);
      const found = kind === 'target' ? (dated?.deadline ?? null) : null;
      figures.push({
        kind,
        action: excerpt(text, reading.action),
        indicator: indicatorOf(text, reading.indicator),
        quantity,
        mode:
          kind === 'criterion' && reading.rule !== 'grant' && quantity.op !== '=' && reading.mode === 'amount'
            ? 'level'
            : reading.mode,
        direction: reading.direction,
        strength: cues.strength(clause, quantity.start),
        baseline: baselineOf(text, clause, quantity),
        scope: scopeOf(text, clause, quantity),
        deadline: found?.basis === 'inherited' && rated ? null : found,
        responsible,
        unit: passage.unit,
        sentence: { start: sentence.start, end: sentence.end },
        confidence: confidenceOf(reading, kind, passage.role, text),
        rule: reading.rule,
      });
    }
    read.push(...readings);
    if (!clause.bracketed) flow.previous = readings.at(-1) ?? flow.previous;
  }
}

/** The figure right before `offset`: what a bracket behind it speaks of. */
function nearestBefore(readings: readonly Reading[], offset: number): Reading | null {
  let nearest: Reading | null = null;
  for (const reading of readings) {
    if (reading.quantity.end <= offset && (!nearest || reading.quantity.end > nearest.quantity.end)) nearest = reading;
  }
  return nearest;
}

function excerpt(text: string, at: Offsets | null): Excerpt | null {
  return at ? { start: at.start, end: at.end, text: text.slice(at.start, at.end) } : null;
}

function indicatorOf(text: string, spans: readonly Offsets[]): FigureDraft['indicator'] {
  return { text: spans.map((s) => text.slice(s.start, s.end)).join(''), spans };
}
