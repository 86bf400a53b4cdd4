import { describe, expect, it } from 'vitest';
import { type Clip, clipBlock } from '../../../../shared/model/clip/clip.ts';
import { undoing } from '../../../../shared/model/history/undo.ts';
import { applyPatch, type Model, rowsReferringTo } from '../../../../shared/model/model.ts';
import { refusalTo } from '../../../../shared/model/permissions.ts';
import { areApart } from '../../../../shared/model/queries/dictionary/dictionary.ts';
import { newIdIn, perform, refusalOf, seedModel } from '../harness.ts';

const namesOf = (model: Model, kind: string) =>
  [...model.rows.entry.values()].flatMap((entry) => (entry.kind === kind ? [entry.name] : [])).sort();
const textsOf = (model: Model, processId: string, kind: string) =>
  rowsReferringTo(model, 'element', 'processId', processId).flatMap((element) =>
    element.kind === kind ? [element.text] : [],
  );
const addElement = (
  model: Model,
  processId: string,
  kind: 'system' | 'output' | 'input' | 'skill',
  text: string,
) => newIdIn(perform(model, { type: 'element.add', processId, kind, text }), 'element');
const setOwner = (model: Model, owner: string, ...ids: string[]) =>
  perform(model, { type: 'process.update', ids, owner });
const addEntry = (model: Model, kind: 'role' | 'system' | 'document', name: string, definition = '') =>
  newIdIn(perform(model, { type: 'entry.add', kind, name, definition }), 'entry');

/** The seed without its dictionary, so that only what a test writes is in it. */
const emptyDictionary = (): Model => {
  const model = seedModel();
  applyPatch(
    model,
    [...model.rows.entry.keys()].map((id) => ({ op: 'remove', table: 'entry', id }) as const),
  );
  return model;
};

describe('a name that is written somewhere', () => {
  it('becomes an entry of its kind in the same change, once', () => {
    const model = emptyDictionary();
    const { patch } = setOwner(model, 'Sales', 'plan', 'sell');
    expect(patch.filter(({ table }) => table === 'entry')).toHaveLength(1);
    addElement(model, 'plan', 'system', 'CRM');
    addElement(model, 'plan', 'output', 'Price list');
    addElement(model, 'sell', 'input', 'price  LIST');
    addElement(model, 'sell', 'skill', 'Listening');
    expect(['role', 'system', 'document'].map((kind) => namesOf(model, kind))).toEqual([
      ['Sales'],
      ['CRM'],
      ['Price list'],
    ]);
  });

  it('takes the spelling that the dictionary has, and is left alone otherwise', () => {
    const model = emptyDictionary();
    addEntry(model, 'role', 'Sales Operations');
    setOwner(model, 'sales   operations', 'plan');
    expect(model.rows.process.get('plan')?.owner).toBe('Sales Operations');
    setOwner(model, '', 'plan');
    expect(model.rows.process.get('plan')?.owner).toBe('');
    const output = addElement(model, 'plan', 'output', 'Terms');
    perform(model, { type: 'element.update', id: output, text: 'PRICES' });
    addElement(model, 'sell', 'input', 'prices');
    expect(textsOf(model, 'sell', 'input')).toContain('PRICES');
    expect(namesOf(model, 'role')).toEqual(['Sales Operations']);
  });

  it('has an entry too if it came with a copied block or as the label of what a flow carries', () => {
    const model = emptyDictionary();
    const clip: Clip = {
      format: 'strata-clip',
      version: 1,
      blocks: [clipBlock(null, { name: 'Ship', owner: 'Logistics' })],
      elements: [{ block: 0, kind: 'system', text: 'WMS', linked: null }],
      flows: [],
      threads: [],
    };
    perform(model, { type: 'process.paste', parentId: null, clip });
    expect([...namesOf(model, 'role'), ...namesOf(model, 'system')]).toEqual(['Logistics', 'WMS']);
    const elementId = newIdIn(
      perform(model, {
        ...{ type: 'element.add', processId: 'plan', kind: 'output', text: 'Plan' },
        linkedProcessId: 'sell',
      }),
      'element',
    );
    const flow = perform(model, { type: 'flow.add', sourceId: 'plan', targetId: 'sell', elementId });
    perform(model, { type: 'flow.update', id: newIdIn(flow, 'flow'), label: 'Forecast' });
    expect(namesOf(model, 'document')).toContain('Forecast');
  });

  it('keeps its entry when the change that made it is undone, if others use the name since', () => {
    const model = emptyDictionary();
    const first = setOwner(model, 'Sales', 'plan');
    const { patch: alone } = undoing(model, first);
    expect(alone.map(({ op, table }) => `${op} ${table}`).sort()).toEqual(['remove entry', 'set process']);
    setOwner(model, 'Sales', 'sell');
    const { patch: shared, blocked } = undoing(model, first);
    expect([shared.map(({ table }) => table), blocked]).toEqual([['process'], []]);
  });
});

