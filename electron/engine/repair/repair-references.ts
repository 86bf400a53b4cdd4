/**
 * Makes a valid model of records that are each valid alone: what refers to something that is gone is put elsewhere, or left
 * out. Every record that is moved or left out is named with its texts, so that nothing vanishes unseen.
 */

import { z } from 'zod';
import { kindKey } from '../../../shared/model/queries/dictionary/dictionary.ts';
import {
  type AnyRecord,
  fieldOf,
  MAX_DEPTH,
  type RecordOf,
  recordSchemas,
  referencesOf,
  TABLES,
  type Table,
} from '../../../shared/model/records.ts';
import { isCarriedBy } from '../../../shared/model/validation/validate.ts';
import { say, type Values } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import type { MutableSets } from './chain.ts';
import { words } from './words.ts';

type Note = (sentence: string) => void;
type Fields = Record<string, unknown>;

/** References that are cleared if their target is gone: the block moves to the top level, the thread to the model. */
const REATTACHED: { readonly [T in Table]?: readonly string[] } = {
  process: ['parentId', 'proposalId'],
  thread: ['processId', 'termId', 'useCaseId'],
};

/** Alters `sets` until nothing is left that `problemsIn` would name, except a missing record of the model itself. */
export const repairReferences = (sets: MutableSets, note: Note): void => {
  for (let changed = true; changed; ) {
    changed = false;
    for (const table of TABLES) changed = repairTable(sets, table, note) || changed;
    for (const rule of RULES) changed = rule(sets, note) || changed;
  }
};

const set = (sets: MutableSets, table: Table, row: AnyRecord, fields: Fields): true => {
  sets[table].set(row.id, { ...row, ...fields } as AnyRecord);
  return true;
};

const drop = (sets: MutableSets, table: Table, row: AnyRecord, why: Values, note: Note): true => {
  sets[table].delete(row.id);
  note(say(words.leftOut, { ...why, record: described(table, row) }));
  return true;
};

const repairTable = (sets: MutableSets, table: Table, note: Note): boolean => {
  let changed = false;
  for (const { field, table: target, onRemove } of referencesOf(table)) {
    const { shape } = recordSchemas[table] as z.ZodObject;
    const nullable = shape[field] !== undefined && z.safeParse(shape[field], null).success;
    for (const row of [...sets[table].values()]) {
      const id = fieldOf(row, field);
      if (typeof id !== 'string' || sets[target as Table].has(id)) continue;
      changed = true;
      if (nullable && (onRemove === 'clear' || REATTACHED[table]?.includes(field))) {
        set(sets, table, row, { [field]: null });
        const record = described(table, row);
        note(say(words.reattached, { where: whereTo(table, field), record, table: target }));
      } else drop(sets, table, row, { why: 'target', table: target }, note);
    }
  }
  return changed;
};

/** Where a record goes if what it refers to is gone. */
const whereTo = (table: Table, field: string): string => {
  if (table === 'process') return field === 'parentId' ? 'top' : 'proposal';
  return table === 'thread' && field !== 'acceptedPostId' ? 'model' : 'none';
};

type Rule = (sets: MutableSets, note: Note) => boolean;
const rowsOf = <T extends Table>(sets: MutableSets, table: T): RecordOf[T][] =>
  [...sets[table].values()] as RecordOf[T][];

/** Blocks in a circle, or deeper than a model can be, move to the top level. */
const depths: Rule = (sets, note) => {
  const seen = new Map<string, number>();
  const parentOf = (id: string) =>
    (sets.process.get(id) as RecordOf['process'] | undefined)?.parentId ?? null;
  for (const { id: start } of rowsOf(sets, 'process')) {
    const path: string[] = [];
    const onPath = new Set<string>();
    let next: string | null = start;
    while (next !== null && !seen.has(next) && !onPath.has(next)) {
      onPath.add(next);
      path.push(next);
      next = parentOf(next);
    }
    const isCircle = next !== null && onPath.has(next);
    let depth = next === null || isCircle ? 0 : (seen.get(next) ?? 0);
    for (const id of path.reverse()) {
      if (++depth <= MAX_DEPTH && !(isCircle && id === next)) {
        seen.set(id, depth);
        continue;
      }
      const row = sets.process.get(id);
      if (!row) continue;
      const why = isCircle ? 'loop' : 'depth';
      note(say(words.movedToTop, { why, record: described('process', row) }));
      return set(sets, 'process', row, { parentId: null, proposalId: null });
    }
  }
  return false;
};

