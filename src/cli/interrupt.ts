/** Notices that the user or the system wants the run to end. */
export interface Interrupt {
  readonly signal: AbortSignal;
  /** The exit code for the signal that came, or null. */
  readonly code: () => number | null;
  /** Ends the run from within: nobody reads the output any more. */
  readonly stop: () => void;
}

const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Listens for the signals that end a run: the first ends it in order, a second SIGINT at once. */
export function listenForInterrupt(): Interrupt {
  const controller = new AbortController();
  let code: number | null = null;
  for (const [name, value] of Object.entries(signals)) {
    process.on(name, () => {
      // Nothing of value can be lost by leaving at once: a half-written file is a hidden one beside the real.
      if (code !== null) process.exit(code);
      code = value;
      controller.abort();
    });
  }
  return { signal: controller.signal, code: () => code, stop: () => controller.abort() };
}
