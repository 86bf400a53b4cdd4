import '../../browser-window.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { childrenOf } from '../../../../shared/model/model.ts';
import { aGuest } from '../../state/guest/a-guest.ts';
import type { TestWindow } from '../../state/window.ts';

const { clearCells, deleteBlocks, deleteElement, deleteElementAt, deleteRecord } = await import(
  '../../../../renderer/actions/blocks/deleting.ts'
);
const { currentModel, perform } = await import('../../../../renderer/state/document/document.ts');
const { sessionStore } = await import('../../../../renderer/state/session/session.ts');
const { exchangeDialogStore } = await import('../../../../renderer/state/dialogs/exchange-dialog.ts');
const { closeDeleteQuestion, deleteQuestionStore } = await import(
  '../../../../renderer/state/dialogs/delete-question.ts'
);
const { hearGuest } = await import('../../../../renderer/state/guest/guest.ts');
const { named, openModel, openWindow } = await import('../../state/window.ts');

let window: TestWindow;
beforeEach(async () => {
  window = await openWindow();
  await openModel(window, 'sales-and-support');
});
afterEach(async () => {
  hearGuest(null);
  closeDeleteQuestion();
  await window.close();
});

const first = <T>(rows: ReadonlyMap<string, T>, is: (row: T) => boolean = () => true): T => {
  const row = [...rows.values()].find(is);
  if (!row) throw new Error('There is no such record.');
  return row;
};
/** What the user is told, which must offer Undo. */
const told = (): string[] =>
  sessionStore
    .getState()
    .notices.map(({ text, action, isUndoable }) => (action && isUndoable ? text : `No way back: ${text}`));

test('a deleted stage, lens and scenario are told by kind and name', () => {
  const { rows } = currentModel();
  const stage = first(rows.stage);
  deleteRecord({ type: 'stage.remove', id: stage.id });
  expect(told()).toEqual(['Deleted the stage “X captured”.']);
  expect(currentModel().rows.stage.has(stage.id)).toBe(false);
  deleteRecord({ type: 'lens.remove', id: first(rows.lens).id });
  expect(told()).toEqual(['Deleted the lens “Online sales”.']);
  const funnel = first(currentModel().rows.funnel);
  deleteRecord({ type: 'funnel.remove', id: funnel.id });
  expect(told()[0]).toMatch(/^Deleted the scenario “.+”\.$/);
});

test('a removed waiver is told', () => {
  const grouping = first(currentModel().rows.grouping);
  perform({
    type: 'waiver.add',
    check: 'matrix-gap',
    subject: grouping.id,
    processId: named('Sell Renewal'),
    reason: 'Later',
  });
  deleteRecord({ type: 'waiver.remove', id: first(currentModel().rows.waiver).id });
  expect(told()).toEqual(['Removed the waiver.']);
});

test('a deleted element is told; one that is read at several places is asked about, and told as what it was deleted', () => {
  const [from, to] = [named('Sell by Proposal'), named('Sell Renewal')];
  perform({ type: 'element.add', processId: from, kind: 'metric', text: 'Win rate' });
  deleteElement(first(currentModel().rows.element, ({ text }) => text === 'Win rate').id);
  expect(told()).toEqual(['Deleted the metric “Win rate”.']);

  perform({ type: 'element.add', processId: from, kind: 'output', text: 'Order', linkedProcessId: to });
  const { id } = first(currentModel().rows.element, ({ text }) => text === 'Order');
  deleteElement(id);
  expect(exchangeDialogStore.getState().question?.places).toEqual(['output', 'input']);
  expect(currentModel().rows.element.has(id)).toBe(true);
  deleteElementAt(id, ['input']);
  expect(told()).toEqual(['Deleted “Order” as input.']);
  deleteElementAt(id, ['output']);
  expect(told()).toEqual(['Deleted the output “Order”.']);
});

test('a deleted flow is told by its ends, and by its label if it has one', () => {
  const [sourceId, targetId] = [named('Sell by Proposal'), named('Sell Renewal')];
  const flowId = () => first(currentModel().rows.flow, (flow) => flow.sourceId === sourceId).id;
  perform({ type: 'flow.add', sourceId, targetId, label: 'Offer' });
  deleteRecord({ type: 'flow.remove', id: flowId() });
  expect(told()).toEqual(['Deleted the flow “Offer” from S2 “Sell by Proposal” to S4 “Sell Renewal”.']);
  perform({ type: 'flow.add', sourceId, targetId });
  deleteRecord({ type: 'flow.remove', id: flowId() });
  expect(told()).toEqual(['Deleted the flow from S2 “Sell by Proposal” to S4 “Sell Renewal”.']);
});

test('cleared cells are told: a single one by its grouping and block, several by their number', () => {
  const cells = [...currentModel().rows.cell.values()].slice(0, 3);
  const places = cells.map(({ groupingId, processId }) => ({ groupingId, processId }));
  clearCells(places.slice(0, 1));
  expect(told()[0]).toMatch(/^Cleared the cell “.+” of S\d “.+”\.$/);
  clearCells(places.slice(1));
  expect(told()).toEqual(['Cleared 2 cells.']);
  expect(currentModel().rows.cell.has(cells[2]?.id ?? '')).toBe(false);
  clearCells([]);
  expect(told()).toEqual(['Cleared 2 cells.']);
});

test('what can’t be deleted is refused, and nothing is told as deleted', () => {
  expect(deleteRecord({ type: 'lens.remove', id: 'gone' })).toBe(false);
  expect(told()).toEqual([expect.stringMatching(/^No way back: /)]);
});

test('a guest of a live room is asked before more than one block is deleted, those inside counted', () => {
  hearGuest(aGuest());
  const sell = named('Sell');
  const inside = childrenOf(currentModel(), sell);
  const leaf = inside.find(({ id }) => childrenOf(currentModel(), id).length === 0);
  let deleted = 0;
  const onDeleted = () => void deleted++;
  deleteBlocks([leaf?.id ?? ''], { onDeleted });
  expect([deleted, deleteQuestionStore.getState().question]).toEqual([1, null]);

  const before = currentModel().rows.process.size;
  deleteBlocks([sell], { onDeleted });
  const { question } = deleteQuestionStore.getState();
  expect(currentModel().rows.process.has(sell)).toBe(true);
  expect(question).toMatchObject({ how: 'deleted', block: 'S “Sell”' });
  closeDeleteQuestion();
  expect(deleted).toBe(1);

  question?.act();
  expect([deleted, currentModel().rows.process.has(sell)]).toEqual([2, false]);
  expect(before - currentModel().rows.process.size).toBe(question?.count);
});
