/**
 * The order in which the rows of a change are written. SQLite counts references that lead nowhere while a transaction is
 * open, and as long as there is one it searches every table that might hold it for each row that comes: so what is referred
 * to comes before what refers to it, and goes after it. Beyond that by id, as the indexes stand.
 */
import { idOf, type Patch, type RowChange } from '../../../shared/model/patch.ts';
import { referencesOf, TABLES, type Table } from '../../../shared/model/records.ts';

/**
 * The same changes in that order. A patch that speaks twice of a row is left as it is: there the order has a meaning.
 * @param inverse what takes the patch back: it tells where the blocks were that go.
 */
export const inWritingOrder = (patch: Patch, inverse: Patch): Patch => {
  if (speaksTwice(patch)) return patch;
  const depth = depthsIn([...patch, ...inverse]);
  const groups = new Map<number, { readonly id: string; readonly change: RowChange }[]>();
  for (const change of patch) {
    const id = idOf(change);
    const place = TABLE_PLACES[change.table] + (change.table === 'process' ? depth(id) : 0);
    const key = change.op === 'remove' ? REMOVES - place : change.op === 'set' ? SETS : place;
    const group = groups.get(key);
    if (group) group.push({ id, change });
    else groups.set(key, [{ id, change }]);
  }
  return [...groups]
    .sort(([a], [b]) => a - b)
    .flatMap(([, group]) => group.sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ change }) => change));
};

/** Apart by more than any depth, so that a place tells table and depth in one number. */
const APART = 1000;
const SETS = APART * (TABLES.length + 1);
const REMOVES = 2 * SETS;

/** Each table after those it refers to; blocks before all, though a few of them refer to the proposal they are part of. */
const TABLE_PLACES = (() => {
  const order = new Set<Table>(['process']);
  const seen = new Set<Table>(order);
  const visit = (table: Table): void => {
    if (seen.has(table)) return;
    seen.add(table);
    for (const reference of referencesOf(table)) visit(reference.table as Table);
    order.add(table);
  };
  for (const table of TABLES) visit(table);
  return Object.fromEntries([...order].map((table, i) => [table, i * APART])) as Record<Table, number>;
})();

const speaksTwice = (patch: Patch): boolean => {
  const seen = new Map<Table, Set<string>>();
  return patch.some((change) => {
    const ids = seen.get(change.table) ?? new Set();
    seen.set(change.table, ids);
    const known = ids.size;
    return ids.add(idOf(change)).size === known;
  });
};

/** How deep a block stands among those that come or go. */
const depthsIn = (patch: Patch): ((id: string) => number) => {
  const parents = new Map<string, string | null>();
  for (const change of patch)
    if (change.op === 'put' && change.table === 'process') parents.set(change.row.id, change.row.parentId);
  const depths = new Map<string, number>();
  return (id) => {
    const path: string[] = [];
    let next: string | null | undefined = id;
    // Blocks in a circle are refused long before; here they must only not be followed for ever.
    while (next != null && parents.has(next) && !depths.has(next) && path.length < APART) {
      path.push(next);
      next = parents.get(next);
    }
    let depth = next == null ? 0 : (depths.get(next) ?? 0);
    for (const each of path.reverse()) depths.set(each, ++depth);
    return Math.min(depths.get(id) ?? 0, APART - 1);
  };
};
