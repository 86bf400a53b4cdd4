import { describe, expect, it } from 'vitest';
import { applyPatch, type Model } from '../../../../shared/model/model.ts';
import { systemsUsedBy } from '../../../../shared/model/queries/dictionary/dictionary.ts';
import { definedEntriesOn, entryOf } from '../../../../shared/model/queries/dictionary/entry-names.ts';
import { nameUses } from '../../../../shared/model/queries/dictionary/name-uses.ts';
import { similarNames } from '../../../../shared/model/queries/dictionary/similar-names.ts';
import { idOf, newIdIn, perform, seedModel } from '../harness.ts';

const similar = (...names: string[]) =>
  similarNames(names.map((name) => ({ id: name, name }))).map((group) => group.map(({ name }) => name));

describe('similar names', () => {
  it('are equal but for signs, spaces, accents, order of words and plural', () => {
    expect(
      similar('S.A.P.', 'CRM', 'SAP', 'Price list', 'Price-lists', 'List, price', 'Café', 'Cafe'),
    ).toEqual([
      ['S.A.P.', 'SAP'],
      ['Price list', 'Price-lists', 'List, price'],
      ['Café', 'Cafe'],
    ]);
  });

  it('or one letter apart, if they are long enough to be a slip', () => {
    expect(similar('Warehouse', 'Warehose', 'Warheouse', 'Warehouses', 'ERP', 'CRP')).toEqual([
      ['Warehouse', 'Warehose', 'Warheouse', 'Warehouses'],
    ]);
  });

  it('are not listed as similar to those that they were told apart from', () => {
    const items = ['Café', 'Cafe', 'Cafes', 'Price list', 'Price-list'].map((name) => ({ id: name, name }));
    const groups = (...pairs: string[][]) =>
      similarNames(items, (a, b) => pairs.some((pair) => pair.includes(a.id) && pair.includes(b.id))).map(
        (group) => group.map(({ name }) => name),
      );
    expect(groups(['Price list', 'Price-list'])).toEqual([['Café', 'Cafe', 'Cafes']]);
    expect(groups(['Cafes', 'Café'], ['Cafes', 'Cafe'])).toEqual([
      ['Café', 'Cafe'],
      ['Price list', 'Price-list'],
    ]);
    expect(groups(['Café', 'Cafe', 'Cafes'], ['Price list', 'Price-list'])).toEqual([]);
  });

  it('are not those that a number, a word or more letters tell apart', () => {
    expect(
      similar('Level 1 report', 'Level 2 report', 'Sales', 'Sales team', 'Order', 'Offer', '¿', '?'),
    ).toEqual([]);
  });
});

describe('the uses of a name', () => {
  const ownersOf = (model: Model) => {
    const uses = nameUses(model);
    return { uses, owned: (name: string) => [...uses.of('role', name)].sort() };
  };

  it('are the fields that hold it in any spelling, and follow every change', () => {
    const model = seedModel();
    const { uses, owned } = ownersOf(model);
    perform(model, { type: 'process.update', ids: ['plan', 'sell'], owner: 'Sales' });
    expect(owned('SALES')).toEqual(['plan', 'sell']);
    applyPatch(model, [{ op: 'set', table: 'process', id: 'sell', fields: { owner: 'sales' } }]);
    expect(owned('Sales')).toEqual(['plan', 'sell']);
    const id = newIdIn(
      perform(model, { type: 'element.add', processId: 'plan', kind: 'system', text: 'CRM' }),
      'element',
    );
    expect(uses.of('system', 'crm')).toEqual([id]);
    perform(model, { type: 'process.delete', ids: ['plan'] });
    expect([owned('Sales'), uses.of('system', 'CRM')]).toEqual([['sell'], []]);
    expect([...uses.names()].map(({ name }) => name)).not.toContain('CRM');
    uses.stop();
  });
});

describe('the entry of a name', () => {
  it('is found in any spelling, and follows renames, exchanges of names and deletions', () => {
    const model = seedModel();
    const add = (name: string) =>
      newIdIn(perform(model, { type: 'entry.add', kind: 'system', name }), 'entry');
    const [a, b] = [add('CRM'), add('ERP')];
    const idOf = (name: string) => entryOf(model, 'system', name)?.id;
    expect([idOf('crm'), idOf(' ERP '), idOf('SAP')]).toEqual([a, b, undefined]);
    expect(entryOf(model, 'role', 'CRM')).toBeUndefined();
    applyPatch(model, [
      { op: 'set', table: 'entry', id: a, fields: { name: 'ERP' } },
      { op: 'set', table: 'entry', id: b, fields: { name: 'CRM' } },
    ]);
    expect([idOf('CRM'), idOf('ERP')]).toEqual([b, a]);
    perform(model, { type: 'entry.remove', id: a });
    expect([idOf('CRM'), idOf('ERP')]).toEqual([b, undefined]);
  });

  it('is on the page of a block that names it, once, if it has a definition', () => {
    const model = seedModel();
    perform(model, { type: 'process.update', ids: ['plan'], owner: 'Sales' });
    perform(model, { type: 'element.add', processId: 'plan', kind: 'system', text: 'CRM' });
    perform(model, { type: 'element.add', processId: 'plan', kind: 'input', text: 'Forecast' });
    perform(model, { type: 'element.add', processId: 'plan', kind: 'output', text: 'forecast' });
    const plan = () => {
      const process = model.rows.process.get('plan');
      if (!process) throw new Error('The seed has no Plan.');
      return definedEntriesOn(model, process).map(({ name }) => name);
    };
    expect(plan()).toEqual([]);
    for (const { id, name } of [...model.rows.entry.values()])
      if (name !== 'CRM') perform(model, { type: 'entry.update', id, definition: `What ${name} is.` });
    expect(plan()).toEqual(['Sales', 'Forecast']);
  });
});

describe('the systems of blocks', () => {
  const model = seedModel();
  const [plan, sell, contract] = ['P', 'S', 'C'].map((code) => idOf(model, code)) as [string, string, string];
  const uses: [string, string][] = [
    [sell, 'Step 10'],
    [sell, 'Step 2'],
    [sell, 'CRM'],
    [sell, 'crm'],
    [plan, 'Crm'],
    [contract, 'ERP'],
  ];
  for (const [i, [processId, text]] of uses.entries()) {
    perform(model, { type: 'element.add', processId, kind: 'system', text: `System ${i}` });
    const id = [...model.rows.element.keys()].at(-1) ?? '';
    // Set past the commands, which would write every use as the dictionary does: files may hold them otherwise.
    applyPatch(model, [{ op: 'set', table: 'element', id, fields: { text } }]);
  }
  perform(model, { type: 'element.add', processId: sell, kind: 'input', text: 'CRM' });
  const used = (...ids: string[]) =>
    systemsUsedBy(model, ids).map(({ name, processIds }) => [name, ...processIds]);

  it('are one if their names read the same, each block once, in the order of the blocks given', () => {
    expect(used(sell, plan)).toEqual([
      ['CRM', sell, plan],
      ['Step 2', sell],
      ['Step 10', sell],
    ]);
    expect(used(plan, sell)[0]).toEqual(['Crm', plan, sell]);
  });

  it('are only those that these blocks use', () => {
    expect(used(contract)).toEqual([['ERP', contract]]);
    expect(used()).toEqual([]);
  });
});
