import { paragraphSwitches, type RolePattern, rolePatterns } from '../lexicon/structure/roles.ts';
import type { Offsets } from '../span/types.ts';
import type { Node } from './outline.ts';
import type { Genre, Role } from './types.ts';
import { lastYearIn } from './year.ts';

/** Deeper titles name tasks in all words of the language: only those of the upper levels tell a role. */
const deepestTelling = 2;
const longestTelling = 30;
const longestSwitch = 40;
/** Most paragraphs turn to nothing: one look tells. */
const anySwitch = new RegExp(paragraphSwitches.map(({ pattern }) => pattern.source).join('|'));

function match(patterns: readonly RolePattern[], words: string): RolePattern | undefined {
  return patterns.find(({ pattern }) => pattern.test(words));
}

/**
 * The role that a heading's title tells, or null. `year` is the plan's: 2022年主要工作 looks back in a plan for 2023;
 * `under`: the role of the section that it stands in.
 * @example '2022年亮点工作' → 'review'; '补齐短板' → null
 */
export function roleOfTitle(title: string, year: number | null, under: Role | null = null): Role | null {
  if (title.length > longestTelling) return null;
  const found = match(rolePatterns, title);
  if (found?.general && under === 'review') return null;
  if (!found?.weak) return found?.role ?? null;
  const own = lastYearIn(title);
  return own !== null && year !== null && own < year ? found.role : null;
}

/**
 * The role of each unit: told by its title, else its parent's; at the top of a review, the role of the heading before, for
 * what stands before the first plan is review and what stands behind it is plan. `back`: the text looks back as a whole, and
 * words of any task (保障, 举措) tell no plan in it.
 */
export function nodeRoles(
  text: string,
  nodes: readonly Node[],
  titles: readonly (Offsets | null)[],
  genre: Genre,
  year: number | null,
  back: boolean,
): Role[] {
  const roles: Role[] = [];
  const base = baseRole(genre);
  let running = base;
  /** A section of an earlier year stood before. */
  let earlier = false;
  nodes.forEach((node, i) => {
    const title = titles[i];
    const words = title ? text.slice(title.start, title.end) : '';
    const level = labelledDepth(nodes, i);
    const under = level > 1 ? roles[node.parent!]! : back ? 'review' : null;
    let told = level <= deepestTelling && words ? roleOfTitle(words, year, under) : null;
    if (level > 1) {
      const inherited = roles[node.parent!]!;
      // Under a plan, only a section of the second level may look back; 完成情况 as a task stays a task.
      roles.push(
        told === 'plan' && inherited === 'context' ? inherited : mayTurn(told, inherited, genre) ? told! : inherited,
      );
      return;
    }
    const own = genre === 'review-and-plan' && year !== null && node.marker ? lastYearIn(words) : null;
    // 二、2024年全县财政, behind a section of 2023: what is of the year planned for is the plan
    if (!told && earlier && own !== null && own === year) told = 'plan';
    if (own !== null && own < year!) earlier = true;
    // A report names its review; a review need not name its chapters.
    if (told && base === 'review')
      running = told === 'problems' || told === 'context' ? afterAside(running, told) : told;
    roles.push(told ?? (node.parent === null ? running : roles[node.parent]!));
  });
  return roles;
}

function mayTurn(told: Role | null, inherited: Role, genre: Genre): boolean {
  if (!told || told === inherited) return false;
  if (told === 'problems' || told === 'context') return true;
  if (inherited === 'context') return told === 'review';
  if (inherited === 'plan') return told === 'review' && genre !== 'plan';
  return told === 'plan' && inherited === 'problems' ? false : told === 'plan' && genre !== 'review';
}

/** Behind the problems of a review, the plan follows. */
function afterAside(running: Role, told: Role): Role {
  return told === 'problems' ? 'plan' : running;
}

function labelledDepth(nodes: readonly Node[], i: number): number {
  let depth = 1;
  for (let up = nodes[i]!.parent; up !== null; up = nodes[up]!.parent) if (nodes[up]!.marker) depth++;
  return depth;
}

/** The role of what no heading tells of. `back`: the text as a whole looks back. */
export function baseRole(genre: Genre, back = false): Role {
  if (genre === 'review' || genre === 'review-and-plan') return 'review';
  return genre === 'report' && back ? 'review' : 'plan';
}

/**
 * Follows the passages of a plan and tells the role of each: its unit's, until a paragraph turns to something else. `back`: no
 * heading parts the text, and it looks back.
 */
export function passageRoles(
  text: string,
  roles: readonly Role[],
  genre: Genre,
  back: boolean,
): (start: number, end: number, unit: number) => Role {
  const base = baseRole(genre, back);
  let unitBefore = -2;
  let turned: Role | null = null;
  return (start, end, unit) => {
    if (unit !== unitBefore) turned = null;
    unitBefore = unit;
    const own = unit < 0 ? base : roles[unit]!;
    if (own === 'context') return own;
    const opening = text.slice(start, Math.min(end, start + longestSwitch));
    const told = anySwitch.test(opening) ? match(paragraphSwitches, opening)?.role : undefined;
    if (told === 'problems') return own === 'review' ? told : own;
    if (told === 'plan' && own !== 'plan') turned = told;
    else if (told === 'review') turned = genre === 'plan' ? turned : told;
    return turned ?? own;
  };
}
