import { FieldStack } from './fields.ts';
import { withLabel } from './label.ts';
import { isOn, wholeNumber } from './on-off.ts';
import { type Context, Paragraph } from './paragraph.ts';
import { symbolSign } from './symbols.ts';
import type { LayerLine } from './text-layer.ts';
import type { Attributes, XmlReader } from './xml.ts';

/** A run of text of one look; its look tells whether it shows. */
interface Run {
  hidden: boolean | undefined;
  style: string | undefined;
}

/** A flow of paragraphs: the body, a note, or the inside of a text box, which has tables and fields of its own. */
interface Flow {
  readonly fields: FieldStack;
  tables: number;
  /** Text before the next paragraph: of one whose end is hidden, with its label; of one whose end was deleted. */
  ahead: string;
  joined: string;
}

/** What notes a text refers to. */
export interface NoteReferences {
  readonly footnotes: Set<string>;
  readonly endnotes: Set<string>;
}

// Former properties, what was deleted or moved away, settings of controls, the sound above a character.
const left = new Set(
  'w:pPrChange w:rPrChange w:sectPrChange w:tblPrChange w:tblPrExChange w:tblGridChange w:trPrChange w:tcPrChange w:numberingChange w:sectPr w:sdtPr w:sdtEndPr w:rt w:ffData'.split(
    ' ',
  ),
);
/** Notes that only hold the line above the notes. */
const separators = new Set(['separator', 'continuationSeparator', 'continuationNotice']);

/** Reads the paragraphs of document.xml, footnotes.xml or endnotes.xml, as they stand when every change is accepted. */
export class StoryReader implements XmlReader {
  readonly references: NoteReferences = { footnotes: new Set(), endnotes: new Set() };
  readonly #context: Context;
  readonly #take: (line: LayerLine) => void;
  /** Of a part of notes, the ones that are read; null for the body. */
  readonly #notes: ReadonlySet<string> | null;
  readonly #names: string[] = [];
  readonly #choices: boolean[] = [];
  readonly #paragraphs: Paragraph[] = [];
  readonly #runs: Run[] = [];
  readonly #flows: Flow[] = [newFlow()];
  /** Rows and cells that are open, and whether they were deleted. */
  readonly #dropped: boolean[] = [];
  /** Lines of text boxes, which come behind the paragraph that holds their anchor. */
  #boxed: LayerLine[] = [];
  #skipped = 0;
  #keepsBlanks = false;

  constructor(context: Context, take: (line: LayerLine) => void, notes: ReadonlySet<string> | null = null) {
    this.#context = context;
    this.#take = take;
    this.#notes = notes;
  }

  open(name: string, attribute: Attributes): void {
    if (this.#skipped > 0 || this.#isLeft(name, attribute)) {
      this.#skipped++;
      return;
    }
    this.#openElement(name, attribute);
    this.#names.push(name);
  }

  close(name: string): void {
    if (this.#skipped > 0) {
      this.#skipped--;
      return;
    }
    this.#names.pop();
    if (name === 'w:p') this.#endParagraph();
    else if (name === 'w:r') this.#runs.pop();
    else if (name === 'w:pPr') this.#endProperties();
    else if (name === 'mc:AlternateContent') this.#choices.pop();
    else if (name === 'w:tr' || name === 'w:tc') {
      this.#flushAhead();
      this.#dropped.pop();
    } else if (name === 'w:tbl') this.#flow.tables--;
    else if (name === 'w:txbxContent' || name === 'w:body' || name === 'w:footnote' || name === 'w:endnote') {
      this.#flushAhead();
      if (name === 'w:txbxContent') this.#flows.pop();
    }
  }

  text(text: string): void {
    if (this.#skipped > 0) return;
    const owner = this.#names.at(-1);
    if (owner === 'w:t' || owner === 'm:t') {
      const shown = this.#keepsBlanks || owner === 'm:t' ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
      this.#write(shown.replace(/[\t\r\n]/g, ' '));
    } else if (owner === 'w:instrText') this.#flow.fields.instruct(text);
  }

  get #flow(): Flow {
    return this.#flows.at(-1)!;
  }

  #isLeft(name: string, attribute: Attributes): boolean {
    if (left.has(name)) return true;
    // As a property, it says that a paragraph's end or a row was deleted.
    if (name === 'w:del' || name === 'w:moveFrom') return !/^w:(?:rPr|trPr)$/.test(this.#names.at(-1) ?? '');
    if (name === 'w:footnote' || name === 'w:endnote') {
      return separators.has(attribute('w:type') ?? '') || !this.#notes?.has(attribute('w:id') ?? '');
    }
    if (name !== 'mc:Choice' && name !== 'mc:Fallback') return false;
    const last = this.#choices.length - 1;
    const taken = this.#choices[last] ?? false;
    if (last >= 0) this.#choices[last] = true;
    return taken;
  }

