/**
 * What must hold of a whole model beyond the schemas of its records. Data that comes from outside (a seed, an
 * import, a file) passes through here before it becomes a model; after that the commands keep it valid.
 */
import type { z } from 'zod';
import { wordFor } from './command.ts';
import { fits } from './fits.ts';
import {
  type AnyRecord,
  isTable,
  MAX_DEPTH,
  type ModelData,
  modelDataSchema,
  type RecordOf,
  referencesOf,
  TABLES,
  type Table,
} from './records.ts';
import { quoted } from './refusals.ts';

/** No more problems than this are told: whoever repairs a file starts with the first ones. */
const MOST_PROBLEMS = 20;

/**
 * Why `data` can't be used as a model, as sentences for people; empty where it can. Takes time in proportion to
 * the data (a fifth of a second for 100,000 blocks) and stops after 20 problems.
 */
export const problemsIn = (data: ModelData): string[] => first(problems(data));

/**
 * Reads a model from JSON that has been parsed already.
 * @returns the data, valid in every respect, or sentences that name the table, the record and the field at fault.
 */
export const readModelData = (value: unknown): { data: ModelData } | { problems: string[] } => {
  const stranger = whyNotOurs(value);
  if (stranger) return { problems: [stranger] };
  const read = fits(value) ? { data: value } : readBySchemas(completed(value));
  if ('problems' in read) return read;
  const { data } = read;
  const found = problemsIn(data);
  return found.length > 0 ? { problems: found } : { data };
};

/** Slower, and knows what is wrong. */
const readBySchemas = (value: unknown): { data: ModelData } | { problems: string[] } => {
  const parsed = modelDataSchema.safeParse(value);
  return parsed.success
    ? { data: withWellFormedText(parsed.data) }
    : { problems: first(parsed.error.issues.map((issue) => sentenceFor(issue, value))) };
};

/** What older programs wrote, with the fields that they did not know. */
const completed = (value: unknown): unknown => {
  const { tables } = value as { tables?: { waiver?: unknown } };
  if (!Array.isArray(tables?.waiver)) return value;
  const waiver = tables.waiver.map((row: unknown) =>
    typeof row === 'object' && row !== null ? { processId: null, ...row } : row,
  );
  return { ...(value as object), tables: { ...tables, waiver } };
};

const first = (sentences: Iterable<string>): string[] => {
  const found: string[] = [];
  for (const sentence of sentences) {
    found.push(sentence);
    if (found.length === MOST_PROBLEMS) break;
  }
  return found;
};

type Rows = { readonly [T in Table]: ReadonlyMap<string, RecordOf[T]> };
type Problems = Generator<string, void, undefined>;

function* problems(data: ModelData): Problems {
  const rows = Object.fromEntries(
    TABLES.map((table) => [table, new Map<string, AnyRecord>()]),
  ) as unknown as Rows;
  yield* repeatedIds(data, rows);
  if (rows.model.size === 0) yield 'The model has no record of its own, with its name and settings.';
  for (const table of TABLES) yield* brokenReferences(rows, table);
  yield* wrongDepths(rows);
  yield* wrongPlaces(rows);
  yield* wrongCodes(rows);
  yield* wrongMatrix(rows);
  yield* wrongDiscussions(rows);
  yield* repeatedPairs(rows);
}

/** Fills `rows` by id on the way, so that the checks after it can look records up. */
function* repeatedIds(data: ModelData, rows: Rows): Problems {
  for (const table of TABLES) {
    const byId = rows[table] as Map<string, AnyRecord>;
    for (const row of data.tables[table] ?? []) {
      const known = byId.size;
      byId.set(row.id, row);
      if (byId.size === known) yield `Two records of the table “${table}” have the id “${row.id}”.`;
    }
  }
}

