import { titleLine } from '../../lexicon/structure/titles.ts';

/** What becomes of the white space in a text. */
export type WhiteSpace = 'collapse' | 'lines' | 'keep';

const blanks = /[ \t\n\r\f]+/g;
/** Han, kana and full-width signs: where the page's source breaks its line between two of them, no blank is meant. */
const wide = /[\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u3000-\u303f]/;

/** A line that is shorter ends where its author ended it. */
const shortestWrapped = 24;
const finalMarks = /[。！？；：!?;:）)”…]$/;

interface Line {
  readonly text: string;
  /** Whether it is a line of preformatted text, not one before a `br`. */
  readonly isKept: boolean;
}

/** Whether a line may be a piece of a paragraph that was broken to a fixed width; the others are paragraphs of their own. */
function goesOn({ text, isKept }: Line, next: Line): boolean {
  if (text.length < shortestWrapped || finalMarks.test(text) || titleLine.test(text.trim())) return false;
  // Preformatted text may stand off the margin as a whole; elsewhere, what is indented begins a paragraph.
  return indentOf(next.text) <= (isKept ? indentOf(text) : 0);
}

const indentOf = (text: string): number => text.length - text.trimStart().length;

const nothing: readonly string[] = [];

/** Puts the texts of a paragraph together: white space as a browser shows it, a line for each break that may be one of its page. */
export class Paragraph {
  readonly #lines: Line[] = [];
  #pieces: string[] = [];
  /** The last character of the line that was written; '' at its head. */
  #last = '';
  /** White space that waits for what comes behind it: of two stretches only one shows, at the end of a line none. */
  #waiting = '';

  write(text: string, space: WhiteSpace): void {
    const lines = space === 'collapse' ? [text] : text.split('\n');
    lines.forEach((line, i) => {
      if (i > 0) this.break(true);
      if (space === 'keep') this.#put(line);
      else this.#collapse(line);
    });
  }

  /** Ends a line. */
  break(isKept = false): void {
    this.#lines.push({ text: this.#pieces.join('').trimEnd(), isKept });
    this.#pieces = [];
    this.#last = '';
    this.#waiting = '';
  }

  /** What was written, paragraph by paragraph; nothing is left behind it. */
  take(): readonly string[] {
    if (this.#lines.length === 0 && this.#pieces.length === 0) return nothing;
    this.break();
    const taken: string[] = [];
    let open: string[] = [];
    this.#lines.forEach((line, i) => {
      if (line.text !== '') open.push(line.text);
      const next = this.#lines[i + 1];
      if (open.length === 0 || (line.text !== '' && next && next.text !== '' && goesOn(line, next))) return;
      taken.push(open.join('\n'));
      open = [];
    });
    this.#lines.length = 0;
    return taken;
  }

  #collapse(text: string): void {
    let from = 0;
    for (const { 0: blank, index } of text.matchAll(blanks)) {
      this.#put(text.slice(from, index));
      this.#waiting += blank;
      from = index + blank.length;
    }
    this.#put(text.slice(from));
  }

  #put(text: string): void {
    if (text === '') return;
    const isBroken = this.#waiting.includes('\n') && wide.test(this.#last) && wide.test(text[0]!);
    if (this.#waiting !== '' && this.#last !== '' && !isBroken) this.#pieces.push(' ');
    this.#waiting = '';
    this.#pieces.push(text);
    this.#last = text.at(-1)!;
  }
}
