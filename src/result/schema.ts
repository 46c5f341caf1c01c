import * as z from 'zod';

/** Version of the result's shape: the minor number grows when keys are added. */
export const schemaVersion = '1.0';

const count = z.int().nonnegative();
const text = z.string();
const nullableText = z.string().nullable();

const spanSchema = z
  .object({
    start: count.describe('First character, counted in the source text.'),
    end: count.describe('Behind the last character.'),
    line: z.int().positive().describe('Line of `start`, from 1.'),
    column: z.int().positive().describe('Column of `start`, from 1.'),
  })
  .meta({ id: 'Span', description: 'A stretch of the source text: sourceText.slice(start, end) is the evidence.' });

const excerptSchema = z.object({ text, span: spanSchema }).meta({ id: 'Excerpt' });

const quantitySchema = z
  .object({
    text,
    span: spanSchema,
    op: z.enum(['=', '>=', '>', '<=', '<', 'range']),
    value: z.number().nullable().describe('null: masked.'),
    max: z.number().nullable().describe('Upper end of a range, else null.'),
    parts: z.array(z.number()).nullable().describe('All terms of a ratio (12∶48∶40), else null.'),
    unit: text,
    dimension: text,
    approx: z.boolean(),
    masked: z.boolean(),
    canonical: z
      .object({ value: z.number(), max: z.number().nullable(), unit: text })
      .nullable()
      .describe('In the SI or base unit of its dimension.'),
  })
  .meta({ id: 'Quantity' });

const deadlineSchema = z
  .object({
    text,
    date: z.string().regex(/^\d{4}(-\d{2}){0,2}$/),
    precision: z.enum(['year', 'month', 'day']),
    latest: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
    basis: z.enum(['stated', 'inherited']),
    span: spanSchema,
  })
  .meta({ id: 'Deadline' });

const figureSchema = z
  .object({
    id: text,
    key: z.string().regex(/^[0-9a-f]{12}$/),
    kind: z.enum(['target', 'result', 'criterion']),
    action: excerptSchema.nullable(),
    indicator: z.object({ text, spans: z.array(spanSchema) }),
    quantity: quantitySchema,
    mode: z.enum(['amount', 'level', 'change']),
    direction: z.enum(['up', 'down']).nullable(),
    strength: z.enum(['firm', 'stretch', 'expected']).nullable(),
    baseline: excerptSchema.nullable(),
    scope: excerptSchema.nullable(),
    deadline: deadlineSchema.nullable(),
    responsible: z.array(text),
    section: z.object({ id: text, path: z.array(text) }).nullable(),
    sentence: z.object({ text, quote: text, span: spanSchema }),
    confidence: z.number().min(0).max(1),
    rule: text,
  })
  .meta({ id: 'Figure' });

const sectionSchema = z
  .object({
    id: text,
    parent: nullableText,
    depth: z.int().positive(),
    label: text,
    ordinal: z.number().nullable(),
    style: text,
    title: nullableText,
    role: z.enum(['plan', 'review', 'problems', 'context']),
    measure: z.boolean(),
    span: spanSchema,
  })
  .meta({ id: 'Section' });

const planSchema = z
  .object({
    id: text,
    title: nullableText,
    issuer: nullableText,
    year: z.int().nullable(),
    genre: z.enum(['plan', 'review', 'review-and-plan', 'report', 'other']),
    span: spanSchema,
    sections: z.array(sectionSchema),
    targets: z.array(figureSchema),
    results: z.array(figureSchema),
    criteria: z.array(figureSchema),
  })
  .meta({ id: 'Plan' });

const diagnosticSchema = z
  .object({
    level: z.enum(['info', 'warning', 'error']),
    code: text,
    message: text,
    span: spanSchema.nullable(),
  })
  .meta({ id: 'Diagnostic' });

const sourceSchema = z
  .object({
    path: text,
    container: z.object({ path: text, entry: text }).nullable(),
    format: text,
    bytes: count,
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    encoding: z
      .object({ name: text, confidence: z.number().min(0).max(1), bom: z.boolean(), replaced: count })
      .nullable(),
    script: z.enum(['simplified', 'traditional', 'mixed', 'none']),
    chars: count.describe('Of the source text, in UTF-16 code units.'),
    metadata: z.record(z.string(), z.string()),
  })
  .meta({ id: 'Source' });

/** What one input document becomes: the only source of the JSON's shape. Keys it does not know are ignored. */
export const documentResultSchema = z.object({
  schemaVersion: z.string().regex(/^1\.\d+$/),
  generator: z.object({ name: z.literal('zhibiao'), version: text }),
  source: sourceSchema,
  plans: z.array(planSchema),
  boilerplate: z.array(z.object({ span: spanSchema, reason: text })),
  diagnostics: z.array(diagnosticSchema),
  error: z.object({ code: text, message: text }).nullable(),
});

/** One input document, read. */
export type DocumentResult = z.infer<typeof documentResultSchema>;
/** One plan of a document. */
export type Plan = z.infer<typeof planSchema>;
/** One numbered unit or heading of a plan. */
export type Section = z.infer<typeof sectionSchema>;
/** One figure with all that governs it. */
export type Figure = z.infer<typeof figureSchema>;
/** A stretch of the source text with its place. */
export type Span = z.infer<typeof spanSchema>;
/** Something worth telling about a document. */
export type ResultDiagnostic = z.infer<typeof diagnosticSchema>;
