import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, pad } from './statistics.ts';

const rounds = 31;

const plan = `某县教育局2024年工作计划
一、总体要求
坚持立德树人，办好人民满意的教育。
二、主要任务
1.扩大学位供给。年内新增义务教育学位3100个，新建幼儿园2所。
2.提高质量。到2025年，义务教育巩固率达到95%以上。
`;

/** Time to start, beside a bare node: interleaved, so that all see the same machine. */
export async function bench(_args: readonly string[], root: string): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'zhibiao-start-'));
  const file = join(folder, 'plan.txt');
  writeFileSync(file, plan);
  const bin = join(root, 'bin', 'zhibiao.js');
  const runs = [
    { name: 'node -e 0', args: ['-e', '0'], bar: null },
    { name: 'zhibiao --version', args: [bin, '--version'], bar: 60 },
    { name: 'zhibiao extract plan.txt', args: [bin, 'extract', file], bar: 120 },
  ];
  const times = runs.map((): number[] => []);
  try {
    for (let round = 0; round < rounds; round++) {
      for (const [i, { args }] of runs.entries()) {
        const from = performance.now();
        const { status } = spawnSync(process.execPath, args);
        times[i]!.push(performance.now() - from);
        if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const bare = median(times[0]!);
  let good = true;
  for (const [i, { name, bar }] of runs.entries()) {
    const over = median(times[i]!) - bare;
    const met = bar === null || over <= bar;
    good &&= met;
    const verdict =
      bar === null ? '' : `+${over.toFixed(1)} ms over bare node, bar +${bar} ms  ${met ? 'ok' : 'MISSED'}`;
    process.stdout.write(`${pad(name, 28)}${median(times[i]!).toFixed(1).padStart(7)} ms  ${verdict}\n`);
  }
  return good;
}
