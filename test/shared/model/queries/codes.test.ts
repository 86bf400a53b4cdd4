import { describe, expect, it } from 'vitest';
import { childrenOf, type Model, modelFrom } from '../../../../shared/model/model.ts';
import { codeOf, processByCode, withScheme } from '../../../../shared/model/queries/codes.ts';
import { CODE_SCHEMES } from '../../../../shared/model/records/model.ts';
import type { CodeScheme } from '../../../../shared/model/records.ts';
import { newIdIn, perform, seedModel } from '../harness.ts';
import { dataOf, modelRow, processRow } from '../sample-data.ts';

const emptyWith = (codeScheme: CodeScheme, prefix = 'sm'): Model =>
  modelFrom(dataOf({ model: [{ ...modelRow, codeScheme, prefix }] }));

const add = (model: Model, parentId: string | null, names: readonly string[]): string[] => {
  const items = names.map((name) => ({ depth: 0, name }));
  const { patch } = perform(model, { type: 'process.addOutline', parentId, items });
  return patch.map((change) => (change.op === 'put' ? change.row.id : ''));
};
const numbered = (count: number) => Array.from({ length: count }, (_, i) => `Block ${i + 1}`);
const codesUnder = (model: Model, parentId: string | null) =>
  childrenOf(model, parentId).map(({ id }) => codeOf(model, id));
const allCodes = (model: Model) => [...model.rows.process.keys()].map((id) => codeOf(model, id));
const expectAllDifferent = (model: Model) => {
  const codes = allCodes(model).filter((code) => code !== '');
  expect(new Set(codes).size).toBe(codes.length);
};
const approve = (model: Model, ...ids: string[]) =>
  perform(model, { type: 'process.setStatus', ids, status: 'approved' });
const move = (model: Model, id: string, parentId: string | null, before: string | null = null) =>
  perform(model, { type: 'process.move', ids: [id], parentId, before });

/** A chain of blocks, one a level, each the second of its siblings. */
const secondOfEach = (model: Model, levels: number): string[] => {
  const codes: string[] = [];
  let parent: string | null = null;
  for (let level = 1; level <= levels; level++) {
    const [, second = ''] = add(model, parent, ['Plan', 'Sell', 'Assist']);
    codes.push(codeOf(model, second));
    parent = second;
  }
  return codes;
};

describe('the code schemes', () => {
  it.each<[CodeScheme, string[]]>([
    ['openreference', ['S', 'S2', 'S202', 'S202.2', 'S202.2.2']],
    ['dotted', ['2', '2.2', '2.2.2', '2.2.2.2', '2.2.2.2.2']],
    ['scor', ['sS', 'sS2', 'sS2.2', 'sS2.2.2', 'sS2.2.2.2']],
    ['idef0', ['B0', 'B2', 'B22', 'B222', 'B2222']],
    ['none', ['', '', '', '', '']],
  ])('%s counts levels its own way', (scheme, codes) => {
    expect(secondOfEach(emptyWith(scheme), 5)).toEqual(codes);
  });

  it.each<[CodeScheme, string, string, string]>([
    ['openreference', 'B10', 'B.100', 'B.101'],
    ['dotted', '1.10', '1.100', '1.101'],
    ['scor', 'sB10', 'sB100', 'sB101'],
    ['idef0', 'A0.10', 'A0.100', 'A0.101'],
  ])('%s goes on past 9 and 99 at level 2', (scheme, tenth, hundredth, next) => {
    const model = emptyWith(scheme);
    const [top = ''] = add(model, null, ['Block']);
    add(model, top, numbered(101));
    const codes = codesUnder(model, top);
    expect([codes[9], codes[99], codes[100]]).toEqual([tenth, hundredth, next]);
    for (const child of childrenOf(model, top).slice(0, 12)) add(model, child.id, numbered(12));
    expectAllDifferent(model);
  });

  it.each<[CodeScheme, string[]]>([
    ['openreference', ['B109', 'B110', 'B199', 'B1.100']],
    ['idef0', ['A19', 'A1.10', 'A1.99', 'A1.100']],
  ])('%s goes on past 9 and 99 at level 3', (scheme, expected) => {
    const model = emptyWith(scheme);
    const [top = ''] = add(model, null, ['Block']);
    const [first = ''] = add(model, top, numbered(11));
    add(model, first, numbered(101));
    const codes = codesUnder(model, first);
    expect([codes[8], codes[9], codes[98], codes[99]]).toEqual(expected);
    expectAllDifferent(model);
  });

  it.each<[CodeScheme, string[]]>([
    ['openreference', ['Z', 'AA', 'AB']],
    ['dotted', ['26', '27', '28']],
    ['scor', ['sZ', 'sAA', 'sAB']],
    ['idef0', ['Z0', 'AA0', 'AB0']],
  ])('%s goes on past 26 macro processes', (scheme, expected) => {
    const model = emptyWith(scheme);
    add(
      model,
      null,
      Array.from({ length: 28 }, () => 'A'),
    );
    expect(codesUnder(model, null).slice(25)).toEqual(expected);
  });

  it('numbers 100,000 macro processes, each by looking at itself alone', () => {
    const process = Array.from({ length: 100_000 }, (_, i) => processRow(`${i}`, null, { rank: 'a0' }));
    const model = modelFrom(dataOf({ process }));
    // Were each compared with all others, the test's time would be up long before.
    expect(new Set(codesUnder(model, null)).size).toBe(100_000);
  });

  it('takes the letters of the name in turn if the first are taken', () => {
    const model = emptyWith('openreference');
    add(model, null, ['Sell', 'Sense', 'Settle', 'S', 'Énergie']);
    expect(codesUnder(model, null)).toEqual(['S', 'E', 'T', 'A', 'N']);
  });

  it('gives names without Latin letters the letters of the alphabet', () => {
    const model = emptyWith('openreference');
    add(model, null, ['計画する', 'بيع', 'Ändern', '🙂']);
    expect(codesUnder(model, null)).toEqual(['A', 'B', 'N', 'C']);
  });

  it('starts scor codes with the first letter of the prefix, or s', () => {
    const codesWith = (prefix: string) => {
      const model = emptyWith('scor', prefix);
      add(model, null, ['Plan']);
      return codesUnder(model, null);
    };
    expect(codesWith('Ops')).toEqual(['oP']);
    expect(codesWith('')).toEqual(['sP']);
    expect(codesWith('7')).toEqual(['sP']);
  });

  it.each(CODE_SCHEMES)('can be looked at before %s is chosen, and are then what was shown', (codeScheme) => {
    const model = seedModel();
    perform(model, { type: 'process.setStatus', ids: ['sell-proposal'], status: 'approved' });
    const before = allCodes(model);
    const shown = allCodes(withScheme(model, codeScheme));
    expect(allCodes(model)).toEqual(before);
    perform(model, { type: 'model.update', codeScheme });
    expect(allCodes(model)).toEqual(shown);
  });

  it('follows a change of the scheme at once', () => {
    const model = seedModel();
    expect(codeOf(model, 'proposal-gather-need')).toBe('S203');
    perform(model, { type: 'model.update', codeScheme: 'dotted' });
    expect(codeOf(model, 'proposal-gather-need')).toBe('2.2.3');
  });
});

