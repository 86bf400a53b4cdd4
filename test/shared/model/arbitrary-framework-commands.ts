/** Draws that become commands on the framework's own objects. */
import type { Command } from '../../../shared/model/apply.ts';
import { type Model, rowsReferringTo } from '../../../shared/model/model.ts';
import { choose, idIn, idsIn, orNull, type Resolve } from './draws.ts';

export const frameworkResolvers = {
  'grouping.add': (model, { picks: [a, b], text: name }) => ({
    type: 'grouping.add',
    processId: b % 5 === 0 ? idIn(model, 'process', a) : macroIn(model, a),
    name,
    before: b % 2 ? idIn(model, 'grouping', b) : null,
  }),
  'grouping.update': (model, { picks: [a, b], text }) => ({
    type: 'grouping.update',
    id: idIn(model, 'grouping', a),
    ...choose([{ name: text }, { definition: text }, {}], b),
  }),
  'grouping.move': (model, { picks: [a, b] }) => ({
    type: 'grouping.move',
    id: idIn(model, 'grouping', a),
    before: b % 2 ? idIn(model, 'grouping', b) : null,
  }),
  'grouping.remove': (model, { picks: [a] }) => ({ type: 'grouping.remove', id: idIn(model, 'grouping', a) }),
  'grouping.realiseEverywhere': (model, { picks: [a, b] }) => ({
    type: 'grouping.realiseEverywhere',
    ids: idsIn(model, 'grouping', a, b),
  }),
  'cell.realise': (model, { picks: [a, b, c], text: name }) => {
    const place = placeIn(model, a, b);
    const parts = rowsReferringTo(model, 'process', 'parentId', place.processId);
    const made = c % 2 ? { realisedById: orNull(parts, c) } : { name };
    return { type: 'cell.realise', ...place, ...made };
  },
  'cell.setNone': (model, { picks: [a, b, c] }) => ({
    type: 'cell.setNone',
    places: [placeIn(model, a, b), placeIn(model, b, c)],
  }),
  'cell.clear': (model, { picks: [a, b, c] }) => ({
    type: 'cell.clear',
    places: [placeIn(model, a, b), placeIn(model, b, c)],
  }),
  'cell.fill': (model, { picks: [a, b, c, d], text }) => ({
    type: 'cell.fill',
    cells: [
      { ...placeIn(model, a, b), text },
      { ...placeIn(model, a, b), text: choose(['', 'none', 'S101', text], c) },
      { ...placeIn(model, c, d), text },
    ],
  }),
} satisfies { readonly [T in Command['type']]?: Resolve };

const macroIn = (model: Model, n: number): string =>
  orNull(rowsReferringTo(model, 'process', 'parentId', ''), n) ?? 'gone';

/** A cell's place, mostly one that is there. */
const placeIn = (model: Model, n: number, m: number): { groupingId: string; processId: string } => {
  const groupingId = idIn(model, 'grouping', n);
  const macroId = model.rows.grouping.get(groupingId)?.processId;
  const columns = macroId ? rowsReferringTo(model, 'process', 'parentId', macroId) : [];
  return { groupingId, processId: orNull(columns, m) ?? 'gone' };
};
