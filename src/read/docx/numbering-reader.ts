import { customFormat } from './custom-format.ts';
import { type AbstractNumbering, type Level, type NumberingInstance, NumberingTable } from './numbering.ts';
import { isOn, wholeNumber } from './on-off.ts';
import type { Attributes, XmlReader } from './xml.ts';

const newLevel = (): Level => ({
  start: 0,
  numFmt: 'decimal',
  text: '',
  restart: undefined,
  isLegal: false,
  suffix: 'tab',
  style: undefined,
  hidden: false,
});

/** Reads numbering.xml into a {@link NumberingTable}. */
export class NumberingReader implements XmlReader {
  readonly table = new NumberingTable();
  #abstract: AbstractNumbering | null = null;
  #instance: NumberingInstance | null = null;
  #level: Level | null = null;
  #index: number | undefined;
  /** Of alternative contents only the first counts. */
  #choices: boolean[] = [];
  #skipped = 0;

  open(name: string, attribute: Attributes): void {
    if (this.#skipped > 0 || this.#isOtherChoice(name)) {
      this.#skipped++;
      return;
    }
    const value = attribute('w:val');
    if (name === 'w:abstractNum') {
      this.#abstract = { levels: new Map(), numStyleLink: undefined, styleLink: undefined };
      this.table.abstracts.set(attribute('w:abstractNumId') ?? '', this.#abstract);
    } else if (name === 'w:num') {
      this.#instance = { abstractId: '', starts: new Map(), levels: new Map() };
      this.table.instances.set(wholeNumber(attribute('w:numId')) ?? -1, this.#instance);
    } else if (name === 'w:lvl' || name === 'w:lvlOverride') {
      this.#index = wholeNumber(attribute('w:ilvl')) ?? this.#index;
      if (name === 'w:lvl') this.#openLevel();
    } else if (this.#level) {
      readLevel(this.#level, name, value, attribute);
    } else if (name === 'w:abstractNumId' && this.#instance) {
      this.#instance.abstractId = value ?? '';
    } else if (name === 'w:startOverride' && this.#index !== undefined) {
      this.#instance?.starts.set(this.#index, wholeNumber(value) ?? 0);
    } else if (this.#abstract && name === 'w:numStyleLink') {
      this.#abstract.numStyleLink = value;
    } else if (this.#abstract && name === 'w:styleLink') {
      this.#abstract.styleLink = value;
    }
  }

  close(name: string): void {
    if (this.#skipped > 0) {
      this.#skipped--;
      return;
    }
    if (name === 'w:abstractNum') this.#abstract = null;
    else if (name === 'w:num') this.#instance = null;
    else if (name === 'w:lvl') this.#level = null;
    else if (name === 'mc:AlternateContent') this.#choices.pop();
  }

  text(): void {}

  #openLevel(): void {
    this.#level = newLevel();
    const owner = this.#instance ?? this.#abstract;
    if (owner && this.#index !== undefined) owner.levels.set(this.#index, this.#level);
  }

  #isOtherChoice(name: string): boolean {
    if (name === 'mc:AlternateContent') this.#choices.push(false);
    if (name !== 'mc:Choice' && name !== 'mc:Fallback') return false;
    const taken = this.#choices.at(-1) ?? false;
    if (this.#choices.length > 0) this.#choices[this.#choices.length - 1] = true;
    return taken;
  }
}

function readLevel(level: Level, name: string, value: string | undefined, attribute: Attributes): void {
  if (name === 'w:start') level.start = wholeNumber(value) ?? 0;
  else if (name === 'w:numFmt')
    level.numFmt = value === 'custom' ? customFormat(attribute('w:format') ?? '') : (value ?? '');
  else if (name === 'w:lvlText') level.text = isOn(attribute('w:null') ?? '0') ? '' : (value ?? '');
  else if (name === 'w:lvlRestart') level.restart = wholeNumber(value);
  else if (name === 'w:isLgl') level.isLegal = isOn(value);
  else if (name === 'w:suff') level.suffix = value === 'space' || value === 'nothing' ? value : 'tab';
  else if (name === 'w:pStyle') level.style = value;
  else if (name === 'w:vanish') level.hidden = isOn(value);
  else if (name === 'w:lvlPicBulletId') level.text = '•';
}