describe('draft codes', () => {
  it('follow the place of the block', () => {
    const model = seedModel();
    move(model, 'sell-custom-solution', 'sell', 'sell-standard-terms');
    expect(codeOf(model, 'sell-custom-solution')).toBe('S1');
    expect(codeOf(model, 'standard-terms-qualify')).toBe('S202');
    move(model, 'sell-custom-solution', 'assist');
    expect(codeOf(model, 'sell-custom-solution')).toBe('A1');
  });
});

describe('frozen codes', () => {
  it('move with their block, and the drafts in it are numbered after it', () => {
    const model = seedModel();
    approve(model, 'sell-proposal');
    move(model, 'sell-proposal', 'assist');
    expect(codeOf(model, 'sell-proposal')).toBe('S2');
    expect(codeOf(model, 'proposal-qualify')).toBe('S202');
    expect(codesUnder(model, 'sell')).toEqual(['S1', 'S3', 'S4']);
    expectAllDifferent(model);
  });

  it('lead the codes below them in the way of their new level', () => {
    const model = seedModel();
    approve(model, 'sell-proposal');
    expect(codeOf(model, 'proposal-qualify')).toBe('S202');
    move(model, 'sell-proposal', 'sell-renewal');
    expect(codeOf(model, 'proposal-qualify')).toBe('S2.2');
  });

  it('are skipped when drafts are numbered, also after the block is retired or deleted', () => {
    const model = seedModel();
    approve(model, 'sell-standard-terms');
    perform(model, { type: 'process.setStatus', ids: ['sell-standard-terms'], status: 'retired' });
    perform(model, { type: 'process.delete', ids: ['sell-standard-terms'] });
    expect(codesUnder(model, 'sell')).toEqual(['S2', 'S3', 'S4']);
    expect(processByCode(model, 'S1')).toBeUndefined();
  });

  it('stay when the scheme changes', () => {
    const model = seedModel();
    approve(model, 'sell');
    perform(model, { type: 'model.update', codeScheme: 'dotted' });
    expect(codesUnder(model, null)).toEqual(['1', 'S', '2', '3']);
    expect(codesUnder(model, 'sell')).toEqual(['S.1', 'S.2', 'S.3', 'S.4']);
  });

  it.each<CodeScheme>(['openreference', 'dotted', 'scor', 'idef0'])(
    'never meet a draft code of %s, wherever a frozen block is moved',
    (scheme) => {
      const model = emptyWith(scheme);
      const [first = '', second = ''] = add(model, null, ['Plan', 'Sell']);
      const [child = ''] = add(model, second, numbered(12));
      const [grandchild = ''] = add(model, child, numbered(12));
      add(model, grandchild, numbered(12));
      approve(model, first, child, grandchild);
      move(model, child, null);
      add(model, child, numbered(12));
      move(model, grandchild, first);
      move(model, first, second);
      add(model, first, numbered(12));
      expectAllDifferent(model);
      for (const other of ['idef0', 'scor', 'openreference', 'dotted'] as const) {
        perform(model, { type: 'model.update', codeScheme: other });
        expectAllDifferent(model);
        approve(model, ...[...model.rows.process.keys()].filter((_, i) => i % 7 === 0));
      }
      expectAllDifferent(model);
    },
  );
});

describe('processByCode', () => {
  it('finds every block by its code, whatever the case', () => {
    for (const scheme of ['openreference', 'dotted', 'scor', 'idef0'] as const) {
      const model = seedModel();
      perform(model, { type: 'model.update', codeScheme: scheme });
      approve(model, 'custom-solution-qualify');
      move(model, 'custom-solution-qualify', 'assist');
      for (const id of model.rows.process.keys()) {
        const code = codeOf(model, id);
        if (code !== '') expect(processByCode(model, ` ${code.toLowerCase()} `)?.id).toBe(id);
      }
    }
  });

  it('finds nothing for unused codes', () => {
    const model = seedModel();
    for (const code of ['', ' ', 'S9', 'S999', 'Z', 'P1']) expect(processByCode(model, code)).toBeUndefined();
    const added = newIdIn(
      perform(model, { type: 'process.create', parentId: 'plan', name: 'New' }),
      'process',
    );
    expect(processByCode(model, 'P1')?.id).toBe(added);
  });
});
