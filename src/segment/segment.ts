import type { Diagnostic } from '../diagnostic/types.ts';
import type { NormalizedText } from '../normalize/types.ts';
import type { Block, Table } from '../read/types.ts';
import type { Offsets } from '../span/types.ts';
import { acceptMarkers } from './accept.ts';
import { findCandidates } from './candidates.ts';
import { cutCells } from './cut-cells.ts';
import { doubledTitles } from './doubled-titles.ts';
import { partFurniture } from './furniture.ts';
import { genreOfTitle } from './genre.ts';
import { plainHeadings } from './headings.ts';
import { findIssuer } from './issuer.ts';
import { textLines } from './lines.ts';
import { looksBack, namesPlan } from './look-back.ts';
import { issuedTitle } from './notice.ts';
import { numberingDiagnostics } from './numbering.ts';
import { buildOutline, type Node } from './outline.ts';
import { cutPassages } from './passages.ts';
import { cutPlans, type PlanArea } from './plans.ts';
import { nodeRoles, passageRoles } from './role.ts';
import { findTables } from './tables.ts';
import type { Genre, PlanSegment, PlanTable, Segmentation } from './types.ts';
import { makeUnits, nodeTitles } from './units.ts';
import { lastYearIn, yearOfText } from './year.ts';

/**
 * Cuts a normalised text into plans, units and passages. `blocks` and the tables `read` count in the source text.
 * @example '一、总体要求\n到2025年，建成5所学校。' → one plan, one unit 一、, two passages
 */
export function segmentText(
  normalized: NormalizedText,
  blocks: readonly Block[],
  read: readonly Table[] = [],
): Segmentation {
  const { text } = normalized;
  const tables = findTables(text, normalized.map, read);
  const parted = partFurniture(textLines(text), blocks, normalized.map);
  const { furniture } = parted;
  const body = cutCells(parted.body, tables);
  const { areas, boilerplate } = cutPlans(text, body);
  for (const { start, end } of furniture) boilerplate.push({ start, end, reason: 'furniture' });
  const diagnostics: Diagnostic[] = [];
  const plans = areas.map((area) => {
    const doubled = doubledTitles(text, area.start, area.end);
    for (const { start, end } of doubled) boilerplate.push({ start, end, reason: 'repeated-title' });
    return segmentPlan(normalized, area, blocks, tables, doubled, diagnostics);
  });
  boilerplate.sort((a, b) => a.start - b.start);
  return { plans, boilerplate, diagnostics };
}

function segmentPlan(
  { text, map }: NormalizedText,
  area: PlanArea,
  blocks: readonly Block[],
  tables: readonly PlanTable[],
  doubled: readonly Offsets[],
  diagnostics: Diagnostic[],
): PlanSegment {
  const { start, end, lines } = area;
  const markers = acceptMarkers(text, findCandidates(text, lines));
  const headings = plainHeadings(text, lines, blocks, map, markers);
  const nodes = buildOutline(markers, headings, lines, end);
  const isGap = (offset: number): boolean => {
    const { start: from, end: to } = map.toSourceSpan(offset, offset + 1);
    return to - from > 1;
  };
  const titles = nodeTitles(text, nodes, lines, isGap);
  const heading = area.title ? text.slice(area.title.start, area.title.end).replaceAll('\n', '') : null;
  const title = heading && issuedTitle(heading);
  const margin = area.margin.map((line) => text.slice(line.start, line.end)).join('\n');
  const body = text.slice(start, end);
  const topics = nodes.flatMap((node, i) => {
    const span = titles[i];
    return node.depth <= 2 && span ? [text.slice(span.start, span.end)] : [];
  });
  const named = title ? genreOfTitle(title) : null;
  // A title tells what a text is; without one, or in a report without headings, the text must.
  const back = (title === null ? !topics.some(namesPlan) : named === 'report' && nodes.length === 0) && looksBack(body);
  const genre = named ?? (back ? 'review' : genreOfTopics(topics, nodes));
  const year = planYear(title, topics, genre, back ? '' : body, margin);
  const roles = nodeRoles(text, nodes, titles, genre, year, back);
  diagnostics.push(...numberingDiagnostics(nodes));
  return {
    start,
    end,
    title,
    issuer: findIssuer(heading, body, margin),
    year,
    genre,
    units: makeUnits(text, nodes, titles, roles),
    passages: cutPassages(text, lines, nodes, doubled, passageRoles(text, roles, genre, back)),
    tables: tables.filter((table) => table.start >= start && table.end <= end),
  };
}

function genreOfTopics(topics: readonly string[], nodes: readonly Node[]): Genre {
  const genres = new Set(topics.map(genreOfTitle));
  if ((genres.has('review') && genres.has('plan')) || genres.has('review-and-plan')) return 'review-and-plan';
  if (genres.has('review')) return 'review';
  return nodes.length > 0 ? 'plan' : 'other';
}

/** The year of the title; in a review, the later year that a heading plans for; else what the text tells. */
function planYear(
  title: string | null,
  topics: readonly string[],
  genre: Genre,
  body: string,
  margin: string,
): number | null {
  const own = title ? lastYearIn(title) : null;
  const planned = topics.filter((topic) => genreOfTitle(topic) === 'plan').map(lastYearIn);
  const latest = planned.reduce<number | null>(
    (best, year) => (year !== null && (best === null || year > best) ? year : best),
    null,
  );
  if (own !== null) return latest !== null && latest === own + 1 && genre !== 'plan' ? latest : own;
  return latest ?? yearOfText(body, margin);
}
