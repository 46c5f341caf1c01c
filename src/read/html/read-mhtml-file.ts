import { readError } from '../diagnostics.ts';
import type { ReadOptions, ReadOutcome } from '../types.ts';
import { parameter, readMimeParts } from './mime.ts';
import { readHtmlFile } from './read-html-file.ts';

const htmlType = /^\s*(?:text\/html|application\/xhtml\+xml)\b/i;

/** Reads a page that a browser, Word or WPS saved with its pictures in one file: of several pages (frames), the first with a text. */
export async function readMhtmlFile(bytes: Uint8Array, options: ReadOptions): Promise<ReadOutcome> {
  const format = 'mhtml';
  let failed: ReadOutcome = { ok: false, error: readError('mhtml-without-page'), format };
  for (const { headers, body } of readMimeParts(bytes)) {
    const type = headers.get('content-type') ?? '';
    if (!htmlType.test(type)) continue;
    const envelope = parameter(type, 'charset');
    const outcome = await readHtmlFile(body, options, { format, ...(envelope === null ? {} : { envelope }) });
    if (outcome.ok || outcome.error.code !== 'no-text') return outcome;
    failed = outcome;
  }
  return failed;
}
