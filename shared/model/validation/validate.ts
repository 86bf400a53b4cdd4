/**
 * What must hold of a whole model beyond the schemas of its records. Data that comes from outside (a seed, an
 * import, a file) passes through here before it becomes a model; after that the commands keep it valid.
 */

import type { z } from 'zod';
import { finish } from '../../steps/steps.ts';
import { say } from '../../words/messages.ts';
import { quoted } from '../../words/quoted.ts';
import { completedRow } from '../fields/new-record.ts';
import { endsOf, isExchange } from '../queries/flows/exchange.ts';
import { words } from '../records/words.ts';
import {
  type AnyRecord,
  byTable,
  isTable,
  type ModelData,
  modelDataSchema,
  type RecordOf,
  recordSchemas,
  referencesOf,
  TABLES,
  type Table,
} from '../records.ts';
import { type Rows, referenceIn } from '../tables/indexes.ts';
import { type Steps, stepCounter } from '../tables/steps.ts';
import { wrongDepths } from './depths.ts';
import { isModelDataSteps, isRecord } from './is-model-data.ts';
import { nameIn, type Problems, subject } from './problems.ts';
import { repeatedPairs } from './repeats.ts';

/** At most this many problems are listed: whoever repairs a file starts with the first ones. */
export const MAX_PROBLEMS = 20;

/**
 * Why `data` can't be used as a model, as sentences for people; empty if it can. Takes time in proportion to
 * the data (a fifth of a second for 100,000 blocks) and stops after 20 problems.
 */
export const problemsIn = (data: ModelData): string[] => finish(first(problems(data, noRows())));

/**
 * Reads a model from JSON that has been parsed already.
 * @returns the data, valid in every respect, or sentences that name the table, the record and the field with the problem.
 */
export const readModelData = (value: unknown): ReadData => finish(readModelDataSteps(value));

/** `rows` are those of the data by their ids, as a model keeps them. */
type ReadData = { data: ModelData; rows: Rows } | { problems: string[] };

/** `readModelData` in steps. Data that must be read through the schemas takes one long step for that. */
export function* readModelDataSteps(value: unknown): Steps<ReadData> {
  const stranger = whyNotOurs(value);
  if (stranger) return { problems: [stranger] };
  const read = (yield* isModelDataSteps(value)) ? { data: value as ModelData } : readBySchemas(value);
  if ('problems' in read) return read;
  const { data } = read;
  const rows = noRows();
  const found = yield* first(problems(data, rows));
  return found.length > 0 ? { problems: found } : { data, rows };
}

/**
 * Slower, but it can say what is wrong. Rows are read one by one, up to the last problem that is listed: a list of all problems
 * of a large foreign file takes gigabytes.
 */
const readBySchemas = (value: unknown): { data: ModelData } | { problems: string[] } => {
  const { tables } = value as { tables?: unknown };
  const rows = Object.entries(isObject(tables) ? tables : {}).filter(isTableOfRows);
  const empty = Object.fromEntries(rows.map(([table]) => [table, []]));
  const frame = isObject(tables) ? { ...(value as object), tables: { ...tables, ...empty } } : value;
  const parsed = modelDataSchema.safeParse(frame);
  const issues: z.core.$ZodIssue[] = [...(parsed.error?.issues ?? [])];
  const read = rows.map(([table, records]) => [table, rowsRead(table, records, issues)]);
  if (!parsed.success || issues.length > 0)
    return { problems: issues.slice(0, MAX_PROBLEMS).map((issue) => sentenceFor(issue, value)) };
  const data = { ...parsed.data, tables: { ...parsed.data.tables, ...Object.fromEntries(read) } };
  return { data: withWellFormedText(data) };
};

/** Whether a row of a file can be a record of a table, also one of an older version. */
export const isReadableRow = (table: Table, row: unknown): boolean =>
  isRecord(table, row) || recordSchemas[table].safeParse(completedRow(table, row)).success;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isTableOfRows = (entry: [string, unknown]): entry is [Table, unknown[]] =>
  isTable(entry[0]) && Array.isArray(entry[1]);

/** The rows of a table, with the fields that older versions did not know; `issues` gets what is wrong with them. */
const rowsRead = (table: Table, rows: readonly unknown[], issues: z.core.$ZodIssue[]): AnyRecord[] => {
  const read: AnyRecord[] = [];
  for (const [place, row] of rows.entries()) {
    if (issues.length >= MAX_PROBLEMS) break;
    const parsed = recordSchemas[table].safeParse(completedRow(table, row));
    if (parsed.success) read.push(parsed.data);
    else
      for (const issue of parsed.error.issues)
        issues.push({ ...issue, path: ['tables', table, place, ...issue.path] });
  }
  return read;
};

function* first(found: Problems): Steps<string[]> {
  const sentences: string[] = [];
  for (const each of found) {
    if (each === undefined) yield;
    else if (sentences.push(each) === MAX_PROBLEMS) break;
  }
  return sentences;
}

const noRows = (): Rows => byTable(() => new Map());

/** @param rows is filled with the records by their ids. */
function* problems(data: ModelData, rows: Rows): Problems {
  yield* repeatedIds(data, rows);
  if (rows.model.size === 0) yield say(words.noModel);
  for (const table of TABLES) yield* brokenReferences(rows, table);
  yield* wrongDepths(rows);
  yield* wrongProposals(rows);
  yield* wrongFlows(rows);
  yield* wrongCodes(rows);
  yield* wrongMatrix(rows);
  yield* wrongDiscussions(rows);
  yield* repeatedPairs(rows);
}

