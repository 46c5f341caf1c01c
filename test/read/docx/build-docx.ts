import { writeZip, type ZipFile } from './zip-writer.ts';

/** The parts of a Word document to be built, each without its XML frame. */
export interface DocxSource {
  /** Inside w:body. */
  readonly body: string;
  /** Inside w:numbering. */
  readonly numbering?: string;
  /** Inside w:styles. */
  readonly styles?: string;
  /** Inside w:footnotes and w:endnotes. */
  readonly footnotes?: string;
  readonly endnotes?: string;
  /** Inside cp:coreProperties. */
  readonly core?: string;
  readonly application?: string;
  readonly header?: string;
  readonly mainType?: string;
  /** Where the document lies in the package; Word says word/document.xml. */
  readonly mainPart?: string;
  readonly extra?: readonly ZipFile[];
}

const office = 'http://schemas.openxmlformats.org';
const word = `${office}/wordprocessingml/2006/main`;
const relations = `${office}/officeDocument/2006/relationships`;
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const namespaces = [
  `xmlns:w="${word}"`,
  `xmlns:r="${relations}"`,
  `xmlns:m="${office}/officeDocument/2006/math"`,
  `xmlns:mc="${office}/markup-compatibility/2006"`,
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
].join(' ');
const wrap = (root: string, inside: string) => `${head}<w:${root} ${namespaces}>${inside}</w:${root}>`;

/** The files of a Word document, as {@link buildDocx} packs them. */
export function docxFiles(source: DocxSource): ZipFile[] {
  const main = source.mainPart ?? 'word/document.xml';
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const base = main.slice(folder.length);
  const optional = (['numbering', 'styles', 'footnotes', 'endnotes', 'header'] as const).filter(
    (part) => source[part] !== undefined,
  );
  const roots = {
    numbering: 'numbering',
    styles: 'styles',
    footnotes: 'footnotes',
    endnotes: 'endnotes',
    header: 'hdr',
  };
  const link = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  const links = (inside: string) =>
    `${head}<Relationships xmlns="${office}/package/2006/relationships">${inside}</Relationships>`;
  const mainType =
    source.mainType ?? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const root = [link('rId1', `${relations}/officeDocument`, main)];
  if (source.core !== undefined)
    root.push(link('rId2', `${office}/package/2006/relationships/metadata/core-properties`, 'docProps/core.xml'));
  if (source.application !== undefined) root.push(link('rId3', `${relations}/extended-properties`, 'docProps/app.xml'));
  const files: ZipFile[] = [
    {
      name: '[Content_Types].xml',
      data: `${head}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}" ContentType="${mainType}"/>${optional.map((part) => `<Override PartName="/${folder}${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${part}+xml"/>`).join('')}</Types>`,
    },
    { name: '_rels/.rels', data: links(root.join('')) },
    { name: main, data: wrap('document', `<w:body>${source.body}</w:body>`) },
    {
      name: `${folder}_rels/${base}.rels`,
      data: links(optional.map((part, i) => link(`rId${i + 1}`, `${relations}/${part}`, `${part}.xml`)).join('')),
    },
    ...optional.map((part) => ({
      name: `${folder}${part}.xml`,
      data: wrap(roots[part], part === 'numbering' ? inSchemaOrder(source[part]!) : source[part]!),
    })),
  ];
  if (source.core !== undefined) {
    files.push({
      name: 'docProps/core.xml',
      data: `${head}<cp:coreProperties xmlns:cp="${office}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${source.core}</cp:coreProperties>`,
    });
  }
  if (source.application !== undefined) {
    files.push({
      name: 'docProps/app.xml',
      data: `${head}<Properties xmlns="${office}/officeDocument/2006/extended-properties"><Application>${source.application}</Application></Properties>`,
    });
  }
  return [...files, ...(source.extra ?? [])];
}

/** Abstract numberings come before the numberings over them. */
const inSchemaOrder = (numbering: string): string => {
  const instances = /<w:num .*?<\/w:num>/gs;
  return numbering.replace(instances, '') + (numbering.match(instances) ?? []).join('');
};

/** Packs a Word document from its parts. */
export function buildDocx(source: DocxSource): Buffer {
  return writeZip(docxFiles(source));
}

/** A run of text. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph; `content` is text, or runs. */
export const para = (content: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content === '' || content.startsWith('<') ? content : run(content)}</w:p>`;

/** Properties that put a paragraph in a list. */
export const num = (numId: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;

/** A paragraph in a list. */
export const item = (text: string, numId = 1, level = 0): string => para(text, num(numId, level));

/** One level of a list. */
export const lvl = (level: number, numFmt: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${level}">${more.includes('<w:start ') ? '' : '<w:start w:val="1"/>'}<w:numFmt w:val="${numFmt}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

/** An abstract numbering and, under the same number, one numbering over it. */
export const list = (id: number, ...levels: readonly string[]): string =>
  abstract(id, levels.join('')) + instance(id, id);

/** An abstract numbering. */
export const abstract = (id: number, inside: string): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${inside}</w:abstractNum>`;

/** A numbering over an abstract one. */
export const instance = (id: number, over: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${over}"/>${overrides}</w:num>`;

/** A start that a numbering overrides. */
export const startAt = (level: number, value: number): string =>
  `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${value}"/></w:lvlOverride>`;

/** A paragraph style. */
export const style = (id: string, name: string, inside = '', basedOn = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${basedOn && `<w:basedOn w:val="${basedOn}"/>`}${inside}</w:style>`;
