import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { folder, plan, run } from './run.ts';

const fibrePlan = `某县2024年工作计划
一、主要任务
1.铺开网络。年内敷设骨干光缆1200芯公里，新增学位3100个。
`;
const fibre = JSON.stringify({ units: [{ unit: '芯公里', dimension: 'capacity' }] });

/** The texts of the targets that `extract` prints. */
async function targetsOf(cwd: string, ...args: string[]): Promise<string[]> {
  const { stdout } = await run(cwd, ['extract', ...args]);
  const results = JSON.parse(stdout) as { plans: { targets: { quantity: { text: string } }[] }[] }[];
  return results.flatMap(({ plans }) => plans).flatMap(({ targets }) => targets.map(({ quantity }) => quantity.text));
}

test('the nearest file from the current folder upwards is used, and told on standard error', async () => {
  const home = folder({ 'zhibiao.config.json': fibre, 'a/b/plan.txt': fibrePlan, 'a/c/zhibiao.config.json': '{}' });
  expect(await targetsOf(join(home, 'a/b'), 'plan.txt')).toEqual(['1200芯公里', '3100个']);
  expect(await targetsOf(join(home, 'a/c'), '../b/plan.txt')).toEqual(['3100个']);
  const { stderr } = await run(join(home, 'a/b'), ['extract', 'plan.txt']);
  expect(stderr).toMatch(
    /^configuration: \.\.\/\.\.\/zhibiao\.config\.json \(units 1, actions 0, names 0, indicators 0\) [0-9a-f]{12}$/m,
  );
  expect((await run(join(home, 'a/b'), ['extract', '-q', 'plan.txt'])).stderr).toBe('');
});

test('--config names the file, --no-config wants none, and the last of them holds', async () => {
  const home = folder({ 'zhibiao.config.json': '{}', 'words.json': `\ufeff${fibre}`, 'plan.txt': fibrePlan });
  expect(await targetsOf(home, 'plan.txt')).toEqual(['3100个']);
  expect(await targetsOf(home, 'plan.txt', '--config', 'words.json')).toEqual(['1200芯公里', '3100个']);
  expect(await targetsOf(home, 'plan.txt', '--config', 'words.json', '--no-config')).toEqual(['3100个']);
  // a file that is not wanted is not read
  const broken = folder({ 'zhibiao.config.json': '{', 'plan.txt': plan });
  expect((await run(broken, ['extract', '--no-config', 'plan.txt'])).status).toBe(0);
});

test('the digest is of what a file says, not of how it is written', async () => {
  const home = folder({
    'a.json': fibre,
    'b.json': JSON.stringify(JSON.parse(fibre), null, 2),
    'c.json': '{}',
    'plan.txt': plan,
  });
  const digests = await Promise.all(
    ['a', 'b', 'c'].map(async (name) => {
      const { stderr } = await run(home, ['extract', 'plan.txt', '--config', `${name}.json`]);
      return /[0-9a-f]{12}$/m.exec(stderr)![0];
    }),
  );
  expect(digests[0]).toBe(digests[1]);
  expect(digests[0]).not.toBe(digests[2]);
});

test('worker threads know the added words', async () => {
  const home = folder({ 'zhibiao.config.json': fibre, 'a.txt': fibrePlan, 'b.txt': fibrePlan, 'c.txt': fibrePlan });
  const alone = await run(home, ['extract', '.', '-j', '1']);
  const together = await run(home, ['extract', '.', '-j', '2']);
  expect(alone.stdout).toContain('1200芯公里');
  expect(together.stdout).toBe(alone.stdout);
});

test('explain and outline know the added words', async () => {
  const names = JSON.stringify({ names: ['9个一批行动'] });
  const home = folder({
    'zhibiao.config.json': names,
    'plan.txt': '某县2024年工作计划\n一、任务\n实施9个一批行动。\n',
  });
  expect((await run(home, ['explain', 'plan.txt'])).stdout).toContain(
    '9个一批行动  – part of a name  [configured-name]',
  );
  expect((await run(home, ['explain', 'plan.txt', '--no-config'])).stdout).toContain('9个  target');
  expect((await run(home, ['outline', 'plan.txt'])).stdout).not.toBe(
    (await run(home, ['outline', 'plan.txt', '--no-config'])).stdout,
  );
});

