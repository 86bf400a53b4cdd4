/** Deletes records and clears cells. Whatever is deleted, the user is told what, with a button that undoes it. */
import type { Applied, Deletion } from '../../../shared/model/apply.ts';
import { kindFor } from '../../../shared/model/fields/cleaned.ts';
import { getRow, type Model, rowsReferringTo } from '../../../shared/model/model.ts';
import type { Patch } from '../../../shared/model/patch.ts';
import { flowLabel } from '../../../shared/model/queries/flows/exchange.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import { fieldsWith, type Table } from '../../../shared/model/records.ts';
import { listIn } from '../../../shared/words/format.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { askToDelete } from '../../state/dialogs/delete-question.ts';
import { askWhereToDelete, type ExchangePlace } from '../../state/dialogs/exchange-dialog.ts';
import { currentModel, performUntold } from '../../state/document/document.ts';
import { currentGuest } from '../../state/guest/guest.ts';
import type { CellKey } from '../../state/session/matrix-cell.ts';
import { notifyUndoable } from '../../state/session/session.ts';
import { namedWithCode } from '../../state/view/spoken.ts';
import { undoLast } from '../undo-last.ts';
import { words } from '../words.ts';

/** Performs a deletion and tells what was deleted. Null if it was refused, which the user is shown. */
const performAndTell = (command: Deletion, told: (patch: Patch) => string): Applied | null => {
  const done = performUntold(command);
  if (done) notifyUndoable(told(done.patch), undoLast);
  return done;
};

/**
 * What a change deleted: Deleted S2 “Sell by Proposal” and 4 blocks inside.
 * @param block name of the only block that was chosen; undefined for several, which are counted with their contents.
 */
export const deletedWords = (block: string | undefined, patch: Patch, how: 'deleted' | 'cut'): string => {
  const removed = patch.filter(({ op, table }) => op === 'remove' && table === 'process').length;
  if (block === undefined) return say(words.deletedMany, { how, count: removed });
  return removed > 1
    ? say(words.deletedWithContents, { how, block, count: removed - 1 })
    : say(words.deletedOne, { how, block });
};

/** The number of blocks with everything inside them. */
const countWithContents = (model: Model, ids: readonly string[]): number => {
  const counted = new Set<string>();
  const count = (id: string): void => {
    if (counted.has(id)) return;
    counted.add(id);
    for (const child of rowsReferringTo(model, 'process', 'parentId', id)) count(child.id);
  };
  for (const id of ids) count(id);
  return counted.size;
};

type Deleting = {
  /** What the notice says was done. */
  readonly how?: 'deleted' | 'cut';
  /** Called once they are deleted, and not if that was refused or called off. */
  onDeleted?(): void;
};

/** Deletes blocks with everything inside them. A guest of a live room is asked first if they are more than one. */
export const deleteBlocks = (
  ids: readonly string[],
  { how = 'deleted', onDeleted = () => {} }: Deleting = {},
): void => {
  const model = currentModel();
  const [first] = ids;
  const block = ids.length === 1 && first !== undefined ? namedWithCode(model, first) : undefined;
  const act = () => {
    const command: Deletion = { type: 'process.delete', ids: [...ids] };
    if (performAndTell(command, (patch) => deletedWords(block, patch, how))) onDeleted();
  };
  const count = currentGuest() ? countWithContents(model, ids) : 1;
  if (count > 1) askToDelete({ how, block, count, act });
  else act();
};

/** A command that deletes one record by its id. */
export type Removal = Extract<Deletion, { readonly id: string }>;

/** Deletes a record and tells its kind and name. False if it was refused. */
export const deleteRecord = (command: Removal): boolean => {
  const told = removalWords(command);
  return performAndTell(command, () => told) !== null;
};

const removalWords = ({ type, id }: Removal): string => {
  const model = currentModel();
  if (type === 'waiver.remove') return say(words.removedWaiver);
  if (type === 'flow.remove') return flowWords(id);
  const table = type.slice(0, -'.remove'.length) as Table;
  const row: object = getRow(model, table, id) ?? {};
  const kind = kindFor(table, row);
  const name = nameIn(table, row);
  return name === ''
    ? say(words.deletedUnnamed, { kind })
    : say(words.deletedRecord, { kind, name: quoted(withTerms(model, name).slice(0, 120)) });
};

const nameIn = (table: Table, row: object): string => {
  const fields = new Map<string, unknown>(Object.entries(row));
  const field = fieldsWith(table, 'called').find((each) => fields.get(each));
  return field === undefined ? '' : String(fields.get(field));
};

const flowWords = (id: string): string => {
  const model = currentModel();
  const flow = getRow(model, 'flow', id);
  if (!flow) return say(words.deletedUnnamed, { kind: 'flow' });
  const ends = { source: namedWithCode(model, flow.sourceId), target: namedWithCode(model, flow.targetId) };
  const label = withTerms(model, flowLabel(model, flow));
  return label === ''
    ? say(words.deletedFlow, ends)
    : say(words.deletedLabelledFlow, { label: quoted(label), ...ends });
};

/**
 * Deletes an element. If it is read at several places, the user is asked first at which.
 * @param chosen the places that are chosen at first: all if left out.
 */
export const deleteElement = (id: string, chosen?: readonly ExchangePlace[]): void => {
  if (!askWhereToDelete(id, chosen)) deleteRecord({ type: 'element.remove', id });
};

/** Deletes an element at some of the places at which it is read. */
export const deleteElementAt = (id: string, places: readonly ExchangePlace[]): void => {
  const model = currentModel();
  const told = removalWords({ type: 'element.remove', id });
  const name = quoted(withTerms(model, model.rows.element.get(id)?.text ?? ''));
  const where = listIn(places.map((place) => say(words.exchangePlace, { place })));
  performAndTell({ type: 'element.remove', id, places: [...places] }, (patch) =>
    patch.some((change) => change.op === 'remove' && change.table === 'element')
      ? told
      : say(words.deletedAt, { name, where }),
  );
};

/** Clears cells of the matrix. */
export const clearCells = (places: readonly CellKey[]): void => {
  const model = currentModel();
  const [first] = places;
  if (!first) return;
  const grouping = getRow(model, 'grouping', first.groupingId)?.name ?? '';
  const told =
    places.length > 1
      ? say(words.clearedCells, { count: places.length })
      : say(words.clearedCell, {
          grouping: quoted(withTerms(model, grouping)),
          block: namedWithCode(model, first.processId),
        });
  performAndTell({ type: 'cell.clear', places: [...places] }, () => told);
};
