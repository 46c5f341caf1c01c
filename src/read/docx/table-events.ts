import type { LinePlacer } from './line-placer.ts';
import { isOn, wholeNumber } from './on-off.ts';
import type { TableRecorder } from './table-recorder.ts';
import type { Attributes } from './xml.ts';

/** Tells the lines and the tables of a text where tables, rows, cells and text boxes begin and end, and what became of them. */
export class TableEvents {
  readonly #placer: LinePlacer;
  /** null in notes, whose tables nobody asks for. */
  readonly #tables: TableRecorder | null;

  constructor(placer: LinePlacer, tables: TableRecorder | null) {
    this.#placer = placer;
    this.#tables = tables;
  }

  open(name: string): void {
    if (name === 'w:tbl') {
      this.#placer.openTable();
      this.#tables?.openTable();
    } else if (name === 'w:tr') {
      this.#placer.openCell();
      this.#tables?.openRow();
    } else if (name === 'w:tc') {
      this.#placer.openCell();
      this.#tables?.openCell();
    } else if (name === 'w:txbxContent') {
      this.#placer.openBox();
      this.#tables?.openBox();
    }
  }

  close(name: string): void {
    if (name === 'w:tbl') {
      this.#placer.closeTable();
      this.#tables?.closeTable();
    } else if (name === 'w:tr') {
      this.#placer.closeCell();
      this.#tables?.closeRow();
    } else if (name === 'w:tc') {
      this.#placer.closeCell();
      this.#tables?.closeCell();
    } else if (name === 'w:txbxContent') {
      this.#placer.closeBox();
      this.#tables?.closeBox();
    }
  }

  readProperty(owner: string | undefined, name: string, attribute: Attributes): void {
    if (owner === 'w:trPr') this.#readRowProperty(name, attribute);
    else if (owner === 'w:tcPr') this.#readCellProperty(name, attribute);
  }

  #readRowProperty(name: string, attribute: Attributes): void {
    if (name === 'w:del' || name === 'w:moveFrom' || (name === 'w:hidden' && isOn(attribute('w:val')))) {
      this.#placer.dropCell();
      this.#tables?.dropRow();
    } else if (name === 'w:tblHeader' && isOn(attribute('w:val'))) this.#tables?.markHead();
    else if (name === 'w:gridBefore') this.#tables?.skip(wholeNumber(attribute('w:val')) ?? 0);
  }

  #readCellProperty(name: string, attribute: Attributes): void {
    if (name === 'w:cellDel') {
      this.#placer.dropCell();
      this.#tables?.dropCell();
    } else if (name === 'w:gridSpan') this.#tables?.span(wholeNumber(attribute('w:val')) ?? 1);
    else if (name === 'w:vMerge') this.#tables?.merge(attribute('w:val') !== 'restart');
  }
}
