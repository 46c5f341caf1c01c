/** Reads the example tables of fixtures/corpus; their README says how a line is written. */

/** What one figure of an example must be. null: there must be none; left out: not checked. */
export interface ExpectedFigure {
  readonly quantity: string;
  readonly kind?: 'target' | 'result' | 'criterion';
  readonly op: string;
  readonly approx: boolean;
  readonly value: number | null;
  readonly max: number | null;
  readonly unit: string;
  readonly masked: boolean;
  readonly indicator?: string | null;
  readonly action?: string | null;
  readonly mode?: string | null;
  readonly deadline?: string | null;
  readonly checks: ReadonlyMap<string, string | null>;
}

export interface Example {
  readonly line: number;
  readonly sentence: string;
  readonly year: number;
  readonly role: 'plan' | 'review';
  readonly heading: string;
  readonly figures: readonly ExpectedFigure[];
}

const kinds = { T: 'target', R: 'result', C: 'criterion' } as const;
const positional = ['indicator', 'action', 'mode', 'deadline'] as const;
const keys = /^(strength|scope|baseline|direction|basis|responsible|dimension|canonical|parts)=(.+)$/;
const comparison = /^(?:(=|>=|>|<=|<)(~?) (\*|-?\d+(?:\.\d+)?)|(range)(~?) (-?[\d.]+)\.\.([\d.]+))(?: (\S+))?$/;

/** The examples of one table; throws, naming file and line, where a line is not as the README has it. */
export function parseTable(file: string, text: string): Example[] {
  const examples: Example[] = [];
  const seen = new Set<string>();
  let year = 2024;
  let role: Example['role'] = 'plan';
  let given: string | null = null;
  for (const [i, raw] of text.split('\n').entries()) {
    const content = raw.trimEnd();
    const fail = (why: string): never => {
      throw new Error(`${file}:${i + 1}: ${why}: ${content}`);
    };
    if (content === '' || content.startsWith('#')) continue;
    const directive = /^@(\S+) (.+)$/.exec(content);
    if (directive) {
      const [, name, value] = directive as unknown as [string, string, string];
      if (name === 'year' && /^\d{4}$/.test(value)) year = Number(value);
      else if (name === 'role' && (value === 'plan' || value === 'review')) {
        role = value;
        given = null;
      } else if (name === 'heading') given = value;
      else fail('unknown directive');
      continue;
    }
    const [sentence = '', expected = '', ...rest] = content.split(' => ');
    if (sentence === '' || expected === '' || rest.length > 0) fail('not "sentence => figures"');
    if (seen.has(sentence)) fail('said before in this file');
    seen.add(sentence);
    const figures = expected === 'none' ? [] : expected.split(' ; ').map((part) => parseFigure(part, fail));
    let from = 0;
    for (const { quantity } of figures) {
      const at = sentence.indexOf(quantity, from);
      if (at < 0) fail(`no ${quantity} there, or not in this order`);
      from = at + quantity.length;
    }
    const heading = given ?? (role === 'plan' ? '主要任务' : '工作回顾');
    examples.push({ line: i + 1, sentence, year, role, heading, figures });
  }
  return examples;
}

function parseFigure(part: string, fail: (why: string) => never): ExpectedFigure {
  const fields = part.split(' | ').map((field) => field.trim());
  const [quantity = '', kind = '', compared = '', ...more] = fields;
  if (fields.length < 3 || fields.some((field) => field === '')) fail('too few fields, or an empty one');
  if (kind !== '?' && !(kind in kinds)) fail(`unknown kind ${kind}`);
  const found = comparison.exec(compared) ?? fail(`not a comparison: ${compared}`);
  const [, op, blur, value, range, rangeBlur, low, high, unit = ''] = found;
  const told: Record<string, string | null> = {};
  const checks = new Map<string, string | null>();
  for (const [i, field] of more.entries()) {
    const check = keys.exec(field);
    if (check) {
      if (checks.has(check[1]!)) fail(`${check[1]} twice`);
      checks.set(check[1]!, check[2] === '-' ? null : check[2]!);
    } else if (/^\w+=/.test(field)) fail(`unknown key ${field}`);
    else if (checks.size > 0 || i >= positional.length) fail(`one field too many: ${field}`);
    else if (field !== '?') told[positional[i]!] = field === '-' ? null : field;
  }
  if (told.mode !== undefined && !/^(amount|level|change)$/.test(told.mode ?? '')) fail(`unknown mode ${told.mode}`);
  if (told.deadline && !/^\d{4}(-\d\d){0,2}$/.test(told.deadline)) fail(`not a deadline: ${told.deadline}`);
  return {
    quantity,
    ...(kind === '?' ? {} : { kind: kinds[kind as keyof typeof kinds] }),
    op: op ?? range!,
    approx: (blur ?? rangeBlur) === '~',
    value: value === '*' ? null : Number(value ?? low),
    max: range ? Number(high) : null,
    unit,
    masked: value === '*',
    ...told,
    checks,
  };
}
