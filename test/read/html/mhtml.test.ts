import { expect, test } from 'vitest';
import { readMimeParts } from '../../../src/read/html/mime.ts';
import { readMhtmlFile } from '../../../src/read/html/read-mhtml-file.ts';

const page = '<p>新增学位3100个=7.5%</p>';
const asQuoted = (text: string) => [...Buffer.from(text)].map((byte) => `=${byte.toString(16).toUpperCase()}`).join('');

function message(...parts: string[]): Buffer {
  const head =
    'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="b-1"; type="text/html"\r\n\r\n前言\r\n';
  return Buffer.from(`${head}${parts.map((part) => `--b-1\r\n${part}\r\n`).join('')}--b-1--\r\n<p>后记</p>`);
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const outcome = await readMhtmlFile(bytes, { path: 'a.mht' });
  return outcome.ok ? outcome.document.text.trim() : outcome.error.code;
}

const html = (encoding: string, body: string) =>
  `Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}`;

test.each([
  ['quoted-printable', html('quoted-printable', asQuoted(page).replace(/(.{60})/g, '$1=\r\n'))],
  ['quoted-printable by a careless writer', html('Quoted-Printable', `${asQuoted('<p>新增学位')}3100=E4=b8=aa=7.5%`)],
  [
    'base64',
    html(
      'base64',
      Buffer.from(page)
        .toString('base64')
        .replace(/(.{20})/g, '$1\r\n'),
    ),
  ],
  ['nothing', html('8bit', page)],
])('a page in %s', async (_, part) => {
  expect(await textOf(message(part))).toMatch(/^新增学位3100个(?:=7\.5%|7\.5%|=7.5%)$/);
});

test('the first page that has a text, in parts of parts', async () => {
  const frames = html('8bit', '<frameset><frame src="a"></frameset>');
  const picture = 'Content-Type: image/gif\r\nContent-Transfer-Encoding: base64\r\n\r\nR0lGODlh';
  const nested = `Content-Type: multipart/alternative; boundary=b2\n\n--b2\nContent-Type: text/plain\n\n纯文本\n--b2\n${html('8bit', page)}\n--b2--`;
  expect(await textOf(message(picture, frames, nested))).toBe('新增学位3100个=7.5%');
});

test('the charset that the envelope declares', async () => {
  const type = 'Content-Type: text/html;\r\n\tcharset=gb2312\r\nContent-Transfer-Encoding: quoted-printable';
  const outcome = await readMhtmlFile(message(`${type}\r\n\r\n<p>=D1=A7=CE=BB`), { path: 'a.mht' });
  expect(outcome).toMatchObject({
    ok: true,
    document: { format: 'mhtml', encoding: { name: 'GB18030' }, text: '学位\n' },
  });
});

test('a page that is cut off is read as far as it goes', async () => {
  const whole = message(html('8bit', page));
  expect(await textOf(whole.subarray(0, whole.indexOf('7.5')))).toBe('新增学位3100个=');
});

test.each([
  ['no page', message('Content-Type: image/gif\r\n\r\nGIF'), 'mhtml-without-page'],
  ['no text', message(html('8bit', '<img src="a.gif">')), 'no-text'],
  ['no parts', Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n'), 'mhtml-without-page'],
  ['only headers', Buffer.from('MIME-Version: 1.0'), 'mhtml-without-page'],
])('%s', async (_, bytes, code) => {
  expect(await textOf(bytes)).toBe(code);
});

test('messages within messages end, and so do headers', { timeout: 10_000 }, () => {
  const nested = Array.from(
    { length: 20_000 },
    (_, i) => `Content-Type: multipart/x; boundary=b${i}\n\n--b${i}\n`,
  ).join('');
  expect(readMimeParts(Buffer.from(nested))).toHaveLength(1);
  expect(readMimeParts(Buffer.from('a: b\n c'.repeat(200_000)))).toHaveLength(1);
});
