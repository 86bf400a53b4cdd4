/**
 * Every record type of a model, each defined once by a zod schema. TypeScript types, SQLite columns,
 * import validation and the contract all follow from the schemas in this file.
 *
 * Records are flat rows: strings, numbers, booleans and null; a small array of numbers is the only exception.
 * A reference to another record is a string field made with `ref`, which carries the table it points to.
 */
import { z } from 'zod';

/** Longest text a name-like field may hold, in UTF-16 units. */
export const MAX_NAME = 10_000;
/** Longest text a definition or post may hold, in UTF-16 units. */
export const MAX_TEXT = 200_000;
/** Deepest level a block may have. Deeper trees are of no use to people and would exhaust the stack of readers. */
export const MAX_DEPTH = 64;

const id = z.string().min(1).max(64);
const rank = z.string().min(1).max(512);
const name = z.string().max(MAX_NAME);
const text = z.string().max(MAX_TEXT);
const instant = z.iso.datetime({ offset: true });
const finite = z.number();

/** What becomes of a record when the record it refers to is removed: it goes too, or the reference is emptied. */
type OnRemove = 'cascade' | 'clear';
type Reference = { readonly table: string; readonly onRemove: OnRemove };

/** A required or optional reference to a record of `table`, kept as its id. */
const references = z.registry<Reference>();
const ref = (table: string) => {
  const schema = id.clone();
  references.add(schema, { table, onRemove: 'cascade' });
  return schema;
};
const optionalRef = (table: string, onRemove: OnRemove = 'clear') => {
  const schema = id.nullable();
  references.add(schema, { table, onRemove });
  return schema;
};

/** The reference a field's schema stands for, or undefined where the field is plain. */
const referenceOf = (schema: z.ZodType): Reference | undefined => references.get(schema);

export const CODE_SCHEMES = ['openreference', 'dotted', 'scor', 'idef0', 'none'] as const;
export const STATUSES = ['proposed', 'nominated', 'approved', 'rejected', 'retired'] as const;
export const LAYOUTS = ['row', 'column', 'grid', 'flow', 'free'] as const;
export const ELEMENT_KINDS = ['input', 'output', 'metric', 'practice', 'skill', 'system'] as const;
export const FLOW_KINDS = ['sequence', 'information', 'material'] as const;
export const THREAD_KINDS = ['question', 'request', 'note', 'decision'] as const;
export const SEVERITIES = ['error', 'warning', 'hint', 'off'] as const;