  #openElement(name: string, attribute: Attributes): void {
    const value = () => attribute('w:val');
    switch (name) {
      case 'w:p':
        this.#paragraphs.push(new Paragraph());
        break;
      case 'w:r':
        this.#runs.push({ hidden: undefined, style: undefined });
        break;
      case 'w:t':
        this.#keepsBlanks = attribute('xml:space') === 'preserve';
        break;
      case 'w:tab':
        // In properties, a place to stop at; in a run, the sign.
        if (this.#names.at(-1) === 'w:r') this.#write('\t');
        break;
      case 'w:ptab':
        this.#write('\t');
        break;
      case 'w:br':
      case 'w:cr':
        this.#break(attribute('w:type'));
        break;
      case 'w:noBreakHyphen':
        this.#write('-');
        break;
      case 'w:sym':
        this.#write(symbolSign(attribute('w:font') ?? '', Number.parseInt(attribute('w:char') ?? '', 16) || 0));
        break;
      case 'w:fldChar':
        this.#turnField(attribute('w:fldCharType'));
        break;
      case 'w:footnoteReference':
        this.references.footnotes.add(attribute('w:id') ?? '');
        break;
      case 'w:endnoteReference':
        this.references.endnotes.add(attribute('w:id') ?? '');
        break;
      case 'mc:AlternateContent':
        this.#choices.push(false);
        break;
      case 'w:tbl':
        this.#flushAhead();
        this.#flow.tables++;
        break;
      case 'w:tr':
      case 'w:tc':
        this.#dropped.push(false);
        break;
      case 'w:txbxContent':
        this.#flows.push(newFlow());
        break;
      default:
        this.#openProperty(name, value);
    }
    if (name === 'w:framePr' && (attribute('w:dropCap') ?? 'none') !== 'none') this.#paragraph.runsOn = true;
  }

  #openProperty(name: string, value: () => string | undefined): void {
    const owner = this.#names.at(-1);
    const beyond = this.#names.at(-2);
    if (owner === 'w:pPr') {
      if (name === 'w:pStyle') this.#paragraph.styleId = value();
      else if (name === 'w:outlineLvl') this.#paragraph.outline = wholeNumber(value());
    } else if (owner === 'w:numPr' && beyond === 'w:pPr') {
      if (name === 'w:numId') this.#paragraph.numId = wholeNumber(value());
      else if (name === 'w:ilvl') this.#paragraph.level = wholeNumber(value());
    } else if (owner === 'w:rPr' && beyond === 'w:pPr') {
      if (name === 'w:del' || name === 'w:moveFrom') this.#paragraph.isJoined = true;
      else if (name === 'w:vanish' || name === 'w:specVanish') this.#paragraph.runsOn = isOn(value());
    } else if (owner === 'w:rPr' && beyond === 'w:r') {
      const run = this.#runs.at(-1)!;
      if (name === 'w:vanish') run.hidden = isOn(value());
      else if (name === 'w:rStyle') run.style = value();
    } else if (
      (owner === 'w:trPr' && /^w:(?:del|hidden)$/.test(name)) ||
      (owner === 'w:tcPr' && name === 'w:cellDel')
    ) {
      if (name !== 'w:hidden' || isOn(value())) this.#dropped[this.#dropped.length - 1] = true;
    }
  }

  /** The innermost paragraph; one of no account where the file has text outside of any. */
  get #paragraph(): Paragraph {
    return this.#paragraphs.at(-1) ?? new Paragraph();
  }

  #write(text: string): void {
    if (text === '' || this.#flow.fields.isInstruction || !this.#shows()) return;
    this.#paragraphs.at(-1)?.pieces.push(text);
  }

  #shows(): boolean {
    const { styles } = this.#context;
    const run = this.#runs.at(-1);
    const paragraph = this.#paragraphs.at(-1);
    if (!run || !paragraph) return true;
    run.hidden ??= styles.hidesRun(run.style) ?? paragraph.hides(styles);
    return !run.hidden;
  }

  /** A line break; a page break parts what stands before it from what follows. */
  #break(type: string | undefined): void {
    if (type === 'page' || type === 'column') {
      if (!this.#paragraph.isEmpty) this.#write('\n');
    } else this.#write('\n');
  }

  #turnField(type: string | undefined): void {
    const { fields } = this.#flow;
    if (type === 'begin') fields.begin();
    else if (type === 'separate') fields.separate();
    else if (type === 'end') this.#write(fields.end());
  }

  /** A paragraph is counted where it begins, before the text boxes that hang on it. */
  #endProperties(): void {
    const paragraph = this.#paragraph;
    if (!paragraph.runsOn && !paragraph.isJoined && !this.#dropped.includes(true)) paragraph.label(this.#context);
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop()!;
    const flow = this.#flow;
    flow.fields.endParagraph();
    const own = paragraph.pieces.join('').replace(/\n+$/, '');
    if (!this.#dropped.includes(true)) this.#place(paragraph, flow, own);
    if (this.#flows.length > 1) return;
    for (const line of this.#boxed) this.#take(line);
    this.#boxed = [];
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

  /** What waited for a paragraph that does not come stands alone. */
  #flushAhead(): void {
    const flow = this.#flow;
    const text = flow.ahead + flow.joined;
    flow.ahead = '';
    flow.joined = '';
    if (text !== '') this.#emit(flow, { text, kind: 'paragraph' });
  }

  #emit(flow: Flow, line: LayerLine): void {
    const inTable = flow.tables > 0;
    if (inTable && line.text.trim() === '') return;
    const placed: LayerLine = this.#notes
      ? { text: line.text, kind: 'furniture' }
      : inTable
        ? { text: line.text, kind: 'table' }
        : line;
    if (this.#flows.length > 1) this.#boxed.push(placed);
    else this.#take(placed);
  }
}

const newFlow = (): Flow => ({ fields: new FieldStack(), tables: 0, ahead: '', joined: '' });
