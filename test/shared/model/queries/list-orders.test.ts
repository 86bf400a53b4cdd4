/** Lists that people see are in an order that means something: it doesn’t depend on random ids or on when records came in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { itemsOf, placesOf } from '../../../../renderer/dictionary/items.ts';
import { flows } from '../../../../renderer/table/kinds/flows.ts';
import { terms } from '../../../../renderer/table/kinds/terms.ts';
import { funnelsOf } from '../../../../shared/funnel/input/from-model.ts';
import { randomSource } from '../../../../shared/model/ids.ts';
import { type Model, modelFrom } from '../../../../shared/model/model.ts';
import { nameUses } from '../../../../shared/model/queries/dictionary/name-uses.ts';
import { flowsFrom, flowsTo } from '../../../../shared/model/queries/flows/flows-in-order.ts';
import { termsOn } from '../../../../shared/model/queries/reference.ts';
import { termsInOrder } from '../../../../shared/model/queries/terms.ts';
import type { ModelData } from '../../../../shared/model/records.ts';

type Row = { readonly id: string };
type Rows = Record<string, readonly Row[]>;

const SEEDS = join(import.meta.dirname, '..', '..', '..', '..', 'seeds');
const seedNamed = (name: string): ModelData => JSON.parse(readFileSync(join(SEEDS, `${name}.json`), 'utf8'));

/** The same model with other ids, its rows in another order. */
const withOtherIds = (data: ModelData, seed: string): ModelData => {
  const random = randomSource(seed);
  const tables = data.tables as unknown as Rows;
  const shuffled = <T>(items: readonly T[]): T[] =>
    items
      .map((item) => ({ item, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  const ids = Object.entries(tables).flatMap(([table, rows]) =>
    table === 'model' ? [] : rows.map(({ id }) => id),
  );
  const renamed = new Map(shuffled(ids).map((id, i) => [id, `id-${String(i).padStart(6, '0')}`]));
  const withIds = (row: Row): Row =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [
        key,
        typeof value === 'string' && (key === 'id' || key.endsWith('Id'))
          ? (renamed.get(value) ?? value)
          : value,
      ]),
    ) as Row;
  const others = Object.entries(tables).map(([table, rows]) => [table, shuffled(rows.map(withIds))]);
  return { ...data, tables: Object.fromEntries(others) };
};

const nameOf = (model: Model, id: string | null): string => model.rows.process.get(id ?? '')?.name ?? '';
const sorted = (model: Model): Model['rows']['process'] extends ReadonlyMap<string, infer P> ? P[] : never =>
  [...model.rows.process.values()].sort((a, b) => (a.name < b.name ? -1 : 1));

const LISTS: Readonly<Record<string, (model: Model) => unknown>> = {
  'the table of flows': (model) =>
    flows.ids(model).map((id) => flows.columns.map(({ text }) => text(model, id))),
  'the flows of a block': (model) =>
    sorted(model).map(({ id, name }) => [
      name,
      flowsFrom(model, id).map(({ targetId }) => nameOf(model, targetId)),
      flowsTo(model, id).map(({ sourceId }) => nameOf(model, sourceId)),
    ]),
  'the table of terms': (model) => terms.ids(model).map((id) => model.rows.term.get(id)?.symbol),
  'the terms': (model) => termsInOrder(model).map(({ symbol }) => symbol),
  'the terms of a block': (model) =>
    sorted(model).map((block) => termsOn(model, block).map((id) => model.rows.term.get(id)?.symbol)),
  'the scenarios of all blocks': (model) => funnelsOf(model).map(({ name }) => name),
  'the dictionary, and where its names are used': (model) => {
    const uses = nameUses(model);
    return itemsOf(model, uses).map((item) => [
      item.shown,
      placesOf(model, uses, item).map(({ blockId }) => nameOf(model, blockId)),
    ]);
  },
};

/** The seed with more of what is listed: scenarios of several blocks, flows between few. */
const fullSeed = (): ModelData => {
  const data = seedNamed('sales-and-support');
  const { funnel = [], term = [], process = [] } = data.tables;
  const [first] = funnel;
  const [oneTerm] = term;
  if (!first || !oneTerm) throw new Error('The seed has no scenario or no term.');
  const more = process.slice(0, 6).map(({ id }, i) => ({
    ...first,
    id: `more-${i}`,
    processId: id,
    rank: `${first.rank}${i + 1}`,
    name: `Scenario of ${id}`,
  }));
  const others = ['Ä', 'z', 'a', 'B'].map((symbol) => ({
    ...oneTerm,
    id: `term-${symbol}`,
    symbol,
    adoptedCandidateId: null,
  }));
  const named = process.map((block, i) => ({ ...block, name: `${block.name} ${i} {Ä} {B} {a}` }));
  return {
    ...data,
    tables: { ...data.tables, process: named, funnel: [...funnel, ...more], term: [...term, ...others] },
  };
};

describe.each(Object.entries(LISTS))('%s', (_, list) => {
  it.each([
    ['sales-and-support', fullSeed],
    ['order-to-cash', () => seedNamed('order-to-cash')],
  ])('has the same order whatever the ids are: %s', (_name, read) => {
    const expected = list(modelFrom(read()));
    for (const seed of ['1', '2', '3', '4'])
      expect(list(modelFrom(withOtherIds(read(), seed)))).toEqual(expected);
  });
});
