import type { MessageCode } from './messages.ts';

/** Wrong usage, found while a command reads what it was given: ends the run with code 2. */
export class UsageError extends Error {
  readonly code: MessageCode;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: MessageCode, values: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.code = code;
    this.values = values;
  }
}