function* brokenReferences(rows: Rows, table: Table): Problems {
  const references = referencesOf(table).map(({ field, table: target }) => ({
    field,
    target: target as Table,
    ids: rows[target as Table],
  }));
  if (references.length === 0) return;
  for (const row of rows[table].values())
    for (const { field, target, ids } of references) {
      const id = (row as unknown as Record<string, string | null>)[field];
      if (id != null && !ids.has(id))
        yield `${subject(table, row)} refers to a ${wordFor(target)} that is not there (${field}: “${id}”).`;
    }
}

function* wrongDepths(rows: Rows): Problems {
  const depths = new Map<string, number>();
  for (const start of rows.process.values()) {
    const above = start.parentId === null ? 0 : depths.get(start.parentId);
    if (above !== undefined && above < MAX_DEPTH && !depths.has(start.id)) {
      depths.set(start.id, above + 1);
      continue;
    }
    const path: string[] = [];
    const onPath = new Set<string>();
    let next: string | null = start.id;
    while (next !== null && !depths.has(next) && !onPath.has(next)) {
      onPath.add(next);
      path.push(next);
      next = rows.process.get(next)?.parentId ?? null;
    }
    if (next !== null && onPath.has(next)) {
      const looped = rows.process.get(next);
      if (looped) yield `${subject('process', looped)} is inside itself.`;
      for (const id of path) depths.set(id, 0);
      continue;
    }
    let depth = next === null ? 0 : (depths.get(next) ?? 0);
    for (const id of path.reverse()) depths.set(id, ++depth);
    if (depth > MAX_DEPTH)
      yield `${subject('process', start)} is ${depth} levels deep; ${MAX_DEPTH} are possible.`;
  }
}

function* wrongPlaces(rows: Rows): Problems {
  for (const process of rows.process.values()) {
    if (process.proposalId === null) continue;
    const proposal = rows.proposal.get(process.proposalId);
    if (proposal && proposal.processId !== process.parentId)
      yield `${subject('process', process)} is a block of the proposal ${quoted(proposal.title)}, but not under the block that the proposal is for.`;
  }
  for (const flow of rows.flow.values())
    if (flow.sourceId === flow.targetId) yield `${subject('flow', flow)} leads from a block to itself.`;
}

function* wrongCodes(rows: Rows): Problems {
  const owners = new Map<string, string>();
  for (const { code, owner } of rows.reservedCode.values()) {
    if (owners.has(code)) yield `The code ${code} is reserved twice.`;
    owners.set(code, owner);
  }
  for (const process of rows.process.values())
    if (process.frozenCode !== null && owners.get(process.frozenCode) !== process.id)
      yield `${subject('process', process)} has the fixed code ${process.frozenCode}, which is not reserved for it.`;
}

function* wrongMatrix(rows: Rows): Problems {
  for (const cell of rows.cell.values())
    if ((cell.state === 'realised') !== (cell.realisedById !== null))
      yield cell.state === 'none'
        ? `${subject('cell', cell)} says “none” and names a block that realises it.`
        : `${subject('cell', cell)} is marked as realised and names no block that does so.`;
}

function* wrongDiscussions(rows: Rows): Problems {
  for (const thread of rows.thread.values()) {
    const subjects = [thread.processId, thread.termId, thread.useCaseId].filter((id) => id !== null);
    if (subjects.length > 1) yield `${subject('thread', thread)} is about more than one thing.`;
    const accepted = thread.acceptedPostId === null ? undefined : rows.post.get(thread.acceptedPostId);
    if (accepted && accepted.threadId !== thread.id)
      yield `${subject('thread', thread)} accepts a post of another discussion as its answer.`;
  }
  for (const term of rows.term.values()) {
    const adopted =
      term.adoptedCandidateId === null ? undefined : rows.candidate.get(term.adoptedCandidateId);
    if (adopted && adopted.termId !== term.id)
      yield `${subject('term', term)} has adopted a name that is a candidate of another term.`;
  }
  for (const vote of rows.vote.values())
    if ((vote.candidateId === null) === (vote.proposalId === null))
      yield `${subject('vote', vote)} must be for one candidate name or for one proposal.`;
}

