import { escapeControl } from '../output/escape-control.ts';
import type { Interrupt } from './interrupt.ts';
import type { Language } from './language.ts';
import { type MessageCode, say } from './messages.ts';

/** The exit codes of every command. */
export const exit = { well: 0, failed: 1, usage: 2, interrupted: 130 } as const;

/** What a command has of the world. */
export interface Context {
  readonly language: Language;
  readonly interrupt: Interrupt;
  /** A line on standard error; values are made harmless for a terminal. */
  readonly tell: (code: MessageCode, values?: Readonly<Record<string, string | number>>) => void;
  /** The same, marked as an error; for wrong usage. */
  readonly complain: (code: MessageCode, values?: Readonly<Record<string, string | number>>) => void;
}

/** Makes the context of a run. */
export function createContext(language: Language, interrupt: Interrupt): Context {
  const line = (code: MessageCode, values: Readonly<Record<string, string | number>> = {}) => {
    const harmless = Object.entries(values).map(([name, value]) => [name, escapeControl(String(value))]);
    return say(language, code, Object.fromEntries(harmless));
  };
  return {
    language,
    interrupt,
    tell: (code, values) => void process.stderr.write(`${line(code, values)}\n`),
    complain: (code, values) =>
      void process.stderr.write(`zhibiao: ${say(language, 'error')}: ${line(code, values)}\n`),
  };
}
