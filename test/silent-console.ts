import { afterEach, beforeEach, expect, vi } from 'vitest';

const methods = ['log', 'info', 'warn', 'error', 'debug'] as const;

// A library says nothing on its own: console output in a test fails it.
beforeEach(() => {
  for (const method of methods) vi.spyOn(console, method);
});

afterEach(() => {
  for (const method of methods) expect(console[method], `console.${method} in a test`).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});
