/** Every record of a kind as a row, which can be sorted, filtered, edited in place and copied from and to spreadsheets. */

import { useMemo } from 'react';
import { useStore } from 'zustand';
import { say } from '../../shared/words/messages.ts';
import { mayAs } from '../state/guest/guest.ts';
import { widthStore } from '../state/session/widths.ts';
import { Button } from '../ui/buttons/Button.tsx';
import { Select } from '../ui/fields/Select.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { EmptyState } from '../ui/marks/EmptyState.tsx';
import type { KindName } from './column.ts';
import { ColumnsButton, FilterButton } from './FilterButton.tsx';
import { Grid } from './grid/Grid.tsx';
import { KINDS } from './kinds.ts';
import { isFiltering, NO_FILTER } from './rows.ts';
import { words } from './words.ts';
import './table.css';
import { titleOf } from './column.ts';
import { columnWidthName, isShown, setFilter, showKind, tableStore } from './table-state.ts';
import { useTableRows } from './use-rows.ts';

const kindOptions = () =>
  KINDS.filter(({ needs = 'watch' }) => mayAs(needs)).map((kind) => ({
    value: kind.name,
    label: titleOf(kind),
  }));

export const TableView = () => {
  const { kind, rows } = useTableRows();
  const filter = useStore(tableStore, (state) => state.filter);
  const chosen = useStore(tableStore, (state) => state.columns);
  const widths = useStore(widthStore, (state) => state.widths);
  const columns = useMemo(
    () =>
      kind.columns
        .filter((column) => isShown(chosen, kind, column))
        .map((column) => ({ ...column, width: widths[columnWidthName(kind, column)] ?? column.width })),
    [kind, chosen, widths],
  );
  const filtered = isFiltering(filter);
  return (
    <section className="table-view" aria-label={say(words.table)}>
      <header className="table-bar">
        <Select<KindName>
          label={say(words.rows)}
          hideLabel
          value={kind.name}
          options={kindOptions()}
          onChange={(name) => showKind(name)}
        />
        <TextField
          className="table-find"
          label={say(words.search, { kind: kind.name })}
          hideLabel
          id="table-find"
          placeholder={say(words.search, { kind: kind.name })}
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
            {say(words.showAll)}
          </Button>
        )}
        <span className="table-space" />
        <span className="table-count" role="status">
          {say(words.count, { kind: kind.name, count: rows.length })}
        </span>
        <ColumnsButton kind={kind} />
      </header>
      {rows.length > 0 ? (
        <Grid key={kind.name} kind={kind} rows={rows} columns={columns} />
      ) : filtered ? (
        <EmptyState
          title={say(words.noMatches, { kind: kind.name })}
          actions={
            <Button onPress={() => setFilter(NO_FILTER)}>{say(words.showAllOf, { kind: kind.name })}</Button>
          }
        />
      ) : (
        <EmptyState title={say(words.none, { kind: kind.name })}>
          {say(kind.empty, { placeholder: '{X}' })}
        </EmptyState>
      )}
    </section>
  );
};
