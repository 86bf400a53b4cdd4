import { describe, expect, it } from 'vitest';
import { fill, textsOf } from '../../../../renderer/table/grid/cells.ts';
import { kindOf } from '../../../../renderer/table/kinds.ts';
import { apply } from '../../../../shared/model/apply.ts';
import { rowsReferringTo } from '../../../../shared/model/model.ts';
import { idOf, perform, seedModel } from '../../../shared/model/harness.ts';

const columnsOf = (...keys: string[]) =>
  keys.flatMap((key) => kindOf('process').columns.filter((column) => column.key === key));

const seed = () => {
  const model = seedModel();
  return { model, plan: idOf(model, 'P'), sell: idOf(model, 'S'), contract: idOf(model, 'C') };
};

describe('cells of the table', () => {
  it('are copied as they are written', () => {
    const { model, plan } = seed();
    perform(model, { type: 'process.rename', id: plan, name: 'Plan {X}' });
    expect(textsOf(model, { ids: [plan], columns: columnsOf('code', 'name', 'status') })).toEqual([
      ['P', 'Plan {X}', 'nominated'],
    ]);
  });

  it('accept a block of texts as one change', () => {
    const { model, plan, sell } = seed();
    const room = { ids: [plan, sell], columns: columnsOf('owner', 'status', 'complexity') };
    const texts = [
      ['Ada', 'Approved', ''],
      ['Grace', 'nominated', '7'],
    ];
    const { command, changed, left } = fill(model, texts, { ...room, ids: [plan] }, room);
    expect({ changed, left }).toEqual({ changed: 4, left: 0 });
    if (command) perform(model, command);
    expect(textsOf(model, room)).toEqual([
      ['Ada', 'approved', ''],
      ['Grace', 'nominated', '7'],
    ]);
  });

  it('repeat a single text over the whole block, and a single row down', () => {
    const { model, plan, sell, contract } = seed();
    const block = { ids: [plan, sell, contract], columns: columnsOf('owner') };
    const { command } = fill(model, [['Ada']], block, block);
    if (command) perform(model, command);
    expect(textsOf(model, block)).toEqual([['Ada'], ['Ada'], ['Ada']]);
  });

  it('move blocks by the codes of their parents, several at once', () => {
    const { model, plan, sell, contract } = seed();
    const room = { ids: [plan, contract], columns: columnsOf('parent') };
    const { command, changed, left } = fill(model, [['S'], ['S Sell']], room, room);
    expect({ changed, left }).toEqual({ changed: 2, left: 0 });
    if (command) perform(model, command);
    expect([plan, contract].map((id) => model.rows.process.get(id)?.parentId)).toEqual([sell, sell]);
    expect(fill(model, [['Q']], room, room)).toMatchObject({ command: undefined, left: 2 });
  });

  it('are refused whole if two blocks would be moved into each other', () => {
    const { model, plan, sell } = seed();
    const room = { ids: [plan, sell], columns: columnsOf('parent') };
    const { command } = fill(model, [['S'], ['P']], room, room);
    const context = { seed: 'circle', at: '2026-01-01T00:00:00.000Z', actor: 'Ada' };
    expect(apply(model, command, context)).toMatchObject({ code: 'move-into-itself' });
  });

  it('accept definitions of terms', () => {
    const { model } = seed();
    const ids = [...model.rows.term.keys()];
    const columns = kindOf('term').columns.filter(({ key }) => key === 'definition');
    const { command } = fill(model, [['What is converted.']], { ids, columns }, { ids, columns });
    if (command) perform(model, command);
    expect(textsOf(model, { ids, columns })).toEqual(ids.map(() => ['What is converted.']));
  });

  it('leave what does not fit as it was, and say why', () => {
    const { model, plan, sell } = seed();
    const room = { ids: [plan, sell], columns: columnsOf('code', 'status') };
    const outcome = fill(
      model,
      [
        ['P', 'nominated'],
        ['Q', 'good'],
        ['', ''],
      ],
      room,
      room,
    );
    expect(outcome).toMatchObject({ command: undefined, changed: 0, left: 4 });
    expect(outcome.why).toBe('“Code” can’t be changed here.');
  });

  it('ask for a name by the kind of the element that is cleared', () => {
    const { model, plan } = seed();
    perform(model, { type: 'element.add', processId: plan, kind: 'metric', text: 'Days' });
    const [metric] = rowsReferringTo(model, 'element', 'processId', plan).filter(
      ({ kind }) => kind === 'metric',
    );
    const columns = kindOf('element').columns.filter(({ key }) => key === 'text');
    const room = { ids: [metric?.id ?? ''], columns };
    expect(fill(model, [[' ']], room, room).why).toBe('Enter a name for this metric.');
  });

  it('hold a list of elements: those named again stay, others go, new ones come', () => {
    const { model } = seed();
    const id = idOf(model, 'S104');
    const [column] = columnsOf('output');
    if (!column) throw new Error('No column.');
    const brochure = rowsReferringTo(model, 'element', 'processId', id)[0]?.id ?? '';
    const { command } = fill(
      model,
      [['brochure; price list']],
      { ids: [id], columns: [column] },
      { ids: [id], columns: [column] },
    );
    if (command) perform(model, command);
    const outputs = rowsReferringTo(model, 'element', 'processId', id);
    expect(outputs.map(({ text }) => text)).toEqual(['brochure', 'price list']);
    expect(outputs[0]?.id).toBe(brochure);
  });

  it('give back elements with separators and quotes in them when a cell is edited', () => {
    const { model, plan } = seed();
    const texts = ['Terms; conditions', '"Best" offer', 'a"b', 'plain, text'];
    for (const text of texts) perform(model, { type: 'element.add', processId: plan, kind: 'output', text });
    const block = { ids: [plan], columns: columnsOf('output') };
    const [[written = ''] = []] = textsOf(model, block);
    expect(written).toBe('"Terms; conditions"; """Best"" offer"; a"b; plain, text');
    expect(fill(model, [[written]], block, block)).toMatchObject({ command: undefined, left: 0 });
    const before = rowsReferringTo(model, 'element', 'processId', plan);
    const { command } = fill(model, [[`${written}; more`]], block, block);
    if (command) perform(model, command);
    const after = rowsReferringTo(model, 'element', 'processId', plan);
    expect(after.slice(0, -1)).toEqual(before);
    expect(after.at(-1)?.text).toBe('more');
  });

  it('keep a name if the text has nothing visible, and accept the others', () => {
    const { model, plan, sell } = seed();
    const room = { ids: [plan, sell], columns: columnsOf('name') };
    const { command, changed, left } = fill(model, [['\u200b'], ['Sell more']], room, room);
    expect({ changed, left }).toEqual({ changed: 1, left: 1 });
    if (command) perform(model, command);
    expect(textsOf(model, room)).toEqual([['Plan'], ['Sell more']]);
  });
});
