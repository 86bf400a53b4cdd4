/** Every record of a kind as a row: to read, sort, filter, edit in place, and to take to a spreadsheet and back. */
import { useMemo } from 'react';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { KindName } from './column.ts';
import { ColumnsButton, FilterButton } from './FilterButton.tsx';
import { Grid } from './Grid.tsx';
import { KINDS } from './kinds.ts';
import { isFiltering, NO_FILTER } from './rows.ts';
import './table.css';
import { isShown, setFilter, showKind, useTable } from './table-state.ts';
import { useTableRows } from './use-rows.ts';

const KIND_OPTIONS = KINDS.map(({ name, title }) => ({ value: name, label: title }));

export const TableView = () => {
  const { kind, rows } = useTableRows();
  const filter = useTable((state) => state.filter);
  const chosen = useTable((state) => state.columns);
  const columns = useMemo(
    () => kind.columns.filter((column) => isShown(chosen, kind, column)),
    [kind, chosen],
  );
  const filtered = isFiltering(filter);
  return (
    <section className="table-view" aria-label="Table">
      <header className="table-bar">
        <Select<KindName>
          label="Rows"
          hideLabel
          value={kind.name}
          options={KIND_OPTIONS}
          onChange={(name) => showKind(name)}
        />
        <TextField
          className="table-find"
          label={`Find among the ${kind.words[1]}`}
          hideLabel
          id="table-find"
          placeholder={`Find among the ${kind.words[1]}`}
          value={filter.text}
          onChange={(text) => setFilter({ text })}
        />
        {kind.columns
          .filter(({ isFilter }) => isFilter)
          .map((column) => (
            <FilterButton key={column.key} kind={kind} column={column} />
          ))}
        {filtered && (
          <Button size="small" variant="quiet" onPress={() => setFilter(NO_FILTER)}>
            Show all
          </Button>
        )}
        <span className="table-space" />
        <span className="table-count" role="status">
          {rows.length.toLocaleString('en')} {kind.words[rows.length === 1 ? 0 : 1]}
        </span>
        <ColumnsButton kind={kind} />
      </header>
      {rows.length > 0 ? (
        <Grid key={kind.name} kind={kind} rows={rows} columns={columns} />
      ) : filtered ? (
        <EmptyState
          title={`No ${kind.words[0]} like this`}
          actions={<Button onPress={() => setFilter(NO_FILTER)}>Show all {kind.words[1]}</Button>}
        >
          The filter leaves none.
        </EmptyState>
      ) : (
        <EmptyState title={`No ${kind.words[1]} yet`}>{kind.empty}</EmptyState>
      )}
    </section>
  );
};
