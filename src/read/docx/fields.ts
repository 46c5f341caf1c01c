import { formatNumber } from './number-format.ts';

interface Field {
  /** What the field is told to do, up to where its result begins. */
  instruction: string;
  inResult: boolean;
}

const longestInstruction = 500;
// A number in a ring, as Word draws it without a character for it: EQ \o\ac(○,1)
const ringed = /^\s*eq\s+\\o\s*\\ac\s*\(\s*[○◯]\s*[,，]\s*(\d{1,2})\s*\)/i;

/** The fields that are open at a place: their results are text, their instructions are not. */
export class FieldStack {
  #fields: Field[] = [];

  get isInstruction(): boolean {
    return this.#fields.some(({ inResult }) => !inResult);
  }

  begin(): void {
    this.#fields.push({ instruction: '', inResult: false });
  }

  instruct(text: string): void {
    const field = this.#fields.at(-1);
    if (field && !field.inResult && field.instruction.length < longestInstruction) field.instruction += text;
  }

  separate(): void {
    const field = this.#fields.at(-1);
    if (field) field.inResult = true;
  }

  /** Ends the innermost field; gives the text of one that has no result but shows something all the same. */
  end(): string {
    const field = this.#fields.pop();
    if (!field || field.inResult) return '';
    const digits = ringed.exec(field.instruction)?.[1];
    return digits === undefined ? '' : formatNumber('decimalEnclosedCircle', Number(digits));
  }

  /** An instruction ends with its paragraph: a field that is never ended must not swallow the document. */
  endParagraph(): void {
    for (const field of this.#fields) field.inResult = true;
  }
}