/** Fills `rows` by id on the way, so that the checks after it can look records up. */
function* repeatedIds(data: ModelData, rows: Rows): Problems {
  const isStep = stepCounter();
  for (const table of TABLES) {
    const byId = rows[table] as Map<string, AnyRecord>;
    for (const row of data.tables[table] ?? []) {
      if (isStep()) yield;
      const known = byId.size;
      byId.set(row.id, row);
      if (byId.size === known) yield say(words.repeatedId, { table, recordId: row.id });
    }
  }
}

function* brokenReferences(rows: Rows, table: Table): Problems {
  const references = referencesOf(table).map(({ field, table: target }) => ({
    field,
    target: target as Table,
    ids: rows[target as Table],
    /** The last id that was found. Records with the same one often follow each other, and comparing is quicker than finding. */
    sound: null as string | null,
  }));
  if (references.length === 0) return;
  const isStep = stepCounter();
  for (const row of rows[table].values()) {
    if (isStep()) yield;
    for (const reference of references) {
      const { field, ids, sound } = reference;
      const id = referenceIn(row, field);
      if (id === null || id === sound) continue;
      if (ids.has(id)) reference.sound = id;
      else yield say(words.brokenReference, { record: subject(table, row), field, target: id });
    }
  }
}

function* wrongProposals(rows: Rows): Problems {
  const isStep = stepCounter();
  for (const process of rows.process.values()) {
    if (isStep()) yield;
    if (process.proposalId === null) continue;
    const proposal = rows.proposal.get(process.proposalId);
    if (proposal && proposal.processId !== process.parentId)
      yield say(words.wrongProposal, {
        record: subject('process', process),
        proposal: quoted(proposal.title),
      });
  }
}

function* wrongFlows(rows: Rows): Problems {
  const isStep = stepCounter();
  for (const flow of rows.flow.values()) {
    if (isStep()) yield;
    if (flow.sourceId === flow.targetId) yield say(words.flowToItself, { record: subject('flow', flow) });
    if (flow.elementId === null) continue;
    const element = rows.element.get(flow.elementId);
    if (element && !isCarriedBy(element, flow))
      yield say(words.carriesForeign, { record: subject('flow', flow), other: flow.elementId });
  }
}

/** Whether a flow leads the way that an output or input passes. */
export const isCarriedBy = (element: RecordOf['element'], flow: RecordOf['flow']): boolean => {
  if (!isExchange(element)) return false;
  const { from, to } = endsOf(element);
  return from === flow.sourceId && to === flow.targetId;
};

function* wrongCodes(rows: Rows): Problems {
  const owners = new Map<string, string>();
  const isStep = stepCounter();
  for (const { code, owner } of rows.reservedCode.values()) {
    if (isStep()) yield;
    if (owners.has(code)) yield say(words.repeatedCode, { code });
    owners.set(code, owner);
  }
  for (const process of rows.process.values()) {
    if (isStep()) yield;
    if (process.frozenCode !== null && owners.get(process.frozenCode) !== process.id)
      yield say(words.notReserved, { record: subject('process', process), code: process.frozenCode });
  }
}

function* wrongMatrix(rows: Rows): Problems {
  const isStep = stepCounter();
  for (const cell of rows.cell.values()) {
    if (isStep()) yield;
    if ((cell.state === 'realised') !== (cell.realisedById !== null))
      yield say(cell.state === 'none' ? words.noneWithBlock : words.realisedWithoutBlock, {
        record: subject('cell', cell),
      });
  }
}

function* wrongDiscussions(rows: Rows): Problems {
  const isStep = stepCounter();
  for (const thread of rows.thread.values()) {
    if (isStep()) yield;
    const subjects = [thread.processId, thread.termId, thread.useCaseId].filter((id) => id !== null);
    if (subjects.length > 1) yield say(words.severalSubjects, { record: subject('thread', thread) });
    const accepted = thread.acceptedPostId === null ? undefined : rows.post.get(thread.acceptedPostId);
    if (accepted && accepted.threadId !== thread.id)
      yield say(words.foreignAnswer, { record: subject('thread', thread) });
  }
  for (const term of rows.term.values()) {
    if (isStep()) yield;
    const adopted =
      term.adoptedCandidateId === null ? undefined : rows.candidate.get(term.adoptedCandidateId);
    if (adopted && adopted.termId !== term.id)
      yield say(words.foreignCandidate, { record: subject('term', term) });
  }
  for (const vote of rows.vote.values()) {
    if (isStep()) yield;
    if ((vote.candidateId === null) === (vote.proposalId === null))
      yield say(words.wrongVote, { record: subject('vote', vote) });
  }
}

const whyNotOurs = (value: unknown): string | undefined => {
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== 'strata-model')
    return say(words.notStrata, { mark: '"format": "strata-model"' });
  const version = 'version' in value ? value.version : undefined;
  if (typeof version === 'number' && version > 1) return say(words.newerFormat, { version });
  return undefined;
};

/** A schema's complaint, with the record it is about: the path is tables, the table, the record's place, the field. */
const sentenceFor = (issue: z.core.$ZodIssue, value: unknown): string => {
  const [top, table, place, ...rest] = issue.path;
  const why = issue.message.replace(/\.$/, '');
  if (top !== 'tables' || typeof table !== 'string' || !isTable(table))
    return issue.path.length > 0
      ? say(words.unreadableAt, { path: issue.path.join('.'), why })
      : say(words.unreadable, { why });
  if (typeof place !== 'number') return say(words.unreadableTable, { table, why });
  const row = (value as { tables: Record<string, unknown[]> }).tables[table]?.[place];
  const named = nameIn(row);
  return say(words.unreadableRecord, {
    position: place + 1,
    table,
    named: named === '' ? 'no' : 'yes',
    name: quoted(named),
    place: rest.length > 0 ? 'field' : 'record',
    field: rest.join('.'),
    why,
  });
};

/** Lone surrogates can’t be stored as UTF-8: each becomes the replacement character. */
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
