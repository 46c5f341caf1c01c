import { damaged } from '../../failure.ts';
import { resolveTarget } from '../../part-target.ts';
import type { ZipArchive } from '../../zip-archive.ts';
import { readPart } from './xml.ts';

/** The parts of a workbook that are read. */
export interface Workbook {
  /** Those that are shown, in the order of their tabs. */
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly strings: string | null;
  readonly styles: string | null;
  /** Days count from 1904, not from 1900. */
  readonly date1904: boolean;
}

/** Finds the sheets of a workbook by its relationships, else where they usually lie. */
export async function readWorkbook(archive: ZipArchive): Promise<Workbook> {
  const root = await readRelations(archive, '');
  const main = [...root.values()].find(({ type }) => type === 'officeDocument')?.part ?? 'xl/workbook.xml';
  if (!archive.has(main)) throw damaged('xlsx', 'zip', 'no workbook part');
  const relations = await readRelations(archive, main);
  const named: { name: string; id: string; shown: boolean }[] = [];
  let date1904 = false;
  await readPart(archive, main, {
    open(name, attribute) {
      if (name === 'workbookPr') date1904 = /^(?:1|true|on)$/.test(attribute('date1904') ?? '');
      if (name !== 'sheet') return;
      const shown = (attribute('state') ?? 'visible') === 'visible';
      named.push({ name: attribute('name') ?? '', id: attribute('id') ?? '', shown });
    },
  });
  const sheets = named.flatMap(({ name, id, shown }) => {
    const relation = relations.get(id);
    // Charts have sheets, too.
    return shown && relation?.type === 'worksheet' && archive.has(relation.part) ? [{ name, part: relation.part }] : [];
  });
  if (sheets.length === 0) throw damaged('xlsx', main, 'no sheet');
  const part = (type: string): string | null => {
    const found = [...relations.values()].find((relation) => relation.type === type)?.part;
    return found !== undefined && archive.has(found) ? found : null;
  };
  return { sheets, strings: part('sharedStrings'), styles: part('styles'), date1904 };
}

interface Relation {
  /** The last word of its type: worksheet, styles … */
  readonly type: string;
  readonly part: string;
}

async function readRelations(archive: ZipArchive, source: string): Promise<Map<string, Relation>> {
  const slash = source.lastIndexOf('/') + 1;
  const folder = source.slice(0, slash);
  const rels = `${folder}_rels/${source.slice(slash)}.rels`;
  const relations = new Map<string, Relation>();
  if (!archive.has(rels)) return relations;
  await readPart(archive, rels, {
    open(name, attribute) {
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return;
      const target = attribute('Target') ?? '';
      const type = attribute('Type')?.split('/').at(-1) ?? '';
      relations.set(attribute('Id') ?? '', { type, part: resolveTarget(folder, target) });
    },
  });
  return relations;
}