/** The schema of each record type, by the name of its table. */
export const recordSchemas = {
  /** The one row that describes the model itself; its id is always `model`. */
  model: z.strictObject({
    id: z.literal('model'),
    name,
    /** Short prefix of the framework, as in `ss:P`. */
    prefix: z.string().max(32),
    codeScheme: z.enum(CODE_SCHEMES),
    definition: text,
    /** Box-count guidance: fewest and most children a block should have. */
    boxCountMin: z.int().min(0).max(1000),
    boxCountMax: z.int().min(0).max(1000),
    /** How the children of a block without a layout of its own are laid out. */
    layout: z.enum(LAYOUTS),
  }),
  /** One block. A tree by parentId; blocks with a proposalId stand beside the tree until the proposal is adopted. */
  process: z.strictObject({
    id,
    parentId: optionalRef('process', 'cascade'),
    proposalId: optionalRef('proposal', 'cascade'),
    rank,
    name,
    definition: text,
    status: z.enum(STATUSES),
    owner: name,
    /** The code fixed on approval or retirement; null while the block is a draft and its code follows its place. */
    frozenCode: z.string().min(1).max(64).nullable(),
    /** Order among the level-2 variants of a macro process; null where the rule does not apply. */
    complexity: z.int().min(0).max(1000).nullable(),
    /** How this block's children are laid out; null takes the model's setting. */
    layout: z.enum(LAYOUTS).nullable(),
    /** Place inside a `free` container, in model units; null until placed. */
    x: finite.nullable(),
    y: finite.nullable(),
    /** A tone of the palette by name, or null for the level's own. */
    colour: z.string().max(32).nullable(),
  }),
  /** A code that has once been frozen. It is never given to another block, even when its own is gone. */
  reservedCode: z.strictObject({
    id,
    code: z.string().min(1).max(64),
    /** The block the code belongs to. Not a reference: the reservation outlives the block. */
    owner: id,
  }),
  /** An attribute of a block; an output may name the block it goes to, an input the block it comes from. */
  element: z.strictObject({
    id,
    processId: ref('process'),
    kind: z.enum(ELEMENT_KINDS),
    rank,
    text: name,
    linkedProcessId: optionalRef('process'),
  }),
  flow: z.strictObject({
    id,
    sourceId: ref('process'),
    targetId: ref('process'),
    kind: z.enum(FLOW_KINDS),
    label: name,
  }),
  proposal: z.strictObject({
    id,
    processId: ref('process'),
    rank,
    title: name,
    author: name,
    at: instant,
    state: z.enum(['open', 'adopted', 'declined']),
    /** Why it was adopted or declined; empty while open. */
    reason: text,
  }),
  grouping: z.strictObject({ id, processId: ref('process'), rank, name, definition: text }),
  /** A filled cell of the grouping matrix. A pair without a row is a gap. */
  cell: z.strictObject({
    id,
    groupingId: ref('grouping'),
    /** The level-2 process: the column. */
    processId: ref('process'),
    state: z.enum(['realised', 'none']),
    /** The level-3 process that realises the grouping; null where the state is `none`. */
    realisedById: optionalRef('process', 'cascade'),
  }),
  useCase: z.strictObject({ id, rank, name, definition: text }),
  step: z.strictObject({
    id,
    useCaseId: ref('useCase'),
    rank,
    text,
    processId: optionalRef('process'),
  }),
  /** A discussion. Its subject is the one reference that is set; where none is, the model itself. */
  thread: z.strictObject({
    id,
    kind: z.enum(THREAD_KINDS),
    processId: optionalRef('process', 'cascade'),
    termId: optionalRef('term', 'cascade'),
    useCaseId: optionalRef('useCase', 'cascade'),
    title: name,
    at: instant,
    open: z.boolean(),
    /** The post accepted as a question's answer. */
    acceptedPostId: optionalRef('post'),
    /** What a request asks to be done; it closes when that is done. */
    asks: z.enum(['nothing', 'explode', 'names']),
  }),
  post: z.strictObject({
    id,
    threadId: ref('thread'),
    rank,
    author: name,
    /** When it was written. Null where the source gives no time. */
    at: instant.nullable(),
    text,
  }),
  term: z.strictObject({
    id,
    /** What `{…}` holds in a text, as in `{X}`. */
    symbol: z.string().min(1).max(64),
    definition: text,
    adoptedCandidateId: optionalRef('candidate'),
  }),
  candidate: z.strictObject({ id, termId: ref('term'), rank, name }),
  /** One person's vote, for a candidate name or for a proposal. */
  vote: z.strictObject({
    id,
    candidateId: optionalRef('candidate', 'cascade'),
    proposalId: optionalRef('proposal', 'cascade'),
    voter: name,
  }),
  lens: z.strictObject({ id, rank, name, definition: text }),
  emphasis: z.strictObject({
    id,
    lensId: ref('lens'),
    processId: ref('process'),
    weight: z.int().min(0).max(3),
  }),
  /** A scenario of the funnel calculator. */
  funnel: z.strictObject({
    id,
    processId: ref('process'),
    rank,
    name,
    currency: z.string().regex(/^[A-Z]{3}$/),
    period: z.enum(['week', 'month', 'quarter']),
    /** First day of period 0. */
    start: z.iso.date(),
    /** Money per deal, in `currency`. */
    dealSize: finite,
    /** Deals won beyond earlier quota, carried into period 0. */
    carriedOver: finite,
    /** What counts as won, in words. */
    winDefinition: text,
    /** The term whose adopted name the units of the funnel carry. */
    termId: optionalRef('term'),
  }),
  stage: z.strictObject({
    id,
    funnelId: ref('funnel'),
    rank,
    name,
    /** Units entering the next stage per unit entering this one. */
    conversion: finite,
    /** Whole periods from entering this stage to entering the next. */
    lagPeriods: z.int().min(0).max(1000),
    /** Units open in the stage now. */
    open: finite,
    /** Units that become available by period, where open units don't all stand ready in period 0. */
    openByPeriod: z.array(finite).max(1000).nullable(),
    processId: optionalRef('process'),
  }),
  quota: z.strictObject({
    id,
    funnelId: ref('funnel'),
    /** Index of the period, from 0. */
    period: z.int().min(0).max(999),
    /** Money, in the funnel's currency. */
    amount: finite,
    /** Deals already certain to close in the period. */
    scheduledWins: finite,
    /** Money won so far in the period; null while unknown. */
    won: finite.nullable(),
  }),
  snapshot: z.strictObject({ id, name, seq: z.int().min(0), at: instant, author: name }),
  /** A finding of the checks set aside on purpose. */
  waiver: z.strictObject({
    id,
    check: z.string().min(1).max(64),
    /** The record the finding names. Not a reference: any table may be meant. */
    subject: id,
    /** The block it is found at, where the record is found wanting at several; null covers all that is found on it. */
    processId: optionalRef('process', 'cascade'),
    reason: text,
    author: name,
    at: instant,
  }),
  /** How severely a check is reported in this model, where it differs from the usual. */
  checkSetting: z.strictObject({ id, check: z.string().min(1).max(64), severity: z.enum(SEVERITIES) }),
} as const;

export type Table = keyof typeof recordSchemas;
export type RecordOf = { [T in Table]: Readonly<z.infer<(typeof recordSchemas)[T]>> };
export type AnyRecord = RecordOf[Table];

export type ModelRecord = RecordOf['model'];
export type Process = RecordOf['process'];
export type Element = RecordOf['element'];
export type Flow = RecordOf['flow'];
export type Proposal = RecordOf['proposal'];
export type Thread = RecordOf['thread'];
export type Post = RecordOf['post'];
export type Status = Process['status'];
export type Layout = Exclude<Process['layout'], null>;
export type CodeScheme = ModelRecord['codeScheme'];
export type ElementKind = Element['kind'];

export const TABLES = Object.keys(recordSchemas) as Table[];
export const isTable = (value: string): value is Table => Object.hasOwn(recordSchemas, value);

/** The fields of `table` that refer to other records, with what they refer to. */
export const referencesOf = (table: Table): readonly (Reference & { readonly field: string })[] =>
  REFERENCES[table];

const REFERENCES = Object.fromEntries(
  TABLES.map((table) => [
    table,
    Object.entries(recordSchemas[table].shape).flatMap(([field, schema]) => {
      const reference = referenceOf(schema as z.ZodType);
      return reference ? [{ field, ...reference }] : [];
    }),
  ]),
) as unknown as Record<Table, (Reference & { field: string })[]>;

/** A whole model as plain data, in the shape of the seeds and of JSON export and import. */
export const modelDataSchema = z.strictObject({
  format: z.literal('strata-model'),
  version: z.literal(1),
  tables: z.strictObject(
    Object.fromEntries(TABLES.map((table) => [table, z.array(recordSchemas[table]).optional()])) as {
      [T in Table]: z.ZodOptional<z.ZodArray<(typeof recordSchemas)[T]>>;
    },
  ),
});
export type ModelData = z.infer<typeof modelDataSchema>;