const wrong: [string, string | null, RegExp][] = [
  ['a file that is not there', null, /the configuration words\.json cannot be read \(ENOENT\)/],
  ['no JSON', '{ "names": [] // none\n}', /the configuration words\.json is no JSON \(.*comments/],
  ['an unknown key', '{"unit": []}', /^words\.json: unit is not a key here: the keys are \$schema, units, /m],
  [
    'a wrong type',
    '{"units": [{"unit": "芯公里", "dimension": 5}]}',
    /^words\.json: units\[0\]\.dimension must be one of/m,
  ],
  ['a unit that is another', '{"units": [{"unit": "吨", "dimension": "count"}]}', /units\[0\]\.unit is a unit already/],
  ['a name that hides what counts', '{"names": ["3100个"]}', /^words\.json: names\[0\] .*hide real ones/m],
  [
    'an example that fails',
    '{"actions": [{"verb": "授匾", "example": "授匾。"}]}',
    /actions\[0\]\.example holds no figure/,
  ],
];

test.each(wrong)('wrong usage: %s', async (_name, words, message) => {
  const home = folder({ 'plan.txt': plan, ...(words === null ? {} : { 'words.json': words }) });
  for (const command of ['extract', 'outline', 'explain']) {
    const { status, stdout, stderr } = await run(home, [command, 'plan.txt', '--config', 'words.json']);
    expect(stderr).toMatch(message);
    expect([status, stdout]).toEqual([2, '']);
  }
});

test('all that is wrong is told, in Chinese as well', async () => {
  const home = folder({ 'zhibiao.config.json': '{"unit": 1, "names": ["双创"]}', 'plan.txt': plan });
  const { status, stderr } = await run(home, ['extract', 'plan.txt', '--lang', 'zh']);
  expect(status).toBe(2);
  expect(stderr).toBe(
    'zhibiao.config.json：unit 不是可用的键：可用的键有 $schema, units, actions, names, indicators。\n' +
      'zhibiao: 错误: 配置文件 zhibiao.config.json 无法使用：请修正以上 1 处，或用 --no-config 运行。\n',
  );
});

test('check uses the file nearest to each fixture, from wherever it runs', async () => {
  const home = folder({ 'other/plan.txt': fibrePlan, 'other/plan.txt.expected.json': '{"error": null}' });
  cpSync('fixtures/config', join(home, 'broadband'), { recursive: true });
  const far = await run(home, ['check', '.']);
  expect([far.status, far.stderr]).toEqual([
    0,
    expect.stringMatching(/^configuration: broadband\/zhibiao\.config\.json/m),
  ]);
  expect(far.stderr.match(/^configuration: /gm)).toHaveLength(1);
  expect((await run(join(home, 'broadband'), ['check', '.'])).status).toBe(0);
  const without = await run(home, ['check', 'broadband', '--no-config']);
  expect([without.status, without.stderr]).toEqual([
    1,
    expect.stringContaining('FAIL  broadband/district-broadband-2025.txt'),
  ]);
});

test('check --update writes what the words give', async () => {
  const home = folder({ 'zhibiao.config.json': fibre, 'plan.txt': fibrePlan, 'plan.txt.expected.json': '{}' });
  await run(home, ['check', '.', '--update']);
  expect(readFileSync(join(home, 'plan.txt.expected.json'), 'utf8')).toContain('1200芯公里');
});

test('schema --config is the schema that the package exports, and the fixture keeps to it', async () => {
  const { stdout } = await run(folder(), ['schema', '--config']);
  expect(stdout).toBe(readFileSync('dist/config.schema.json', 'utf8'));
  const validate = new Ajv2020({ strict: true, strictTypes: false }).compile(JSON.parse(stdout));
  expect(validate(JSON.parse(readFileSync('fixtures/config/zhibiao.config.json', 'utf8')))).toBe(true);
});
