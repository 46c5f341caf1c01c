import type { FieldStack } from '../docx/fields.ts';
import type { Destination } from './destinations.ts';
import type { Flow } from './flow.ts';

/** What holds within a group, and ends with it. */
export interface GroupState {
  destination: Destination;
  flow: Flow;
  /** The field that the group is in. */
  field: FieldStack | null;
  /** The property of the document that the group gives. */
  property: string;
  font: number;
  eastAsianFont: number | undefined;
  /** `\dbch` was said last: what the next font is for. */
  isEastAsian: boolean;
  isHidden: boolean;
  isDeleted: boolean;
  /** Characters behind a `\u` that say the same once more. */
  repeats: number;
  inTable: boolean;
  outline: number | undefined;
  /** The list of the paragraph; 0: none. */
  list: number;
}

/** The state at the head of a document. */
export const initialState = (flow: Flow): GroupState => ({
  destination: 'text',
  flow,
  field: null,
  property: '',
  font: 0,
  eastAsianFont: undefined,
  isEastAsian: false,
  isHidden: false,
  isDeleted: false,
  repeats: 1,
  inTable: false,
  outline: undefined,
  list: 0,
});

/** Control words that change nothing but the state: each with its parameter, undefined where it has none. */
export const stateWords: ReadonlyMap<string, (state: GroupState, parameter: number | undefined) => void> = new Map<
  string,
  (state: GroupState, parameter: number | undefined) => void
>([
  ['v', (state, on) => Object.assign(state, { isHidden: on !== 0 })],
  ['deleted', (state, on) => Object.assign(state, { isDeleted: on !== 0 })],
  ['uc', (state, count) => Object.assign(state, { repeats: Math.max(count ?? 1, 0) })],
  ['dbch', (state) => Object.assign(state, { isEastAsian: true })],
  ['loch', (state) => Object.assign(state, { isEastAsian: false })],
  ['hich', (state) => Object.assign(state, { isEastAsian: false })],
  ['af', (state, font) => state.isEastAsian && Object.assign(state, { eastAsianFont: font })],
  ['intbl', (state) => Object.assign(state, { inTable: true })],
  ['itap', (state, depth) => Object.assign(state, { inTable: (depth ?? 1) > 0 })],
  ['outlinelevel', (state, level) => Object.assign(state, { outline: level })],
  ['ls', (state, list) => Object.assign(state, { list: list ?? 0 })],
  ['pard', (state) => Object.assign(state, { inTable: false, outline: undefined, list: 0 })],
]);