const places: Rule = (sets, note) => {
  let changed = false;
  for (const row of rowsOf(sets, 'process')) {
    const proposal = row.proposalId === null ? undefined : sets.proposal.get(row.proposalId);
    const parentId = (proposal as RecordOf['proposal'] | undefined)?.processId;
    if (parentId === undefined || parentId === row.parentId) continue;
    note(say(words.movedOut, { record: described('process', row) }));
    changed = set(sets, 'process', row, { proposalId: null });
  }
  const carried = new Set<string>();
  for (const row of rowsOf(sets, 'flow')) {
    if (row.sourceId === row.targetId) changed = drop(sets, 'flow', row, { why: 'loop' }, note);
    else if (row.elementId !== null) {
      const element = sets.element.get(row.elementId) as RecordOf['element'] | undefined;
      if (!element || (isCarriedBy(element, row) && !carried.has(element.id))) carried.add(row.elementId);
      else changed = set(sets, 'flow', row, { elementId: null, label: element.text });
    }
  }
  return changed;
};

const codes: Rule = (sets, note) => {
  let changed = false;
  const owners = new Map<string, string>();
  for (const row of rowsOf(sets, 'reservedCode')) {
    if (owners.has(row.code))
      changed = drop(sets, 'reservedCode', row, { why: 'code', code: row.code }, note);
    else owners.set(row.code, row.owner);
  }
  for (const row of rowsOf(sets, 'process')) {
    if (row.frozenCode === null || owners.get(row.frozenCode) === row.id) continue;
    note(say(words.notFrozen, { code: row.frozenCode, record: described('process', row) }));
    changed = set(sets, 'process', row, { frozenCode: null });
  }
  return changed;
};

const matrix: Rule = (sets, note) => {
  let changed = false;
  for (const row of rowsOf(sets, 'cell')) {
    if ((row.state === 'realised') === (row.realisedById !== null)) continue;
    if (row.state === 'none') changed = set(sets, 'cell', row, { realisedById: null });
    else changed = drop(sets, 'cell', row, { why: 'cell' }, note);
  }
  return changed;
};

const discussions: Rule = (sets, note) => {
  let changed = false;
  for (const row of rowsOf(sets, 'thread')) {
    const subjects = (['processId', 'termId', 'useCaseId'] as const).filter((field) => row[field] !== null);
    if (subjects.length > 1)
      changed = set(sets, 'thread', row, Object.fromEntries(subjects.slice(1).map((field) => [field, null])));
    const accepted = row.acceptedPostId === null ? undefined : sets.post.get(row.acceptedPostId);
    if (accepted && (accepted as RecordOf['post']).threadId !== row.id) {
      note(say(words.notAnswered, { record: described('thread', row) }));
      changed = set(sets, 'thread', row, { acceptedPostId: null });
    }
  }
  for (const row of rowsOf(sets, 'term')) {
    const adopted = row.adoptedCandidateId === null ? undefined : sets.candidate.get(row.adoptedCandidateId);
    if (!adopted || (adopted as RecordOf['candidate']).termId === row.id) continue;
    note(say(words.notAdopted, { record: described('term', row) }));
    changed = set(sets, 'term', row, { adoptedCandidateId: null });
  }
  for (const row of rowsOf(sets, 'vote'))
    if ((row.candidateId === null) === (row.proposalId === null))
      changed = drop(sets, 'vote', row, { why: 'vote' }, note);
  return changed;
};

const repeated =
  <T extends Table>(table: T, keyOf: (row: RecordOf[T]) => readonly unknown[]): Rule =>
  (sets, note) => {
    let changed = false;
    const seen = new Set<string>();
    for (const row of rowsOf(sets, table)) {
      const key = JSON.stringify(keyOf(row));
      if (seen.has(key)) changed = drop(sets, table, row as AnyRecord, { why: 'repeated' }, note);
      seen.add(key);
    }
    return changed;
  };

const RULES: readonly Rule[] = [
  depths,
  places,
  codes,
  matrix,
  discussions,
  repeated('cell', ({ groupingId, processId }) => [groupingId, processId]),
  repeated('emphasis', ({ lensId, processId }) => [lensId, processId]),
  repeated('vote', ({ candidateId, proposalId, voter, voterId }) => [
    candidateId,
    proposalId,
    voter,
    voterId,
  ]),
  repeated('term', ({ symbol }) => [symbol]),
  repeated('entry', ({ kind, name }) => [kindKey(kind, name)]),
  repeated('quota', ({ funnelId, period }) => [funnelId, period]),
  repeated('checkSetting', ({ check }) => [check]),
];

/** A record in words: “Sell”, or with its id if it has no text. */
export const described = (table: Table, row: object): string => {
  const { id, name, title, symbol, text, label, code } = row as Fields;
  const known = [name, title, symbol, text, label, code].find(
    (value) => typeof value === 'string' && value !== '',
  );
  return known === undefined
    ? say(words.withId, { table, name: quoted(String(id)) })
    : say(words.named, { table, name: quoted(String(known)) });
};
