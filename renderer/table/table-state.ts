/** What the table shows in this window: which kind of record, sorted and filtered how, and where the keys act. */
import { create } from 'zustand';
import { KIND_NAMES, type Kind, type KindName } from './column.ts';
import { type Filter, NO_FILTER, type Sort } from './rows.ts';

/** A cell, by its row's id and its column's key. The header of a column has an empty id. */
export type Cell = { readonly id: string; readonly key: string };
type CellEditing = Cell & {
  /** What was typed to begin with, in place of what the cell holds. */
  readonly typed?: string;
};

type TableState = {
  kind: KindName;
  sort: Sort | null;
  filter: Filter;
  /** Keys of the columns shown, by kind; where a kind is missing, those that show by themselves. */
  columns: Readonly<Partial<Record<KindName, readonly string[]>>>;
  active: Cell | null;
  /** The other corner of the block of cells that is selected. */
  anchor: Cell | null;
  editing: CellEditing | null;
};

const COLUMNS_KEY = 'strata.table.columns';

const storedColumns = (): TableState['columns'] => {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(COLUMNS_KEY) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    return Object.fromEntries(
      Object.entries(stored).filter(
        ([kind, keys]) => KIND_NAMES.some((name) => name === kind) && Array.isArray(keys),
      ),
    );
  } catch {
    return {};
  }
};

export const useTable = create<TableState>(() => ({
  kind: 'process',
  sort: null,
  filter: NO_FILTER,
  columns: storedColumns(),
  active: null,
  anchor: null,
  editing: null,
}));

const { getState, setState } = useTable;

export const showKind = (kind: KindName): void =>
  setState({ kind, sort: null, filter: NO_FILTER, active: null, anchor: null, editing: null });

/** First upwards, then downwards, then in the rows' own order. */
export const sortBy = (key: string): void =>
  setState(({ sort }) => ({
    sort:
      sort?.key !== key
        ? { key, isDescending: false }
        : sort.isDescending
          ? null
          : { key, isDescending: true },
  }));

export const setFilter = (filter: Partial<Filter>): void =>
  setState((state) => ({ filter: { ...state.filter, ...filter } }));

/** Filters by a column's value; by none where `value` is null. */
export const filterBy = (key: string, value: string | null): void => {
  const { [key]: _, ...others } = getState().filter.values;
  setFilter({ values: value === null ? others : { ...others, [key]: value } });
};

/** Whether a column of a kind is shown. */
export const isShown = (
  columns: TableState['columns'],
  kind: Kind,
  { key, isHidden }: Kind['columns'][number],
): boolean => columns[kind.name]?.includes(key) ?? !isHidden;

export const showColumns = (kind: KindName, keys: readonly string[]): void => {
  setState(({ columns }) => ({ columns: { ...columns, [kind]: keys } }));
  try {
    localStorage.setItem(COLUMNS_KEY, JSON.stringify(getState().columns));
  } catch {
    // Kept for this window only.
  }
};
