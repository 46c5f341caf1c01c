/** One level of a list: how it counts, and how it is printed. */
export interface Level {
  start: number;
  numFmt: string;
  /** `第%1条`; the digit names a level, counted from 1. */
  text: string;
  /** The level, counted from 1, whose use lets this one begin anew; 0: none does; undefined: any above it. */
  restart: number | undefined;
  /** All numbers of the label in Arabic digits. */
  isLegal: boolean;
  suffix: 'tab' | 'space' | 'nothing';
  /** The paragraph style that stands at this level. */
  style: string | undefined;
  hidden: boolean;
}

/** An abstract numbering: up to nine levels, or a reference to those of a numbering style. */
export interface AbstractNumbering {
  readonly levels: Map<number, Level>;
  numStyleLink: string | undefined;
  styleLink: string | undefined;
}

/** A numbering as paragraphs name it: an abstract one, with changes. */
export interface NumberingInstance {
  abstractId: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

/** A numbering with its references followed. */
export interface ResolvedNumbering {
  /** Numberings of one key count on together. */
  readonly key: string;
  readonly starts: ReadonlyMap<number, number>;
  level(index: number): Level | undefined;
  /** The level at which paragraphs of a style stand. */
  levelOfStyle(style: string): number | undefined;
}

/** Everything that numbering.xml defines. */
export class NumberingTable {
  readonly abstracts = new Map<string, AbstractNumbering>();
  readonly instances = new Map<number, NumberingInstance>();
  readonly #resolved = new Map<number, ResolvedNumbering | null>();

  /** `numberingOf` tells which numbering a numbering style stands for. */
  resolve(numId: number, numberingOf: (style: string) => number | undefined): ResolvedNumbering | null {
    const known = this.#resolved.get(numId);
    if (known !== undefined) return known;
    const made = this.#follow(numId, numberingOf);
    this.#resolved.set(numId, made);
    return made;
  }

  #follow(numId: number, numberingOf: (style: string) => number | undefined): ResolvedNumbering | null {
    const instance = this.instances.get(numId);
    if (!instance) return null;
    let key = instance.abstractId;
    let abstract = this.abstracts.get(key);
    // A link leads to a style, this to a numbering, this to the levels; a damaged file may lead round in a circle.
    for (let steps = 0; abstract?.numStyleLink !== undefined && steps < 8; steps++) {
      const style = abstract.numStyleLink;
      const linked = numberingOf(style);
      const next =
        linked === undefined
          ? [...this.abstracts].find(([, { styleLink }]) => styleLink === style)?.[0]
          : this.instances.get(linked)?.abstractId;
      if (next === undefined || next === key) break;
      key = next;
      abstract = this.abstracts.get(key);
    }
    if (!abstract) return null;
    const { levels } = abstract;
    const level = (index: number): Level | undefined => instance.levels.get(index) ?? levels.get(index);
    return {
      key,
      starts: instance.starts,
      level,
      levelOfStyle(style) {
        for (let index = 0; index < 9; index++) if (level(index)?.style === style) return index;
        return undefined;
      },
    };
  }
}
