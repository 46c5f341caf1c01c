import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { readDocx } from '../src/read/docx/index.ts';
import { buildDocx } from '../test/read/docx/build-docx.ts';
import { departures, numberingCases } from './docx-cases.ts';

/**
 * Compares our text layer of Word documents with what LibreOffice prints when it converts them to text: the documents of
 * `docx-cases.ts`, and any folders or files that are named. Needs `soffice`; glyphs on which LibreOffice departs from Word
 * are held by the tables of the tests, not here.
 */
export async function bench(args: readonly string[]): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'docx-oracle-'));
  try {
    const files = new Map<string, Buffer>();
    for (const [name, source] of Object.entries(numberingCases)) files.set(`${name}.docx`, buildDocx(source));
    for (const path of args) {
      for (const found of await documentsIn(path)) files.set(`${files.size}-${basename(found)}`, await readFile(found));
    }
    await mkdir(join(folder, 'in'));
    for (const [name, bytes] of files) await writeFile(join(folder, 'in', name), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const inputs = [...files.keys()].map((name) => join(folder, 'in', name));
    const target = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', join(folder, 'out')];
    await promisify(execFile)('soffice', [profile, ...target, ...inputs], { timeout: 600_000 });
    const counts = { equal: 0, different: 0, known: 0 };
    for (const [name, bytes] of files) {
      const printed = await readFile(join(folder, 'out', name.replace(/\.docx$/, '.txt')), 'utf8').catch(() => null);
      const outcome = await readDocx(bytes);
      const ours = outcome.ok
        ? comparable(outcome.value.text)
        : outcome.error.code === 'no-text'
          ? []
          : [outcome.error.code];
      const theirs = printed === null ? ['(not converted)'] : comparable(printed);
      const hasNotes = outcome.ok && outcome.value.blocks.some(({ kind }) => kind === 'furniture');
      const reason = departures[name.replace('.docx', '')] ?? (hasNotes ? 'leaves notes out' : null);
      if (ours.join('\n') === theirs.join('\n')) counts.equal++;
      else if (reason !== null) counts.known++;
      else counts.different++;
      if (ours.join('\n') !== theirs.join('\n')) report(name, reason, ours, theirs);
    }
    console.log(
      `as LibreOffice prints them: ${counts.equal}; otherwise, as is known: ${counts.known}; different: ${counts.different}`,
    );
    return counts.different === 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function documentsIn(path: string): Promise<string[]> {
  if (path.endsWith('.docx')) return [path];
  const names = await readdir(path, { recursive: true });
  return names
    .filter((name) => name.endsWith('.docx'))
    .sort()
    .map((name) => join(path, name));
}

/** Lines that hold anything, without their blanks: the two programs part labels and cells by different ones. */
const comparable = (text: string): string[] =>
  text
    .replace(/[\s\uFEFF\u00AD\u200B]*\n/g, '\n')
    .split('\n')
    .map((line) => line.replace(/[\s\uFEFF]+/g, '').replace(/\u2011/g, '-'))
    .filter((line) => line !== '');

function report(name: string, reason: string | null, ours: readonly string[], theirs: readonly string[]): void {
  const at = ours.findIndex((line, i) => line !== theirs[i]);
  const from = at < 0 ? ours.length : at;
  const show = (lines: readonly string[]) => lines.slice(from, from + 3).map((line) => line.slice(0, 60));
  console.log(
    `${name}, line ${from + 1}${reason === null ? '' : ` (LibreOffice ${reason})`}:\n  ours   ${show(ours).join(' | ')}\n  theirs ${show(theirs).join(' | ')}`,
  );
}
