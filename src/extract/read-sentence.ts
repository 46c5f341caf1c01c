import type { Passage } from '../segment/types.ts';
import type { Offsets } from '../span/types.ts';
import { baselineOf, scopeOf } from './attributes.ts';
import { lex } from './clause/lex.ts';
import { splitClauses } from './clause/split.ts';
import type { Clause, Sentence, Word } from './clause/types.ts';
import { confidenceOf, signalsOf } from './confidence.ts';
import { ClauseContext } from './context.ts';
import { Cues } from './cues.ts';
import { isBaseline, kindOf, tellsState } from './kind.ts';
import { readClause } from './read-clause.ts';
import type { PlanReader } from './read-passage.ts';
import type { Context, Reading } from './rules/types.ts';
import type { Token } from './scan/types.ts';
import type { TimePoint } from './time.ts';
import { limitOf, type TimeLimit } from './time-limit.ts';
import type { Excerpt, FigureDraft } from './types.ts';

/** A sentence with what was found in it. */
export interface SentenceCase {
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly times: readonly TimePoint[];
  readonly responsible: readonly string[];
  /** What its passage says behind a task of when that is due. */
  readonly limits: readonly TimeLimit[];
  /** When its row of a table is due. */
  readonly rowTime: TimePoint | null;
}

/** Reads the figures of one sentence, clause by clause, and adds them to the reader's. */
export function readSentence(reader: PlanReader, s: SentenceCase): void {
  const { text, plan, lexicon, flow, figures } = reader;
  const clauses = splitClauses(text, s.sentence, s.tokens);
  const cues = new Cues(text, s.sentence);
  const read: Reading[] = [];
  const first = figures.length;
  const lexed: Word[][] = [];
  const wordsOf = (i: number): readonly Word[] => {
    lexed[i] ??= lex(text, clauses[i]!, lexicon.words);
    return lexed[i];
  };
  const tells = () => wordsOf(0)[0]?.type === 'noun';
  for (const [i, clause] of clauses.entries()) {
    if (clause.quantities.length === 0) continue;
    const context = new ClauseContext(text, s.sentence, clauses, i, plan, s.passage.unit, lexicon);
    const before = clause.bracketed ? (nearestBefore(read, clause.start) ?? flow.previous) : flow.previous;
    const readings = readClause(text, clause, wordsOf(i), before, context, read);
    for (const [at, reading] of readings.entries()) {
      const arrives = readings[at - 1]?.rule === 'from';
      const sameSentence = figures.length > first;
      figures.push(makeFigure(reader, s, { reading, clause, context, cues, tells, sameSentence, arrives }));
    }
    read.push(...readings);
    if (!clause.bracketed) flow.previous = lastObject(readings, flow.previous);
  }
}

interface FigureCase {
  readonly reading: Reading;
  readonly clause: Clause;
  readonly context: Context;
  readonly cues: Cues;
  readonly sameSentence: boolean;
  readonly arrives: boolean;
  readonly tells: () => boolean;
}

function makeFigure(reader: PlanReader, s: SentenceCase, f: FigureCase): FigureDraft {
  const { text, deadlines, flow } = reader;
  const { passage, sentence, times } = s;
  const { reading, clause, context, cues, sameSentence, arrives } = f;
  const { quantity } = reading;
  const startsChange = isBaseline(text, clause, quantity);
  const due = limitOf(quantity.end, s.limits) ?? s.rowTime;
  const dated = deadlines.find(quantity, clause, times, passage, due);
  const state = tellsState({ text, reading, clause, cues, sentence, role: passage.role });
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
    said: flow.said,
    state,
    toldState: flow.state === sentence.start,
    sameSentence,
    past: flow.past,
    context,
    led: dated?.led === true,
    startsChange,
    arrives,
  });
  // Where a change starts from says nothing of what follows it.
  const aside = kind === 'result' && state;
  if (aside) flow.state = sentence.start;
  else if (reading.rule !== 'from' && !startsChange) {
    flow.kind = kind;
    flow.samePassage = true;
    if (kind !== 'criterion') {
      flow.said = kind;
      flow.past = kind === 'result';
    }
  }
  const rated = quantity.unit.endsWith('/年') && !/[/／]/.test(quantity.text);
  const deadline = kind === 'target' ? (dated?.deadline ?? null) : null;
  const bounds = kind === 'criterion' && reading.rule !== 'grant' && quantity.op !== '=';
  const signals = signalsOf({
    reading,
    kind,
    role: passage.role,
    clause,
    cues,
    times,
    beforeHeadings: passage.unit < 0,
    sentenceLength: sentence.end - sentence.start,
    opening: text.slice(sentence.start, sentence.start + 10),
    tells: f.tells,
    text,
  });
  return {
    kind,
    // An age says who is meant, whatever is done for them.
    action: kind === 'criterion' && quantity.dimension === 'age' ? null : excerpt(text, reading.action),
    indicator: { text: textOf(text, reading.indicator), spans: reading.indicator },
    quantity,
    mode: bounds && reading.mode === 'amount' ? 'level' : reading.mode,
    direction: reading.direction,
    strength: cues.strength(clause, quantity.start),
    baseline: baselineOf(text, clause, quantity),
    scope: scopeOf(text, clause, quantity),
    // What is done every year has no year by which it is done, unless its own sentence gives one.
    deadline: deadline?.basis === 'inherited' && rated ? null : deadline,
    responsible: s.responsible,
    unit: passage.unit,
    sentence: { start: sentence.start, end: sentence.end },
    confidence: confidenceOf(signals),
    signals,
    rule: reading.rule,
  };
}

/** What the next clause goes on from: 占年计划的50%，同比增加… speaks of what was said before the share. */
function lastObject(readings: readonly Reading[], before: Reading | null): Reading | null {
  const last = readings.at(-1) ?? before;
  if (last?.rule === 'share-of' && before && readings.length === 1) return before;
  if (last?.rule !== 'share' || !before || before.mode === 'level') return last;
  return readings.findLast(({ rule }) => rule !== 'share') ?? before;
}

/** The figure right before `offset`: what a bracket behind it speaks of. */
function nearestBefore(readings: readonly Reading[], offset: number): Reading | null {
  let nearest: Reading | null = null;
  for (const reading of readings) {
    if (reading.quantity.end <= offset && (!nearest || reading.quantity.end > nearest.quantity.end)) nearest = reading;
  }
  return nearest;
}

function textOf(text: string, spans: readonly Offsets[]): string {
  let written = '';
  for (const { start, end } of spans) written += text.slice(start, end);
  return written;
}

function excerpt(text: string, at: Offsets | null): Excerpt | null {
  return at ? { start: at.start, end: at.end, text: text.slice(at.start, at.end) } : null;
}
