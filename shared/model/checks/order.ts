/** The order of findings: that of their blocks in the tree, then that of their records. */
import { byRank, getRow, type Model } from '../model.ts';
import { comparePaths, pathOf } from '../queries/tree-order.ts';
import type { FindingSite } from './check.ts';

/** Sites without a block come last. */
export const byPlace = (model: Model, sites: readonly FindingSite[]): FindingSite[] => {
  const placed = sites.map((site) => ({ site, path: pathOf(model, site.processId) }));
  return placed
    .sort((a, b) => comparePaths(a.path, b.path) || compareRecords(model, a.site, b.site))
    .map(({ site }) => site);
};

const compareRecords = (model: Model, a: FindingSite, b: FindingSite): number => {
  // One check may say two things of a record: they stand in the same order whichever was found first.
  if (a.recordId === b.recordId) return compareText(a.message(), b.message());
  const [one, other] = [a, b].map(
    ({ table, recordId }) => getRow(model, table, recordId) ?? { id: recordId },
  );
  return one && other ? byRank(one, other) : 0;
};

/** The same on every machine, whatever its language. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
