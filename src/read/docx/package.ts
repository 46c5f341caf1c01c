import { damaged, ReadFailure } from '../failure.ts';
import { resolveTarget } from '../part-target.ts';
import type { ZipArchive } from '../zip-archive.ts';
import { readXml } from './xml.ts';

/** The parts of a Word package that are read, by their names in the zip. */
export interface DocxParts {
  readonly main: string;
  readonly styles: string | null;
  readonly numbering: string | null;
  readonly footnotes: string | null;
  readonly endnotes: string | null;
  readonly core: string | null;
  readonly extended: string | null;
}

/** What a relationship leads to, by the last word of its type: `officeDocument`, `styles` … */
type Relations = ReadonlyMap<string, string>;

/** Finds the parts by content types and relationships; the usual names help only where these are missing. */
export async function findParts(archive: ZipArchive): Promise<DocxParts> {
  const root = await readRelations(archive, '');
  const related = root.get('officeDocument');
  const main = related !== undefined && archive.has(related) ? related : 'word/document.xml';
  if (!archive.has(main)) throw damaged('docx', 'zip', 'no document part');
  const kind = await contentTypeOf(archive, main);
  if (kind?.includes('spreadsheetml')) throw new ReadFailure('unsupported-format', { format: 'xlsx' });
  if (kind?.includes('presentationml')) throw new ReadFailure('unsupported-format', { format: 'pptx' });
  const own = await readRelations(archive, main);
  const part = (relations: Relations, type: string): string | null => {
    const name = relations.get(type);
    return name !== undefined && archive.has(name) ? name : null;
  };
  return {
    main,
    styles: part(own, 'styles'),
    numbering: part(own, 'numbering'),
    footnotes: part(own, 'footnotes'),
    endnotes: part(own, 'endnotes'),
    core: part(root, 'core-properties') ?? part(root, 'coreProperties'),
    extended: part(root, 'extended-properties') ?? part(root, 'extendedProperties'),
  };
}

async function readRelations(archive: ZipArchive, source: string): Promise<Relations> {
  const slash = source.lastIndexOf('/') + 1;
  const folder = source.slice(0, slash);
  const part = `${folder}_rels/${source.slice(slash)}.rels`;
  const relations = new Map<string, string>();
  if (!archive.has(part)) return relations;
  await readXml(archive, part, {
    open(name, attribute) {
      if (name !== 'rel:Relationship' || attribute('TargetMode') === 'External') return;
      const type = attribute('Type')?.split('/').at(-1);
      const target = attribute('Target');
      if (type && target && !relations.has(type)) relations.set(type, resolveTarget(folder, target));
    },
    close() {},
    text() {},
  });
  return relations;
}

async function contentTypeOf(archive: ZipArchive, part: string): Promise<string | null> {
  const types = '[Content_Types].xml';
  if (!archive.has(types)) return null;
  const wanted = `/${part}`.toLowerCase();
  let found: string | null = null;
  await readXml(archive, types, {
    open(name, attribute) {
      if (name !== 'ct:Override' || attribute('PartName')?.toLowerCase() !== wanted) return;
      found = attribute('ContentType') ?? null;
    },
    close() {},
    text() {},
  });
  return found;
}
