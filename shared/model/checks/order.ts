/** The order of findings: that of their blocks in the tree, then that of their records. */
import { ancestorsOf, byRank, getRow, type Model } from '../model.ts';
import type { Process } from '../records.ts';
import type { Spot } from './check.ts';

/** Spots without a block come last. */
export const byPlace = (model: Model, spots: readonly Spot[]): Spot[] => {
  const placed = spots.map((spot) => ({ spot, path: pathOf(model, spot.processId) }));
  return placed
    .sort((a, b) => comparePaths(a.path, b.path) || compareRecords(model, a.spot, b.spot))
    .map(({ spot }) => spot);
};

const pathOf = (model: Model, id: string | null): Process[] => {
  const block = model.rows.process.get(id ?? '');
  return block ? [...ancestorsOf(model, block.id), block] : [];
};

const comparePaths = (a: readonly Process[], b: readonly Process[]): number => {
  if (a.length === 0 || b.length === 0) return b.length - a.length;
  for (const [i, block] of a.entries()) {
    const other = b[i];
    if (!other) return 1;
    if (block.id !== other.id) return byRank(block, other);
  }
  return a.length - b.length;
};

const compareRecords = (model: Model, a: Spot, b: Spot): number => {
  // One check may say two things of a record: they stand in the same order whichever was found first.
  if (a.recordId === b.recordId) return compareText(a.message(), b.message());
  const [one, other] = [a, b].map(
    ({ table, recordId }) => getRow(model, table, recordId) ?? { id: recordId },
  );
  return one && other ? byRank(one, other) : 0;
};

/** The same on every machine, whatever its language. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
