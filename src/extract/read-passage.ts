import type { Passage, PlanSegment } from '../segment/types.ts';
import { responsibleIn } from './attributes.ts';
import { splitSentences } from './clause/split.ts';
import type { DeadlineScope } from './deadline.ts';
import type { Lexicon } from './lexicon.ts';
import { readSentence } from './read-sentence.ts';
import type { Reading } from './rules/types.ts';
import type { DateToken, Token } from './scan/types.ts';
import type { TimePoint } from './time.ts';
import { isLimit, type TimeLimit, timeLimits } from './time-limit.ts';
import type { FigureDraft, Kind } from './types.ts';

/** What goes on from sentence to sentence: a chain joined by semicolons shares its verb, a passage its tense. */
export interface Flow {
  unit: number;
  /** The last reading of a chain that is still open. */
  previous: Reading | null;
  kind: Kind | null;
  /** The kind of the last figure that is no criterion. */
  said: Kind | null;
  /** Where the last sentence begins that said how things are, or -1. */
  state: number;
  /** The passage has been telling what was done. */
  past: boolean;
  samePassage: boolean;
}

/** What the readers of one plan share. */
export interface PlanReader {
  readonly text: string;
  readonly plan: PlanSegment;
  readonly lexicon: Lexicon;
  readonly deadlines: DeadlineScope;
  readonly flow: Flow;
  readonly figures: FigureDraft[];
}

/** What the other cells of its row say of a cell of a table. */
export interface RowSaid {
  readonly responsible: readonly string[];
  readonly time: TimePoint | null;
}

const noRow: RowSaid = { responsible: [], time: null };

/** Reads the figures of one passage, sentence by sentence. `tokens`: what the scanner found in it. */
export function readPassage(
  reader: PlanReader,
  passage: Passage,
  tokens: readonly Token[],
  row: RowSaid = noRow,
): void {
  const { text, deadlines, flow } = reader;
  const opener = openPassage(flow, passage);
  let responsible: readonly string[] | null = null;
  let limits: readonly TimeLimit[] | null = null;
  let next = 0;
  let chained = opener !== '';
  for (const sentence of splitSentences(text, passage.start, passage.end, opener)) {
    const among = text.startsWith('其中', sentence.start);
    if (among) deadlines.goOn(passage.unit);
    else if (!chained) flow.previous = null;
    const first = next;
    while (next < tokens.length && tokens[next]!.start < sentence.end) next++;
    const inside = tokens.slice(first, next);
    const dates = inside.filter((token): token is DateToken => token.kind === 'date');
    const counts = inside.some((token) => token.kind === 'quantity');
    let times = counts || dates.length > 0 ? deadlines.times(sentence, dates, passage.unit) : [];
    if (counts) {
      responsible ??= namedFor(text.slice(passage.start, passage.end), row);
      limits ??= timeLimits(text, passage, deadlines, reader.lexicon);
      if (limits.length > 0) times = withoutLimits(times, limits);
      readSentence(reader, { passage, sentence, tokens: inside, times, responsible, limits, rowTime: row.time });
    }
    const mark = text[sentence.end - 1] ?? '';
    deadlines.leave(passage, sentence, times, counts);
    chained = mark === '；' || mark === ';';
  }
  if (!chained) flow.previous = null;
}

function withoutLimits(times: readonly TimePoint[], limits: readonly TimeLimit[]): TimePoint[] {
  return times.filter((time) => !isLimit(time, limits));
}

function namedFor(paragraph: string, row: RowSaid): readonly string[] {
  const own = responsibleIn(paragraph);
  return own.length > 0 ? own : row.responsible;
}

/** Begins a passage; gives the mark that it goes on from where the line before left a chain open. */
function openPassage(flow: Flow, passage: Passage): string {
  const goesOn = flow.previous !== null && flow.unit === passage.unit;
  if (!goesOn) flow.previous = null;
  flow.unit = passage.unit;
  flow.past = false;
  flow.samePassage = false;
  return goesOn ? '；' : '';
}
