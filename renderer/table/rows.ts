/** Which rows a table shows and in which order. Pure, so that it can be measured and tested without a window. */

import type { Model } from '../../shared/model/model.ts';
import { filterInSteps, mapInSteps } from '../../shared/steps/each.ts';
import { sortInSteps } from '../../shared/steps/sort.ts';
import { asShare, finish, type Progress } from '../../shared/steps/steps.ts';
import { hasWords, wordsOf } from '../../shared/words/fold.ts';
import { compareTexts } from '../../shared/words/format.ts';
import type { Column, Kind } from './column.ts';

export type Sort = { readonly key: string; readonly isDescending: boolean };
export type Filter = {
  /** The row has to contain every word of it. */
  readonly text: string;
  /** The value a column has to have, by the column's key. */
  readonly values: Readonly<Record<string, string>>;
};

export const NO_FILTER: Filter = { text: '', values: {} };

export const isFiltering = ({ text, values }: Filter): boolean =>
  text.trim() !== '' || Object.keys(values).length > 0;

/** The ids of the rows of `kind` that pass the filter, sorted; in their own order if no sort is chosen. */
export const tableRows = (model: Model, kind: Kind, filter: Filter, sort: Sort | null): readonly string[] =>
  finish(tableRowsInSteps(model, kind, filter, sort));

/** What `tableRows` gives, a row in a step. */
export function* tableRowsInSteps(
  model: Model,
  kind: Kind,
  filter: Filter,
  sort: Sort | null,
): Progress<readonly string[]> {
  const ids = yield* asShare(0, 0.3, filteredInSteps(model, kind, kind.ids(model), filter));
  return yield* asShare(0.3, 1, sortedInSteps(model, kind, ids, sort));
}

/**
 * The rows after some came or went: those that stay keep their places, so that nothing jumps away under the hand
 * that edits it, and new ones that pass the filter follow at the end. In their own order all are listed afresh.
 */
export const refreshedRows = (
  model: Model,
  kind: Kind,
  filter: Filter,
  sort: Sort | null,
  before: { readonly rows: readonly string[]; readonly considered: ReadonlySet<string> },
): readonly string[] => {
  const ids = kind.ids(model);
  if (sort === null && !isFiltering(filter)) return ids;
  const there = new Set(ids);
  const fresh = ids.filter((id) => !before.considered.has(id));
  const found = finish(filteredInSteps(model, kind, fresh, filter));
  return [...before.rows.filter((id) => there.has(id)), ...found];
};

const columnOf = (kind: Kind, key: string): Column | undefined =>
  kind.columns.find((column) => column.key === key);

function* filteredInSteps(
  model: Model,
  kind: Kind,
  ids: readonly string[],
  { text, values }: Filter,
): Progress<readonly string[]> {
  const words = wordsOf(text);
  const wanted = Object.entries(values).flatMap(([key, value]) => {
    const column = columnOf(kind, key);
    return column ? [{ column, value }] : [];
  });
  const searched = kind.columns.filter(({ key }) => kind.searched?.includes(key) ?? true);
  if (words.length === 0 && wanted.length === 0) return ids;
  return yield* filterInSteps(ids, (id) => {
    if (!wanted.every(({ column, value }) => column.text(model, id) === value)) return false;
    if (words.length === 0) return true;
    return hasWords(searched.map((column) => column.text(model, id)).join('\n'), words);
  });
}

function* sortedInSteps(
  model: Model,
  kind: Kind,
  ids: readonly string[],
  sort: Sort | null,
): Progress<readonly string[]> {
  const column = sort && columnOf(kind, sort.key);
  if (!sort || !column) return ids;
  const { text, order } = column;
  const keys = mapInSteps(ids, (id) => ({
    id,
    number: order?.(model, id) ?? 0,
    text: order ? '' : text(model, id),
  }));
  const entries = yield* asShare(0, 0.4, keys);
  const direction = sort.isDescending ? -1 : 1;
  const isEmpty = (entry: (typeof entries)[number]) =>
    order ? Number.isNaN(entry.number) : entry.text === '';
  // Empty cells come last in both directions; equals keep their own order.
  const sorted = sortInSteps(entries, (a, b) => {
    const [emptyA, emptyB] = [isEmpty(a), isEmpty(b)];
    if (emptyA || emptyB) return Number(emptyA) - Number(emptyB);
    return direction * (order ? a.number - b.number : compareTexts(a.text, b.text));
  });
  return (yield* asShare(0.4, 1, sorted)).map(({ id }) => id);
}

/** Columns with more values have no filter. */
const MAX_VALUES = 200;

/** The values that rows can be filtered by in a column, in order. */
export const filterValuesOf = (model: Model, kind: Kind, column: Column): readonly string[] => {
  if (column.filterValues) return column.filterValues;
  const values = new Set<string>();
  for (const id of kind.ids(model)) {
    const value = column.text(model, id);
    if (value !== '') values.add(value);
    if (values.size >= MAX_VALUES) break;
  }
  return [...values].sort(compareTexts);
};
