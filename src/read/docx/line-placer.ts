import type { LayerLine } from '../text-layer.ts';
import { FieldStack } from './fields.ts';
import { withLabel } from './label.ts';
import type { Context, Paragraph } from './paragraph.ts';

/** A flow of paragraphs: the body, the notes, or the inside of a text box, which has tables and fields of its own. */
interface Flow {
  readonly fields: FieldStack;
  tables: number;
  /** Text before the next paragraph: of one whose end is hidden, with its label; of one whose end was deleted. */
  ahead: string;
  joined: string;
}

const newFlow = (): Flow => ({ fields: new FieldStack(), tables: 0, ahead: '', joined: '' });

/** Makes lines of paragraphs: puts labels before them, joins those that go on, keeps text boxes behind their anchors. */
export class LinePlacer {
  readonly #context: Context;
  readonly #take: (line: LayerLine) => void;
  readonly #inNotes: boolean;
  readonly #flows: Flow[] = [newFlow()];
  /** Rows and cells that are open, and whether they were deleted. */
  readonly #dropped: boolean[] = [];
  /** Lines of text boxes whose paragraph is not yet ended. */
  #boxed: LayerLine[] = [];

  constructor(context: Context, take: (line: LayerLine) => void, inNotes: boolean) {
    this.#context = context;
    this.#take = take;
    this.#inNotes = inNotes;
  }

  /** The fields that are open in the present flow. */
  get fields(): FieldStack {
    return this.#flow.fields;
  }

  openBox(): void {
    this.#flows.push(newFlow());
  }

  closeBox(): void {
    this.flush();
    this.#flows.pop();
  }

  openTable(): void {
    this.flush();
    this.#flow.tables++;
  }

  closeTable(): void {
    this.#flow.tables--;
  }

  openCell(): void {
    this.#dropped.push(false);
  }

  /** The row or cell that was opened last was deleted. */
  dropCell(): void {
    if (this.#dropped.length > 0) this.#dropped[this.#dropped.length - 1] = true;
  }

  closeCell(): void {
    this.flush();
    this.#dropped.pop();
  }

  /** A paragraph is counted where it begins, before the text boxes that hang on it. */
  begin(paragraph: Paragraph): void {
    if (!paragraph.runsOn && !paragraph.isJoined && !this.#isDropped) paragraph.label(this.#context);
  }

  end(paragraph: Paragraph): void {
    const flow = this.#flow;
    flow.fields.endParagraph();
    if (!this.#isDropped) this.#place(paragraph, flow, paragraph.pieces.join('').replace(/\n+$/, ''));
    if (this.#flows.length > 1) return;
    for (const line of this.#boxed) this.#take(line);
    this.#boxed = [];
  }

  /** What waited for a paragraph that does not come stands alone. */
  flush(): void {
    const flow = this.#flow;
    const text = flow.ahead + flow.joined;
    flow.ahead = '';
    flow.joined = '';
    if (text !== '') this.#emit(flow, { text, kind: 'paragraph' });
  }

  get #flow(): Flow {
    return this.#flows.at(-1)!;
  }

  get #isDropped(): boolean {
    return this.#dropped.includes(true);
  }

  #place(paragraph: Paragraph, flow: Flow, own: string): void {
    if (paragraph.isJoined) {
      flow.joined += own;
      return;
    }
    const content = flow.joined + own;
    flow.joined = '';
    // A paragraph of which nothing shows, not even its end, is not counted.
    if (paragraph.runsOn && content === '') return;
    const label = paragraph.label(this.#context);
    const text = flow.ahead + (label ? withLabel(label, content) : content);
    flow.ahead = '';
    if (paragraph.runsOn) flow.ahead = text;
    else this.#emit(flow, { text, ...paragraph.kind(this.#context, text) });
  }

  #emit(flow: Flow, line: LayerLine): void {
    const inTable = flow.tables > 0;
    if (inTable && line.text.trim() === '') return;
    const kind = this.#inNotes ? 'furniture' : inTable ? 'table' : line.kind;
    const placed: LayerLine = kind === line.kind ? line : { text: line.text, kind };
    if (this.#flows.length > 1) this.#boxed.push(placed);
    else this.#take(placed);
  }
}
