import type { Offsets } from '../span/types.ts';

/** The YAML head of a Markdown file: where it stands, with its fences, and its simple `key: value` pairs. */
export interface FrontMatter extends Offsets {
  readonly metadata: Readonly<Record<string, string>>;
}

const line = /([^\r\n]*)(\r\n|\n|\r|$)/y;
const pair = /^([\p{L}_][\p{L}\p{N}_.-]{0,63})[ \t]*:(?:[ \t]+(.*))?$/u;

/** Finds the front matter that `text` begins with; null where there is none, or where `---` is only a rule. */
export function findFrontMatter(text: string): FrontMatter | null {
  if (!/^---[ \t]*[\r\n]/.test(text)) return null;
  const metadata: Record<string, string> = {};
  let first = true;
  let pairs = 0;
  line.lastIndex = 0;
  for (let found = line.exec(text); found && found[0] !== ''; found = line.exec(text)) {
    const content = found[1]!.trimEnd();
    if (first) {
      first = false;
      continue;
    }
    if (content === '---' || content === '...') {
      return pairs > 0 ? { start: 0, end: found.index + content.length, metadata } : null;
    }
    const said = pair.exec(content);
    if (!said) {
      // What follows a key may be a list or a block of its own; before the first key, this is no YAML.
      if (pairs === 0 && content !== '' && !content.startsWith('#')) return null;
      continue;
    }
    pairs++;
    const value = unquote((said[2] ?? '').trim());
    if (value !== '') metadata[said[1]!] = value;
  }
  return null;
}

const unquote = (value: string): string => /^(["'])(.*)\1$/s.exec(value)?.[2] ?? value;
