import { buildDist } from '../scripts/build.mjs';

/** Builds dist once before the tests that run it. */
export async function setup(): Promise<void> {
  await buildDist();
}
