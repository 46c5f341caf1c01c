import { type SpawnOptionsWithoutStdio, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

/** The program, as a user runs it. */
export const bin = resolve('bin/zhibiao.js');

/** What a run gave. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the program in `cwd`, in an English locale. */
export function start(cwd: string, args: readonly string[], options: SpawnOptionsWithoutStdio = {}) {
  const env = { ...process.env, LC_ALL: 'C', ...options.env };
  return spawn(process.execPath, [bin, ...args], { ...options, cwd, env });
}

/** Runs the program to its end. */
export async function run(
  cwd: string,
  args: readonly string[],
  { input = '', env = {} }: { input?: string | Uint8Array; env?: Record<string, string> } = {},
): Promise<Run> {
  const child = start(cwd, args, { env });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const status = await new Promise<number | null>((done) => child.on('close', done));
  return { status, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() };
}

/** A folder of its own for a test, with these files. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const home = mkdtempSync(join(tmpdir(), 'zhibiao-cli-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(home, name)), { recursive: true });
    writeFileSync(join(home, name), content);
  }
  return home;
}

/** A plan whose figures are certain: the cheapest words that say a target. */
export const plan = `某县教育局2024年工作计划
一、主要任务
1.扩大学位供给。年内新增义务教育学位3100个，新建幼儿园2所。
2.提高质量。到2025年，义务教育巩固率达到95%以上。
`;