function* repeatedPairs(rows: Rows): Problems {
  yield* repeated(rows, 'cell', ({ groupingId, processId }) => [groupingId, processId]);
  yield* repeated(rows, 'emphasis', ({ lensId, processId }) => [lensId, processId]);
  yield* repeated(rows, 'vote', ({ candidateId, proposalId, voter }) => [candidateId, proposalId, voter]);
  yield* repeated(rows, 'term', ({ symbol }) => [symbol]);
  yield* repeated(rows, 'quota', ({ funnelId, period }) => [funnelId, period]);
  yield* repeated(rows, 'checkSetting', ({ check }) => [check]);
}

function* repeated<T extends Table>(
  rows: Rows,
  table: T,
  keyOf: (row: RecordOf[T]) => (string | number | null)[],
): Problems {
  const seen = new Map<string, string>();
  for (const row of rows[table].values() as Iterable<RecordOf[T]>) {
    const key = JSON.stringify(keyOf(row));
    const other = seen.get(key);
    if (other !== undefined)
      yield `${subject(table, row)} says again what the ${wordFor(table)} “${other}” says: one of them is too many.`;
    seen.set(key, row.id);
  }
}

/** "The block ‹Plan Sell› (“plan-sell”)": the record by its name where it has one, and by its id. */
const subject = (table: Table, row: AnyRecord): string => {
  const named = nameIn(row);
  return `The ${wordFor(table)} ${named === '' ? `“${row.id}”` : `${quoted(named)} (“${row.id}”)`}`;
};

const nameIn = (row: unknown): string => {
  if (typeof row !== 'object' || row === null) return '';
  const { name, title, symbol } = row as Record<string, unknown>;
  return ([name, title, symbol].find((value) => typeof value === 'string' && value !== '') as string) ?? '';
};

const whyNotOurs = (value: unknown): string | undefined => {
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== 'strata-model')
    return 'This is not a Strata model: it lacks "format": "strata-model".';
  const version = 'version' in value ? value.version : undefined;
  if (typeof version === 'number' && version > 1)
    return `This model was written by a newer Strata (format version ${version}; this one reads version 1). Update Strata to open it.`;
  return undefined;
};

/** A schema's complaint, with the record it is about: the path is tables, the table, the record's place, the field. */
const sentenceFor = (issue: z.core.$ZodIssue, value: unknown): string => {
  const [top, table, place, ...rest] = issue.path;
  const why = issue.message.replace(/\.$/, '');
  if (top !== 'tables' || typeof table !== 'string' || !isTable(table))
    return `The model can't be read${issue.path.length > 0 ? ` at “${issue.path.join('.')}”` : ''}: ${why}.`;
  if (typeof place !== 'number') return `The table “${table}” can't be read: ${why}.`;
  const row = (value as { tables: Record<string, unknown[]> }).tables[table]?.[place];
  const named = nameIn(row);
  const which = `Record ${place + 1} of the table “${table}”${named === '' ? '' : `, ${quoted(named)}`}`;
  return `${which}${rest.length > 0 ? `, field “${rest.join('.')}”` : ''}: ${why}.`;
};

/** Half characters (lone surrogates) can't be stored as UTF-8: each becomes the replacement character here, once. */
const withWellFormedText = (data: ModelData): ModelData => {
  const tables = Object.entries(data.tables).map(([table, rows]) => [table, rows?.map(wellFormedRow)]);
  return { ...data, tables: Object.fromEntries(tables) };
};

const wellFormedRow = <R extends object>(row: R): R => {
  if (Object.values(row).every((value) => typeof value !== 'string' || value.isWellFormed())) return row;
  return Object.fromEntries(
    Object.entries(row).map(([field, value]) => [
      field,
      typeof value === 'string' ? value.toWellFormed() : value,
    ]),
  ) as R;
};
