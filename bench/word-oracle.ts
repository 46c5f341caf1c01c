import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { readDocument } from '../src/read/read.ts';
import { buildDocx } from '../test/read/docx/build-docx.ts';
import { departures, numberingCases } from './docx-cases.ts';

/** The formats that are compared, and what LibreOffice is asked for to make them from Word documents. */
const formats = { docx: null, doc: 'doc:MS Word 97', rtf: 'rtf:Rich Text Format' } as const;
type Format = keyof typeof formats;
const plainText = 'txt:Text (encoded):UTF8';

/**
 * Compares our text layer of Word documents, levels, starts, restarts and glyphs with it, with what LibreOffice prints when it
 * converts them to text: the documents of `docx-cases.ts`, and any folders or files that are named; then all of them once
 * more as .doc and as .rtf, as LibreOffice saves them, against the same text. Needs `soffice`. Where LibreOffice departs from Word, the tests
 * hold what Word prints.
 */
export async function bench(args: readonly string[]): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'word-oracle-'));
  try {
    const sources = join(folder, 'docx');
    await mkdir(sources);
    for (const [name, source] of Object.entries(numberingCases)) {
      await writeFile(join(sources, `${name}.docx`), buildDocx(source));
    }
    let others = 0;
    for (const path of args) {
      for (const found of await documentsIn(path)) {
        await writeFile(join(sources, `${++others}-${basename(found)}`), await readFile(found));
      }
    }
    const printed = join(folder, 'printed');
    await convert(folder, sources, plainText, printed);
    let passed = true;
    for (const format of Object.keys(formats) as Format[]) {
      const made = formats[format];
      if (made !== null) await convert(folder, sources, made, join(folder, format));
      // Saving in an older format may lose something: what LibreOffice then prints is as good.
      if (made !== null) await convert(folder, join(folder, format), plainText, join(folder, `${format}-printed`));
      passed = (await compareFolder(folder, format)) && passed;
    }
    return passed;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function convert(folder: string, from: string, filter: string, to: string): Promise<void> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  const inputs = (await readdir(from)).map((name) => join(from, name));
  const target = ['--headless', '--convert-to', filter, '--outdir', to];
  await promisify(execFile)('soffice', [profile, ...target, ...inputs], { timeout: 600_000 });
}

async function compareFolder(folder: string, format: Format): Promise<boolean> {
  const counts = { equal: 0, known: 0, different: 0 };
  for (const file of (await readdir(join(folder, format))).sort()) {
    const name = file.slice(0, -format.length - 1);
    const printed = (kind: string) =>
      readFile(join(folder, kind, `${name}.txt`), 'utf8').catch(() => '(not converted)');
    const outcome = await readDocument(await readFile(join(folder, format, file)), { path: file });
    const read = outcome.ok ? outcome.document.text : outcome.error.code === 'no-text' ? '' : outcome.error.code;
    const ours = comparable(read);
    const theirs = comparable(await printed('printed'));
    const again = comparable(await printed(`${format}-printed`));
    if (isEqual(ours, theirs) || isEqual(ours, again)) {
      counts.equal++;
      continue;
    }
    const hasNotes = outcome.ok && outcome.document.blocks.some(({ kind }) => kind === 'furniture');
    const reason = departures[format][name.replace(/^\d+-/, '')] ?? (hasNotes ? 'leaves notes out' : null);
    counts[reason === null ? 'different' : 'known']++;
    report(file, reason, ours, theirs);
  }
  const { equal, known, different } = counts;
  console.log(
    `${format}, as LibreOffice prints them: ${equal}; otherwise, as is known: ${known}; different: ${different}\n`,
  );
  return different === 0;
}

const isEqual = (ours: readonly string[], theirs: readonly string[]): boolean => ours.join('\n') === theirs.join('\n');

async function documentsIn(path: string): Promise<string[]> {
  if (path.endsWith('.docx')) return [path];
  const names = await readdir(path, { recursive: true });
  return names
    .filter((name) => name.endsWith('.docx'))
    .sort()
    .map((name) => join(path, name));
}

/** Lines that hold anything, without their blanks: the two programs part labels and cells by different ones, and LibreOffice has bullets of its own. */
const comparable = (text: string): string[] =>
  text
    .replace(/[\s\uFEFF\u00AD\u200B]*\n/g, '\n')
    .split('\n')
    .map((line) =>
      line
        .replace(/[\s\uFEFF]+/g, '')
        .replace(/\u2011/g, '-')
        .replace(/[•◦]/g, '●'),
    )
    .filter((line) => line !== '');

function report(name: string, reason: string | null, ours: readonly string[], theirs: readonly string[]): void {
  const at = ours.findIndex((line, i) => line !== theirs[i]);
  const from = at < 0 ? ours.length : at;
  const show = (lines: readonly string[]) => lines.slice(from, from + 3).map((line) => line.slice(0, 60));
  console.log(
    `${name}, line ${from + 1}${reason === null ? '' : ` (LibreOffice ${reason})`}:\n  ours   ${show(ours).join(' | ')}\n  theirs ${show(theirs).join(' | ')}`,
  );
}
