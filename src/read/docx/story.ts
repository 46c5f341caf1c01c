import type { LayerLine } from '../text-layer.ts';
import { LinePlacer } from './line-placer.ts';
import { isOn, wholeNumber } from './on-off.ts';
import { type Context, Paragraph } from './paragraph.ts';
import { symbolSign } from './symbols.ts';
import { TableEvents } from './table-events.ts';
import type { TableRecorder } from './table-recorder.ts';
import type { Attributes, XmlReader } from './xml.ts';

/** A run of text of one look; its look tells whether it shows. */
interface Run {
  hidden: boolean | undefined;
  style: string | undefined;
}

/** What notes a text refers to. */
export interface NoteReferences {
  readonly footnotes: Set<string>;
  readonly endnotes: Set<string>;
}

/** Elements at whose end no paragraph goes on any more. */
const ends = new Set(['w:body', 'w:footnote', 'w:endnote']);

/** Reads the paragraphs of document.xml, footnotes.xml or endnotes.xml, of which nothing is left to be left out. */
export class StoryReader implements XmlReader {
  readonly references: NoteReferences = { footnotes: new Set(), endnotes: new Set() };
  readonly #context: Context;
  readonly #placer: LinePlacer;
  readonly #tables: TableEvents;
  readonly #path: string[] = [];
  readonly #paragraphs: Paragraph[] = [];
  readonly #runs: Run[] = [];
  /** Files embedded in the text by reference, which Word would show as part of it. */
  embedded = 0;
  #keepsBlanks = false;

  /** `tables` is null in notes. */
  constructor(context: Context, take: (line: LayerLine) => void, tables: TableRecorder | null) {
    this.#context = context;
    this.#placer = new LinePlacer(context, take, tables === null);
    this.#tables = new TableEvents(this.#placer, tables);
  }

  open(name: string, attribute: Attributes): void {
    this.#openContent(name, attribute);
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph) this.#readProperty(paragraph, name, attribute);
    this.#tables.readProperty(this.#path.at(-1), name, attribute);
    this.#path.push(name);
  }

  close(name: string): void {
    this.#path.pop();
    if (name === 'w:p') this.#placer.end(this.#paragraphs.pop()!);
    else if (name === 'w:r') this.#runs.pop();
    else if (name === 'w:pPr' && this.#paragraphs.length > 0) this.#placer.begin(this.#paragraphs.at(-1)!);
    else if (ends.has(name)) this.#placer.flush();
    else this.#tables.close(name);
  }

  text(text: string): void {
    const owner = this.#path.at(-1);
    if (owner === 'w:t' || owner === 'm:t') {
      const shown = this.#keepsBlanks || owner === 'm:t' ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
      this.#write(shown.replace(/[\t\r\n]/g, ' '));
    } else if (owner === 'w:instrText') this.#placer.fields.instruct(text);
  }

  #openContent(name: string, attribute: Attributes): void {
    if (name === 'w:p') this.#paragraphs.push(new Paragraph());
    else if (name === 'w:r') this.#runs.push({ hidden: undefined, style: undefined });
    else if (name === 'w:t') this.#keepsBlanks = attribute('xml:space') === 'preserve';
    // In properties, a place to stop at; in a run, the sign.
    else if (name === 'w:tab' && this.#path.at(-1) === 'w:r') this.#write('\t');
    else if (name === 'w:ptab') this.#write('\t');
    else if (name === 'w:br' || name === 'w:cr') this.#break(attribute('w:type'));
    else if (name === 'w:noBreakHyphen') this.#write('-');
    else if (name === 'w:sym') {
      this.#write(symbolSign(attribute('w:font') ?? '', Number.parseInt(attribute('w:char') ?? '', 16) || 0));
    } else if (name === 'w:fldChar') this.#turnField(attribute('w:fldCharType'));
    else if (name === 'w:footnoteReference') this.references.footnotes.add(attribute('w:id') ?? '');
    else if (name === 'w:endnoteReference') this.references.endnotes.add(attribute('w:id') ?? '');
    else if (name === 'w:altChunk') this.embedded++;
    else this.#tables.open(name);
  }

  #readProperty(paragraph: Paragraph, name: string, attribute: Attributes): void {
    const owner = this.#path.at(-1);
    const beyond = this.#path.at(-2);
    if (owner === 'w:pPr') {
      if (name === 'w:pStyle') paragraph.styleId = attribute('w:val');
      else if (name === 'w:outlineLvl') paragraph.outline = wholeNumber(attribute('w:val'));
      else if (name === 'w:framePr' && (attribute('w:dropCap') ?? 'none') !== 'none') paragraph.runsOn = true;
    } else if (owner === 'w:numPr' && beyond === 'w:pPr') {
      if (name === 'w:numId') paragraph.numId = wholeNumber(attribute('w:val'));
      else if (name === 'w:ilvl') paragraph.level = wholeNumber(attribute('w:val'));
    } else if (owner === 'w:rPr' && beyond === 'w:pPr') {
      if (name === 'w:del' || name === 'w:moveFrom') paragraph.isJoined = true;
      else if (name === 'w:vanish' || name === 'w:specVanish') paragraph.runsOn = isOn(attribute('w:val'));
    } else if (owner === 'w:rPr' && beyond === 'w:r') {
      const run = this.#runs.at(-1)!;
      if (name === 'w:vanish') run.hidden = isOn(attribute('w:val'));
      else if (name === 'w:rStyle') run.style = attribute('w:val');
    }
  }

  #write(text: string): void {
    if (text === '' || this.#placer.fields.isInstruction || !this.#shows()) return;
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
    const parts = type === 'page' || type === 'column';
    if (!parts || !this.#paragraphs.at(-1)?.isEmpty) this.#write('\n');
  }

  #turnField(type: string | undefined): void {
    const { fields } = this.#placer;
    if (type === 'begin') fields.begin();
    else if (type === 'separate') fields.separate();
    else if (type === 'end') this.#write(fields.end());
  }
}
