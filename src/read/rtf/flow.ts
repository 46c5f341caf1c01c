import { withLabel } from '../docx/label.ts';
import { kindOfParagraph } from '../docx/paragraph.ts';
import type { MeasuredTables } from '../measured-tables.ts';
import type { LayerLine } from '../text-layer.ts';
import type { GroupState } from './group-state.ts';

/** A flow of paragraphs: the body, a note, or a text box. */
export class Flow {
  readonly #take: (line: LayerLine) => void;
  readonly #isNote: boolean;
  /** null but in the body. */
  readonly #tables: MeasuredTables | null;
  #pieces: string[] = [];
  #label: string[] | null = null;
  /** Lines of text boxes that hang on the paragraph that is open. */
  #boxed: LayerLine[] = [];

  constructor(take: (line: LayerLine) => void, tables: MeasuredTables | null, isNote = false) {
    this.#take = take;
    this.#tables = tables;
    this.#isNote = isNote;
  }

  get isEmpty(): boolean {
    return this.#pieces.length === 0;
  }

  write(text: string): void {
    this.#pieces.push(text);
  }

  /** The paragraph has a label, which may yet be empty. */
  label(text: string): void {
    this.#label ??= [];
    this.#label.push(text);
  }

  box(): Flow {
    return new Flow((line) => this.#boxed.push(line), null);
  }

  /** Ends a paragraph; true where it should have a number and the file does not say which. */
  end(state: GroupState, isCell: boolean): boolean {
    const inTable = isCell || state.inTable;
    const content = this.#pieces.join('').replace(/\n+$/, '');
    const label = this.#label?.join('') ?? '';
    const suffix = label.endsWith('\t') ? 'tab' : label.endsWith(' ') ? 'space' : 'nothing';
    const text = withLabel({ text: label, suffix }, content);
    const isUnnumbered = this.#label === null && state.list > 0 && content !== '';
    if (inTable) this.#tables?.open();
    else this.#tables?.close();
    this.#emit(text, state, inTable);
    this.#pieces = [];
    this.#label = null;
    for (const line of this.#boxed) this.#take(line);
    this.#boxed = [];
    if (isCell) this.#tables?.endCell();
    return isUnnumbered;
  }

  /** What is left where the flow ends without ending its paragraph. */
  flush(state: GroupState): void {
    if (!this.isEmpty || this.#label !== null || this.#boxed.length > 0) this.end(state, false);
  }

  /** Of a paragraph of which nothing shows, its label does not show either. */
  forgetLabel(): void {
    if (this.isEmpty) this.#label = null;
  }

  #emit(text: string, state: GroupState, inTable: boolean): void {
    if (text.trim() === '' && (inTable || this.#isNote)) return;
    if (this.#isNote) this.#take({ text, kind: 'furniture' });
    else if (inTable) this.#take({ text, kind: 'table' });
    else this.#take({ text, ...kindOfParagraph(state.outline, this.#label !== null, text) });
  }
}
