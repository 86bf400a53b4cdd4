/** What the table shows in this window: the kind of record, sorting, filter, and the active cell. */
import { documentStore } from '../state/document/document.ts';
import { machineTexts } from '../state/ports/storage.ts';
import { createStore } from '../state/store.ts';
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
  /** Keys of the columns shown, by kind; if a kind is missing, its default columns. */
  columns: Readonly<Partial<Record<KindName, readonly string[]>>>;
  active: Cell | null;
  /** The other corner of the block of cells that is selected. */
  anchor: Cell | null;
  editing: CellEditing | null;
};

const COLUMNS_KEY = 'strata.table.columns';

const storedColumns = (): TableState['columns'] => {
  try {
    const stored: unknown = JSON.parse(machineTexts.read(COLUMNS_KEY) ?? '{}');
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

export const tableStore = createStore<TableState>(() => ({
  kind: 'process',
  sort: null,
  filter: NO_FILTER,
  columns: {},
  active: null,
  anchor: null,
  editing: null,
}));

const { getState, setState } = tableStore;

let shownFile: string | null = null;
const showFile = (file: string): void => {
  shownFile = file;
  setState({
    columns: storedColumns(),
    sort: null,
    filter: NO_FILTER,
    active: null,
    anchor: null,
    editing: null,
  });
};

/** Models made from one seed share ids: sorting, filter and selection of one don’t apply to another. */
const followFile = ({ replica }: ReturnType<typeof documentStore.getState>): void => {
  if (replica && replica.file !== shownFile) showFile(replica.file);
};
// This part of the window may be loaded after a model was opened.
followFile(documentStore.getState());
documentStore.subscribe(followFile);

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

/** Under which name the width of a column is kept. */
export const columnWidthName = (
  { name }: Pick<Kind, 'name'>,
  { key }: Kind['columns'][number],
): `table.${string}` => `table.${name}.${key}`;

/** Whether a column of a kind is shown. */
export const isShown = (
  columns: TableState['columns'],
  kind: Kind,
  { key, isHidden }: Kind['columns'][number],
): boolean => columns[kind.name]?.includes(key) ?? !isHidden;

export const showColumns = (kind: KindName, keys: readonly string[]): void => {
  setState(({ columns }) => ({ columns: { ...columns, [kind]: keys } }));
  machineTexts.write(COLUMNS_KEY, JSON.stringify(getState().columns));
};
