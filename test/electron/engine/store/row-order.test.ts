import { describe, expect, it } from 'vitest';
import { inWritingOrder } from '../../../../electron/engine/store/row-order.ts';
import { apply } from '../../../../shared/model/apply.ts';
import { isRefusal } from '../../../../shared/model/command.ts';
import { invert, type Model, modelFrom } from '../../../../shared/model/model.ts';
import { idOf, type Patch } from '../../../../shared/model/patch.ts';
import { seedData } from '../fixtures.ts';

/** What deleting a macro process does, and what takes it back. */
const deletion = (): { model: Model; patch: Patch; inverse: Patch } => {
  const model = modelFrom(seedData());
  const plan = [...model.rows.process.values()].find(({ name }) => name === 'Plan');
  const context = { seed: 'the seed of a command', at: '2026-01-01T00:00:00Z', actor: 'Ann' };
  const outcome = apply(model, { type: 'process.delete', ids: [plan?.id ?? ''] }, context);
  if (isRefusal(outcome)) throw new Error(outcome.message);
  return { model, patch: outcome.patch, inverse: invert(model, outcome.patch) };
};

describe('the order in which rows are written', () => {
  it('puts a block after the one it is in, and what refers to blocks after all of them', () => {
    const { patch, inverse } = deletion();
    const order = inWritingOrder(inverse, patch);
    expect(new Set(order)).toEqual(new Set(inverse));
    const places = new Map(order.map((change, i) => [`${change.table} ${idOf(change)}`, i]));
    order.forEach((change, i) => {
      if (change.op !== 'put') return;
      const ids = Object.entries(change.row).flatMap(([field, id]) =>
        ['parentId', 'processId', 'sourceId', 'targetId'].includes(field) && id ? [String(id)] : [],
      );
      for (const id of ids) expect(places.get(`process ${id}`) ?? -1).toBeLessThan(i);
    });
  });

  it('removes a block after what is in it, and after what refers to blocks', () => {
    const { model, patch, inverse } = deletion();
    const removed = inWritingOrder(patch, inverse).filter(({ op }) => op === 'remove');
    const places = new Map(removed.map((change, i) => [idOf(change), i]));
    const lastOther = removed.findLastIndex(({ table }) => table === 'element' || table === 'flow');
    for (const change of removed) {
      if (change.table !== 'process') continue;
      const place = places.get(idOf(change)) ?? -1;
      expect(place).toBeGreaterThan(lastOther);
      const parentId = model.rows.process.get(idOf(change))?.parentId ?? '';
      expect(places.get(parentId) ?? Number.POSITIVE_INFINITY).toBeGreaterThan(place);
    }
  });

  it('leaves a patch as it is that speaks twice of one row', () => {
    const { inverse } = deletion();
    const first = inverse.find(({ op }) => op === 'put');
    if (first?.op !== 'put' || first.table !== 'process') throw new Error('A block comes back first.');
    const twice: Patch = [{ op: 'remove', table: 'process', id: first.row.id }, ...inverse];
    expect(inWritingOrder(twice, [])).toBe(twice);
  });

  it('follows blocks that are in each other no further than once around', () => {
    const { inverse } = deletion();
    const rows = inverse.flatMap((change) =>
      change.op === 'put' && change.table === 'process' ? [change.row] : [],
    );
    const [a, b] = rows;
    if (!a || !b) throw new Error('Two blocks come back.');
    const circle: Patch = [
      { op: 'put', table: 'process', row: { ...a, parentId: b.id } },
      { op: 'put', table: 'process', row: { ...b, parentId: a.id } },
    ];
    expect(inWritingOrder(circle, [])).toHaveLength(2);
  });
});
