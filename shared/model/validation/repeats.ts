/** What may be there only once: a mark in a lens, a vote of a person, a symbol, an external id and the like. */
import { say } from '../../words/messages.ts';
import { kindKey } from '../queries/dictionary/dictionary.ts';
import { words } from '../records/words.ts';
import type { RecordOf, Table } from '../records.ts';
import type { Rows } from '../tables/indexes.ts';
import { stepCounter } from '../tables/steps.ts';
import { type Problems, subject } from './problems.ts';

export function* repeatedPairs(rows: Rows): Problems {
  yield* repeated(rows, 'cell', ({ groupingId, processId }) => [groupingId, processId]);
  yield* repeated(rows, 'emphasis', ({ lensId, processId }) => [lensId, processId]);
  yield* repeated(rows, 'vote', ({ candidateId, proposalId, voter, voterId }) => [
    candidateId,
    proposalId,
    voter,
    voterId,
  ]);
  yield* repeated(rows, 'term', ({ symbol }) => [symbol]);
  yield* repeated(rows, 'entry', ({ kind, name }) => [kindKey(kind, name)]);
  yield* repeated(rows, 'quota', ({ funnelId, period }) => [funnelId, period]);
  yield* repeated(rows, 'checkSetting', ({ check }) => [check]);
  yield* repeatedCarriers(rows);
  yield* repeatedExternalIds(rows);
}

function* repeatedExternalIds(rows: Rows): Problems {
  const owners = new Map<string, string>();
  const isStep = stepCounter();
  for (const process of rows.process.values()) {
    if (isStep()) yield;
    if (process.externalId === '') continue;
    const other = owners.get(process.externalId);
    if (other !== undefined) yield say(words.repeated, { record: subject('process', process), other });
    owners.set(process.externalId, process.id);
  }
}

function* repeatedCarriers(rows: Rows): Problems {
  const carriers = new Map<string, string>();
  for (const { id, elementId } of rows.flow.values()) {
    if (elementId === null) continue;
    const other = carriers.get(elementId);
    const flow = rows.flow.get(id);
    if (other !== undefined && flow) yield say(words.repeated, { record: subject('flow', flow), other });
    carriers.set(elementId, id);
  }
}

function* repeated<T extends Table>(
  rows: Rows,
  table: T,
  keyOf: (row: RecordOf[T]) => (string | number | null)[],
): Problems {
  const seen = new Map<string, string>();
  const isStep = stepCounter();
  for (const row of rows[table].values() as Iterable<RecordOf[T]>) {
    if (isStep()) yield;
    const key = JSON.stringify(keyOf(row));
    const other = seen.get(key);
    if (other !== undefined) yield say(words.repeated, { record: subject(table, row), other });
    seen.set(key, row.id);
  }
}
