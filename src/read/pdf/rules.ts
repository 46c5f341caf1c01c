import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { loadPdfjs } from './load-pdfjs.ts';
import type { Placement } from './placement.ts';

/** A straight line that a page draws, upright or level. In points, as its reader sees it. */
export interface Rule {
  readonly upright: boolean;
  /** Where it stands: x of an upright one, y of a level one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

type Matrix = readonly [number, number, number, number, number, number];
type Point = readonly [number, number];

const identity: Matrix = [1, 0, 0, 1, 0, 0];
/** A filled strip not wider than this is a line. */
const widestLine = 3;
const shortestLine = 4;
const straight = 0.5;
/** Numbers behind each step of a path: to move, a line, a curve of either kind, to close. */
const lengths = [2, 2, 6, 4, 0];

/** Finds the lines that a page draws, the edges of boxes among them. */
export async function readRules(page: PDFPageProxy, { toPlace }: Placement): Promise<Rule[]> {
  const { OPS } = (await loadPdfjs()).pdfjs;
  const stroking = new Set([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke]);
  const filling = new Set([OPS.fill, OPS.eoFill]);
  const { fnArray, argsArray } = await page.getOperatorList();
  const rules: Rule[] = [];
  const stack: Matrix[] = [];
  let matrix = identity;
  const take = (from: Point, to: Point): void => {
    const rule = ruleOf(from, to);
    if (rule) rules.push(rule);
  };
  for (let i = 0; i < fnArray.length; i++) {
    const [operation, args] = [fnArray[i]!, argsArray[i]];
    if (operation === OPS.save) stack.push(matrix);
    else if (operation === OPS.restore || operation === OPS.paintFormXObjectEnd) matrix = stack.pop() ?? identity;
    else if (operation === OPS.transform) matrix = multiply(matrix, args);
    else if (operation === OPS.paintFormXObjectBegin) {
      stack.push(matrix);
      if (args[0]) matrix = multiply(matrix, args[0]);
    } else if (operation === OPS.constructPath && args[1][0]) {
      for (const drawn of pathsOf(args[1][0])) {
        const path = drawn.map((point) => toPlace(...apply(matrix, point)));
        if (stroking.has(args[0])) for (let k = 1; k < path.length; k++) take(path[k - 1]!, path[k]!);
        else if (filling.has(args[0])) takeStrip(path, take);
      }
    }
  }
  return rules;
}

const apply = ([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point => [a * x + c * y + e, b * x + d * y + f];

function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function ruleOf([x1, y1]: Point, [x2, y2]: Point): Rule | null {
  const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  if (width <= straight && height >= shortestLine) {
    return { upright: true, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) };
  }
  if (height <= straight && width >= shortestLine) {
    return { upright: false, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) };
  }
  return null;
}

/** The corners of each part of a path; curves are left out with what hangs on them. */
function* pathsOf(data: Float32Array): Generator<Point[]> {
  let path: Point[] = [];
  for (let i = 0; i < data.length; ) {
    const step = data[i]!;
    const length = lengths[step];
    if (length === undefined) return;
    if (step === 1) path.push([data[i + 1]!, data[i + 2]!]);
    else if (step === 4 && path.length > 0) path.push(path[0]!);
    else {
      if (path.length > 1) yield path;
      path = [[data[i + length - 1]!, data[i + length]!]];
    }
    i += length + 1;
  }
  if (path.length > 1) yield path;
}

/** A filled box that is as thin as a line is one. */
function takeStrip(path: readonly Point[], take: (from: Point, to: Point) => void): void {
  let [left, low, right, high] = [...path[0]!, ...path[0]!] as [number, number, number, number];
  for (const [x, y] of path) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    low = Math.min(low, y);
    high = Math.max(high, y);
  }
  if (right - left <= widestLine) take([(left + right) / 2, low], [(left + right) / 2, high]);
  else if (high - low <= widestLine) take([left, (low + high) / 2], [right, (low + high) / 2]);
}
