import { Check, ChevronDown } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useStore } from 'zustand';
import { currentModel } from '../state/document/document.ts';
import { Button } from '../ui/buttons/Button.tsx';
import '../ui/overlay.css';
import { say } from '../../shared/words/messages.ts';
import type { Column, Kind } from './column.ts';
import { titleOf } from './column.ts';
import { filterValuesOf } from './rows.ts';
import { filterBy, isShown, showColumns, tableStore } from './table-state.ts';
import { words } from './words.ts';

/** Filters by the values of one column. They are read when the list opens, not with every change. */
export const FilterButton = ({ kind, column }: { kind: Kind; column: Column }) => {
  const value = useStore(tableStore, (state) => state.filter.values[column.key]);
  const shown = value ?? say(words.filterAll);
  return (
    <MenuTrigger>
      <Button size="small" className={value === undefined ? 'filter' : 'filter filter-on'}>
        <span className="filter-title">{titleOf(column)}</span> {shown} <ChevronDown size={13} aria-hidden />
      </Button>
      <Popover className="popover" offset={4}>
        <Values kind={kind} column={column} chosen={value} />
      </Popover>
    </MenuTrigger>
  );
};

const ALL = '\u0000all';

const Values = ({ kind, column, chosen }: { kind: Kind; column: Column; chosen: string | undefined }) => (
  <Menu
    className="list"
    aria-label={titleOf(column)}
    selectionMode="single"
    selectedKeys={[chosen ?? ALL]}
    onAction={(key) => filterBy(column.key, key === ALL ? null : String(key))}
  >
    {[ALL, ...filterValuesOf(currentModel(), kind, column)].map((value) => (
      <MenuItem
        key={value}
        id={value}
        textValue={value === ALL ? say(words.filterAll) : value}
        className="list-item"
      >
        <span className="list-item-label">{value === ALL ? say(words.filterAll) : value}</span>
      </MenuItem>
    ))}
  </Menu>
);

/** Chooses which columns are shown. */
export const ColumnsButton = ({ kind }: { kind: Kind }) => {
  const columns = useStore(tableStore, (state) => state.columns);
  const shown = kind.columns.filter((column) => isShown(columns, kind, column)).map(({ key }) => key);
  return (
    <MenuTrigger>
      <Button size="small" className="filter">
        {say(words.columns)} <ChevronDown size={13} aria-hidden />
      </Button>
      <Popover className="popover" offset={4}>
        <Menu
          className="list"
          aria-label={say(words.columns)}
          selectionMode="multiple"
          selectedKeys={shown}
          disallowEmptySelection
          onSelectionChange={(keys) =>
            showColumns(
              kind.name,
              kind.columns.filter(({ key }) => keys === 'all' || keys.has(key)).map(({ key }) => key),
            )
          }
        >
          {kind.columns.map((column) => (
            <MenuItem key={column.key} id={column.key} textValue={titleOf(column)} className="list-item">
              {({ isSelected }) => (
                <>
                  <span className="list-item-icon">{isSelected && <Check size={14} aria-hidden />}</span>
                  <span className="list-item-label">{titleOf(column)}</span>
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
};
