import type { Language } from './language.ts';
import { say } from './messages.ts';

const interval = 100;

/** Shows how far a run has come. */
export interface Progress {
  readonly step: () => void;
  /** Takes the line away. */
  readonly end: () => void;
}

/**
 * A line on standard error that counts documents, of `total` where that is known; nothing at all where that is no terminal,
 * or there is but one.
 */
export function createProgress(language: Language, total: number | null): Progress {
  const { stderr } = process;
  if (!stderr.isTTY || (total !== null && total < 2)) return { step: () => {}, end: () => {} };
  let done = 0;
  let shownAt = 0;
  return {
    step: () => {
      done++;
      const now = Date.now();
      if (now - shownAt < interval) return;
      shownAt = now;
      const said =
        total === null ? say(language, 'progress-open', { done }) : say(language, 'progress', { done, total });
      stderr.write(`\r\x1b[K${said}`);
    },
    end: () => void (shownAt > 0 && stderr.write('\r\x1b[K')),
  };
}
