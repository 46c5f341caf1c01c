import type { Outcome, Tally } from '../batch/types.ts';
import type { PassedOver } from '../batch/walk.ts';
import type { Figure } from '../result/schema.ts';
import type { Context } from './context.ts';
import { describeError } from './describe-error.ts';
import { say } from './messages.ts';

/** How many documents of a kind are named one by one. */
const named = 20;

/** Counts what a run does, and tells it at the end. */
export interface Summary {
  /** Takes an outcome; whether it is worth telling: an error, or no figure. */
  readonly add: (outcome: Outcome) => boolean;
  readonly anyError: () => boolean;
  /** On standard error. */
  readonly print: () => void;
}

/** Makes the summary of a run that shows figures of `kinds`. Only counts and the first names are kept. */
export function createSummary(context: Context, passedOver: PassedOver, kinds: readonly Figure['kind'][]): Summary {
  const { language, tell } = context;
  const total: Tally = { target: 0, result: 0, criterion: 0 };
  const failed: Outcome[] = [];
  const bare: Outcome[] = [];
  let documents = 0;
  let dropped = 0;
  let errors = 0;
  let empty = 0;
  return {
    add: (outcome) => {
      documents++;
      dropped += outcome.dropped;
      for (const kind of ['target', 'result', 'criterion'] as const) total[kind] += outcome.tally[kind];
      if (outcome.error) {
        if (errors++ < named) failed.push({ ...outcome, text: '' });
        return true;
      }
      if (kinds.some((kind) => outcome.tally[kind] > 0)) return false;
      if (empty++ < named) bare.push({ ...outcome, text: '' });
      return true;
    },
    anyError: () => errors > 0,
    print: () => {
      for (const { path, error } of failed) tell('document-failed', { path, ...describeError(error!, language) });
      if (errors > named) tell('more-documents', { count: errors - named });
      for (const { path, tally } of bare) {
        const any = tally.target + tally.result + tally.criterion > 0;
        tell(any ? 'document-other-kinds' : 'document-empty', { path, ...tally });
      }
      if (empty > named) tell('more-documents', { count: empty - named });
      const figures = { targets: total.target, results: total.result, criteria: total.criterion };
      tell('summary', { documents, ...figures, errors, empty });
      if (dropped > 0) tell('summary-dropped', { count: dropped });
      const list = (['hidden', 'temporary', 'special', 'excluded', 'rows', 'sheets'] as const)
        .filter((reason) => passedOver[reason] > 0)
        .map((reason) => say(language, `passed-${reason}`, { count: passedOver[reason] }));
      for (const [ending, count] of passedOver.unknown) list.push(say(language, 'passed-unknown', { ending, count }));
      if (list.length > 0) tell('summary-passed', { list: list.join(language === 'zh' ? '，' : ', ') });
    },
  };
}