describe('an entry of the dictionary', () => {
  it('is added with its definition, and refused if its kind has one that reads the same', () => {
    const model = emptyDictionary();
    const id = addEntry(model, 'system', 'SAP', 'The ledger.');
    expect(model.rows.entry.get(id)).toEqual({
      ...{ id, kind: 'system', name: 'SAP', definition: 'The ledger.' },
      apartFrom: null,
    });
    expect(addEntry(model, 'role', 'SAP')).not.toBe(id);
    const taken = refusalOf(model, { type: 'entry.add', kind: 'system', name: ' sap ' });
    expect(taken).toMatchObject({ code: 'entry-taken', recordId: id });
    expect(taken.message).toBe(
      'The dictionary already has the system “SAP”. Choose another name, or merge the two.',
    );
    expect(refusalOf(model, { type: 'entry.add', kind: 'document', name: ' ' }).message).toBe(
      'Enter a name for this document.',
    );
  });

  it('is renamed wherever it is used, in any spelling', () => {
    const model = emptyDictionary();
    setOwner(model, 'Sales', 'plan', 'sell');
    const id = [...model.rows.entry.keys()][0] ?? '';
    // What an older program wrote beside the dictionary.
    applyPatch(model, [{ op: 'set', table: 'process', id: 'sell', fields: { owner: 'SALES' } }]);
    const { label } = perform(model, { type: 'entry.update', id, name: 'Sales team' });
    expect(label).toBe('Rename role “Sales” to “Sales team”');
    expect(['plan', 'sell'].map((block) => model.rows.process.get(block)?.owner)).toEqual([
      'Sales team',
      'Sales team',
    ]);
    perform(model, { type: 'entry.update', id, name: 'SALES TEAM' });
    expect(model.rows.process.get('plan')?.owner).toBe('SALES TEAM');
    addEntry(model, 'role', 'Finance');
    expect(refusalOf(model, { type: 'entry.update', id, name: 'finance' }).code).toBe('entry-taken');
    expect(perform(model, { type: 'entry.update', id, definition: 'They sell.' }).label).toBe(
      'Change role “SALES TEAM”',
    );
  });

  it('is merged into another: uses take its name, a block keeps each name once, definitions add up', () => {
    const model = emptyDictionary();
    const [sap, other, third] = ['SAP', 'S.A.P.', 'Sap ERP'].map((name) =>
      addEntry(model, 'system', name, name === 'SAP' ? '' : `About ${name}`),
    ) as [string, string, string];
    addElement(model, 'plan', 'system', 'SAP');
    addElement(model, 'plan', 'system', 'S.A.P.');
    addElement(model, 'sell', 'system', 'Sap ERP');
    const { label } = perform(model, { type: 'entry.merge', ids: [other, third], into: sap });
    expect(label).toBe('Merge 2 systems into “SAP”');
    expect([textsOf(model, 'plan', 'system'), textsOf(model, 'sell', 'system')]).toEqual([['SAP'], ['SAP']]);
    expect(model.rows.entry.get(sap)?.definition).toBe('About S.A.P.\n\nAbout Sap ERP');
    expect(namesOf(model, 'system')).toEqual(['SAP']);
  });

  it('brings an output and an input together if merging makes them the same', () => {
    const model = emptyDictionary();
    perform(model, {
      ...{ type: 'element.add', processId: 'plan', kind: 'output', text: 'Price list' },
      linkedProcessId: 'sell',
    });
    addElement(model, 'sell', 'input', 'Prices');
    const idOf = (name: string) =>
      [...model.rows.entry.values()].find((entry) => entry.name === name)?.id ?? '';
    perform(model, { type: 'entry.merge', ids: [idOf('Prices')], into: idOf('Price list') });
    expect(textsOf(model, 'sell', 'input')).not.toContain('Prices');
    expect(textsOf(model, 'plan', 'output')).toContain('Price list');
  });

  it('is not merged with one of another kind, with itself, or with one that is gone', () => {
    const model = emptyDictionary();
    const [role, system] = [addEntry(model, 'role', 'Sales'), addEntry(model, 'system', 'CRM')];
    expect(refusalOf(model, { type: 'entry.merge', ids: [role], into: system }).code).toBe('entry-kinds');
    expect(refusalOf(model, { type: 'entry.merge', ids: [role], into: role }).code).toBe('nothing-to-do');
    expect(refusalOf(model, { type: 'entry.merge', ids: ['gone'], into: role }).message).toContain(
      'This entry of the dictionary is no longer',
    );
  });

  it('is deleted without the names that blocks hold, and comes back when one is written again', () => {
    const model = emptyDictionary();
    setOwner(model, 'Sales', 'plan');
    const [id = ''] = model.rows.entry.keys();
    expect(perform(model, { type: 'entry.remove', id }).label).toBe('Delete role “Sales”');
    expect(model.rows.process.get('plan')?.owner).toBe('Sales');
    setOwner(model, 'Sales', 'sell');
    expect(namesOf(model, 'role')).toEqual(['Sales']);
  });

  it('follows the symbols of terms; entries that then read the same become one', () => {
    const model = emptyDictionary();
    perform(model, { type: 'term.add', symbol: 'Q' });
    addEntry(model, 'document', '{Q} report', 'Ours.');
    addEntry(model, 'document', '{R} report');
    addElement(model, 'plan', 'output', '{Q} report');
    const term = [...model.rows.term.values()].find(({ symbol }) => symbol === 'Q');
    perform(model, { type: 'term.update', id: term?.id ?? '', symbol: 'R' });
    expect(namesOf(model, 'document')).toEqual(['{R} report']);
    expect(textsOf(model, 'plan', 'output')).toContain('{R} report');
  });

  it('is told apart from similar names, whichever of the two is asked, until that is taken back', () => {
    const model = emptyDictionary();
    const [a, b, c] = ['Order', 'Orders', 'Ordre'].map((name) => addEntry(model, 'document', name));
    const apart = (one = '', other = '') => {
      const [x, y] = [model.rows.entry.get(one), model.rows.entry.get(other)];
      return x !== undefined && y !== undefined && areApart(x, y);
    };
    const tell = (id = '', ...others: (string | undefined)[]) =>
      perform(model, { type: 'entry.tellApart', id, others: others.map((other = '') => other) });
    expect(tell(a, b, c).label).toBe('Tell “Order” apart from 2 similar names');
    expect([apart(a, b), apart(b, a), apart(b, c)]).toEqual([true, true, false]);
    expect(tell(b, a).patch).toEqual([]);
    perform(model, { type: 'entry.tellApart', id: b ?? '', others: [a ?? ''], apart: false });
    expect([apart(a, b), apart(a, c)]).toEqual([false, true]);
    // The one that stays of a merger is told apart from what the other was.
    perform(model, { type: 'entry.merge', ids: [a ?? ''], into: b ?? '' });
    expect(apart(b, c)).toBe(true);
    const role = addEntry(model, 'role', 'Order');
    const others = [role];
    expect(refusalOf(model, { type: 'entry.tellApart', id: b, others }).code).toBe('entry-kinds');
    expect(refusalOf(model, { type: 'entry.tellApart', id: b, others: [b] }).code).toBe('nothing-to-do');
  });

  it('is changed by editors, not by those who comment', () => {
    const model = seedModel();
    const command = { type: 'entry.add', kind: 'role', name: 'Sales' };
    expect(refusalTo(model, command, { name: 'Ada', role: 'commenter' })?.code).toBe('not-allowed');
    expect(refusalTo(model, command, { name: 'Ada', role: 'editor' })).toBeUndefined();
  });
});
