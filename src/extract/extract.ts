import type { PlanSegment } from '../segment/types.ts';
import { asRefusal } from './as-refusal.ts';
import { DeadlineScope } from './deadline.ts';
import { builtInLexicon, type Lexicon } from './lexicon.ts';
import { readPassage } from './read-passage.ts';
import { scan } from './scan/scan.ts';
import { TableReader } from './table/read-table.ts';
import type { Extraction, FigureDraft, Refusal } from './types.ts';

/**
 * Reads every figure of a plan; `text` is the normalised text that the plan's offsets count in. Each number that the scanner
 * finds ends as a figure or as a refusal.
 */
export function extractFigures(text: string, plan: PlanSegment, lexicon: Lexicon = builtInLexicon): Extraction {
  const figures: FigureDraft[] = [];
  const refusals: Refusal[] = [];
  const reader = {
    text,
    plan,
    lexicon,
    deadlines: new DeadlineScope(text, plan, lexicon),
    flow: { unit: -1, previous: null, kind: null, said: null, state: -1, past: false, samePassage: false },
    figures,
  };
  const { tables } = plan;
  let next = 0;
  let table: TableReader | null = null;
  for (const passage of plan.passages) {
    while (next < tables.length && tables[next]!.end <= passage.start) {
      next++;
      table = null;
    }
    if (next < tables.length && tables[next]!.start <= passage.start) {
      table ??= new TableReader(reader, refusals, tables[next]!);
      table.read(passage);
      continue;
    }
    const tokens = scan(text, passage.start, passage.end, lexicon);
    if (tokens.length === 0) continue;
    for (const token of tokens) if (token.kind !== 'quantity') refusals.push(asRefusal(token));
    readPassage(reader, passage, tokens);
  }
  return { figures, refusals };
}
