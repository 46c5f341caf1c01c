import { readdirSync, readFileSync } from 'node:fs';

const folder = 'src/extract/scan';

/** Every reason for which the scanner's code refuses a number. */
export function refusalReasons(): string[] {
  const codeOf = (name: string) => readFileSync(`${folder}/${name}`, 'utf8');
  const refusals = readdirSync(folder)
    .filter((name) => name.startsWith('refusals'))
    .map(codeOf)
    .join('\n');
  const given = [
    ...codeOf('scan.ts').matchAll(/\brefuse\([^;]*?'([a-z-]+)'\)/g),
    ...refusals.matchAll(/(?:return|\?|:) '([a-z-]+)'(?=;| : )/g),
  ].map(([, reason]) => reason!);
  return [...new Set(given)];
}
