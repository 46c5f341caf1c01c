// Makes the output shown in README and docs again from the program as built. `--check` changes nothing and fails where the
// two differ. Three marks stand on the line before a block of code:
//   <!-- run: ARGS -->                  what `zhibiao ARGS` prints, behind the command itself
//   <!-- figure: FILE ID -->            one figure of a result
//   <!-- csv: FILE COLUMNS ROWS -->     some columns of the first records
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const documents = ['README.md', 'README.zh-CN.md', 'docs/cli.md'];

const zhibiao = (...args) =>
  execFileSync(process.execPath, [join(root, 'bin', 'zhibiao.js'), ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, LC_ALL: 'C' },
  });

const makers = {
  run: (args) => `$ zhibiao ${args}\n${zhibiao(...args.split(' '))}`,
  figure: (args) => {
    const [file, id] = args.split(' ');
    const printed = zhibiao('extract', file);
    const lines = printed.split('\n');
    const at = lines.findIndex((line) => line.trim() === `"id": "${id}",`);
    const indent = lines[at - 1].length - lines[at - 1].trimStart().length;
    const end = lines.findIndex((line, i) => i > at && /^ *\},?$/.test(line) && line.search(/\S/) === indent);
    const block = lines.slice(at - 1, end + 1).map((line) => line.slice(indent));
    return `${block.join('\n').replace(/,$/, '')}\n`;
  },
  csv: (args) => {
    const [file, columns, rows] = args.split(' ');
    const records = zhibiao('extract', file, '--format', 'rows')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const names = columns.split(',');
    const lines = records.slice(0, Number(rows)).map((record) => names.map((name) => record[name] ?? '').join(','));
    return `${[columns, ...lines].join('\n')}\n`;
  },
};

const check = process.argv.includes('--check');
for (const name of documents) {
  const path = join(root, name);
  const text = readFileSync(path, 'utf8');
  const fresh = text.replace(
    /<!-- (run|figure|csv): (.*?) -->\n```(\w*)\n[\s\S]*?```/g,
    (_, kind, args, language) => `<!-- ${kind}: ${args} -->\n\`\`\`${language}\n${makers[kind](args)}\`\`\``,
  );
  if (fresh === text) continue;
  if (check) {
    console.error(`${name} shows other output than the program prints: run npm run docs`);
    process.exitCode = 1;
  } else writeFileSync(path, fresh);
}
