import type { TextResult } from '../result/assemble.ts';
import type { Plan, Section } from '../result/schema.ts';
import { escapeControl } from './escape-control.ts';

/** A section with what stands under it. */
export interface OutlineNode extends Omit<Section, 'parent'> {
  /** Figures that stand in this section itself. */
  readonly figures: { targets: number; results: number; criteria: number };
  readonly children: OutlineNode[];
}

/** A plan as a tree. */
export interface OutlinePlan extends Pick<Plan, 'id' | 'title' | 'issuer' | 'year' | 'genre' | 'span'> {
  readonly sections: OutlineNode[];
}

/** The tree of each plan of a document. */
export function outlineOf(result: TextResult): OutlinePlan[] {
  return result.plans.map(({ id, title, issuer, year, genre, span, sections, ...figures }) => {
    const top: OutlineNode[] = [];
    const nodes = new Map<string, OutlineNode>();
    for (const { parent, ...section } of sections) {
      const node = { ...section, figures: { targets: 0, results: 0, criteria: 0 }, children: [] };
      nodes.set(section.id, node);
      (parent === null ? top : (nodes.get(parent)?.children ?? top)).push(node);
    }
    for (const list of ['targets', 'results', 'criteria'] as const) {
      for (const figure of figures[list]) {
        const node = figure.section === null ? undefined : nodes.get(figure.section.id);
        if (node) node.figures[list]++;
      }
    }
    return { id, title, issuer, year, genre, span, sections: top };
  });
}

const words = {
  en: { untitled: '(untitled)', targets: 'targets', results: 'results', criteria: 'criteria', line: 'line' },
  zh: { untitled: '（无标题）', targets: '目标', results: '结果', criteria: '标准', line: '行' },
} as const;

const titleRoom = 60;

/** Draws the trees for a person, a section a line: label and title, role where it is not the plan's, figures, line. */
export function formatOutline(plans: readonly OutlinePlan[], language: keyof typeof words): string {
  const say = words[language];
  const lines: string[] = [];
  const draw = (node: OutlineNode, indent: string): void => {
    const counts = (['targets', 'results', 'criteria'] as const)
      .filter((list) => node.figures[list] > 0)
      .map((list) => `${say[list]} ${node.figures[list]}`);
    const notes = [...(node.role === 'plan' ? [] : [node.role]), ...counts];
    const note = notes.length === 0 ? '' : `  [${notes.join(', ')}]`;
    lines.push(`${indent}${headline(node.label, node.title)}${note}  ${say.line} ${node.span.line}`);
    for (const child of node.children) draw(child, `${indent}  `);
  };
  for (const plan of plans) {
    const about = [plan.issuer, plan.year, plan.genre].filter((part) => part !== null).join(', ');
    lines.push(`${plan.id} ${escapeControl(plan.title ?? say.untitled)} (${about})`);
    for (const node of plan.sections) draw(node, '  ');
  }
  return lines.map((line) => `${line}\n`).join('');
}

function headline(label: string, title: string | null): string {
  const text = escapeControl(`${label} ${title ?? ''}`.trim());
  return text.length > titleRoom ? `${text.slice(0, titleRoom)}…` : text;
}
