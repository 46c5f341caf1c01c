import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/read/read.ts';
import { findFormat, formats } from '../../src/read/registry.ts';
import { buildDocx, para } from './docx/build-docx.ts';
import { writeZip } from './docx/zip-writer.ts';

const read = (path: string) => readFileSync(new URL(`../../fixtures/${path}`, import.meta.url));
const zip = (entry: string) =>
  Buffer.concat([Buffer.from('504b030414000600', 'hex'), Buffer.alloc(22), Buffer.from(entry)]);
const docx = buildDocx({ body: para('甲') });
const ole = Buffer.from('d0cf11e0a1b11ae10000', 'hex');
const encrypted = Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]);
const text = Buffer.from('一、总体要求\n');

describe('the format goes by the first bytes, then by the extension', () => {
  test.each([
    [text, '计划.txt', 'text'],
    [text, '计划.TXT', 'text'],
    [text, '计划', 'text'],
    [text, '-', 'text'],
    [text, 'a.b/计划', 'text'],
    [text, '计划.log', 'text'],
    [text, '计划.md', 'markdown'],
    [text, '计划.Markdown', 'markdown'],
    [text, '计划.htm', 'html'],
    [text, '计划.doc', 'text'],
    [text, '计划.pdf', 'text'],
    [Buffer.from('<!DOCTYPE html>\n<p>'), '计划.txt', 'html'],
    [Buffer.from('\uFEFF \n<html lang="zh">'), '计划.doc', 'html'],
    [Buffer.from('\uFEFF<html>', 'utf16le'), '计划', 'html'],
    [Buffer.from('<htmlx> 不是网页'), '计划.txt', 'text'],
    [Buffer.from('\n<div class="TRS_Editor">\n<p>一、'), '计划.txt', 'html'],
    [Buffer.from('<!-- 保存自 --><META charset=gbk>'), '计划', 'html'],
    [Buffer.from('<table border=1><tr>'), '指标.xls', 'html'],
    [Buffer.from('<div align="center">标题</div>'), '计划.md', 'markdown'],
    [Buffer.from('<p 3，故不采用'), '计划.txt', 'text'],
    [Buffer.from('<说明>本计划'), '计划.txt', 'text'],
    [text, '计划.xhtml', 'html'],
    [Buffer.from('From: <Saved by IE>\r\nSubject: 计划\r\n\tfolded\r\nMIME-Version: 1.0\r\n'), '计划.doc', 'mhtml'],
    [Buffer.from('计划\nMIME-Version: 1.0\n'), '计划.txt', 'text'],
    [text, '计划.MHT', 'mhtml'],
    [Buffer.from('{\\rtf1\\ansi'), '计划.doc', 'rtf'],
    [Buffer.from('%PDF-1.7'), '计划.txt', 'pdf'],
    [Buffer.from(`Content-Type: x\r\n\r\n%PDF-1.7\n${' '.repeat(2000)}startxref`), '计划', 'pdf'],
    [Buffer.from('文件头是 %PDF- 的文件'), '计划.txt', 'text'],
    [zip('word/document.xml'), '计划.txt', 'docx'],
    [zip('[Content_Types].xml'), '计划.docx', 'docx'],
    [zip('xl/workbook.xml'), '计划', 'xlsx'],
    [zip('a.txt'), '计划.zip', 'zip'],
    [docx, '计划.zip', 'docx'],
    [writeZip([{ name: 'a.docx', data: docx }]), '计划.zip', 'zip'],
    [writeZip(['word/计划.txt', 'xl/表.txt'].map((name) => ({ name, data: '' }))), '计划.zip', 'zip'],
    [ole, '计划.wps', 'doc'],
    [ole, '计划.xls', 'xls'],
    [encrypted, '计划.docx', 'docx'],
    [encrypted, '计划.xlsx', 'xlsx'],
    [encrypted, '计划.pptx', 'doc'],
    [text, '计划.csv', 'csv'],
    [text, '计划.jsonl', 'ndjson'],
    [Buffer.from('1f8b0808', 'hex'), '计划.txt', 'gzip'],
    [Buffer.from('504b0506', 'hex'), '计划.zip', 'zip'],
  ])('%# %s %s', (bytes, path, format) => {
    expect(findFormat(bytes, path).name).toBe(format);
  });

  test('`format` overrides both', async () => {
    const outcome = await readDocument(Buffer.from('# 一'), { path: '计划.txt', format: 'md' });
    expect(outcome.ok && outcome.document.format).toBe('markdown');
    const unknown = await readDocument(text, { path: '计划.txt', format: 'odt' });
    expect(unknown).toMatchObject({ ok: false, format: 'odt', error: { code: 'unknown-format' } });
  });

  test('names and extensions are given once', () => {
    const extensions = formats.flatMap((format) => format.extensions);
    expect(new Set(extensions).size).toBe(extensions.length);
    expect(new Set(formats.map(({ name }) => name)).size).toBe(formats.length);
  });
});

describe('reading', () => {
  test('plain text comes out untouched, without blocks', async () => {
    const bytes = Buffer.from('    # 一、目标\r\n\t建成*所**x**\r\n');
    const outcome = await readDocument(bytes, { path: 'a.txt' });
    expect(outcome).toMatchObject({
      ok: true,
      document: {
        format: 'text',
        text: bytes.toString(),
        blocks: [],
        tables: [],
        markup: [],
        metadata: {},
        diagnostics: [],
      },
    });
  });

  test('Markdown comes out untouched, with its blocks beside it', async () => {
    const source = '# 一、目标\r\n\r\n- 学位**3100**个\r\n';
    const outcome = await readDocument(Buffer.from(source, 'utf16le'), { path: 'a.md' });
    if (!outcome.ok) throw new Error(outcome.error.message);
    expect(outcome.document).toMatchObject({ format: 'markdown', text: source, encoding: { name: 'UTF-16LE' } });
    expect(outcome.document.blocks.map(({ kind }) => kind)).toEqual(['heading', 'list-item']);
  });

  test.each([
    ['broken/zip.txt', 'zip', 'holds-documents'],
    ['broken/pdf.txt', 'pdf', 'corrupt-file'],
    ['broken/picture.txt', 'text', 'binary-file'],
    ['broken/empty.txt', 'text', 'empty-file'],
  ])('%s is %s: %s', async (path, format, code) => {
    expect(await readDocument(read(path), { path })).toMatchObject({ ok: false, format, error: { code } });
  });

  test('the message names the format and what to do', async () => {
    const outcome = await readDocument(zip('ppt/presentation.xml'), { path: '计划.pptx' });
    expect(outcome.ok ? '' : outcome.error.message).toMatch(/pptx.*另存为/);
  });

  test('the encoding can be said', async () => {
    const bytes = read('encodings/plan-traditional.big5.txt');
    const outcome = await readDocument(bytes, { path: 'a.txt', encoding: 'gbk' });
    expect(outcome.ok && outcome.document.encoding?.name).toBe('GB18030');
  });
});
