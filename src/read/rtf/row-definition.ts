import type { CellMeasure, RowMeasures, VerticalMerge } from '../measured-tables.ts';

/** Collects what control words say of the cells of a row, up to its end. */
export class RowDefinition {
  #left = 0;
  #cells: CellMeasure[] = [];
  #isHead = false;
  #merge: VerticalMerge = 'none';
  #isJoined = false;

  get measures(): RowMeasures {
    return { left: this.#left, cells: this.#cells, isHead: this.#isHead };
  }

  control(word: string, parameter: number | undefined): void {
    if (word === 'trowd') {
      this.#cells = [];
      this.#isHead = false;
      this.#left = 0;
    } else if (word === 'trleft') this.#left = parameter ?? 0;
    else if (word === 'trhdr') this.#isHead = true;
    else if (word === 'clvmgf') this.#merge = 'first';
    else if (word === 'clvmrg') this.#merge = 'continued';
    else if (word === 'clmrg') this.#isJoined = true;
    else if (word === 'cellx') {
      this.#cells.push({ right: parameter ?? 0, merge: this.#merge, isJoined: this.#isJoined });
      this.#merge = 'none';
      this.#isJoined = false;
    }
  }
}
