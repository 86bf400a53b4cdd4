import { Check, ChevronDown } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { currentModel } from '../state/document.ts';
import { Button } from '../ui/Button.tsx';
import '../ui/overlay.css';
import type { Column, Kind } from './column.ts';
import { filterValuesOf } from './rows.ts';
import { filterBy, isShown, showColumns, useTable } from './table-state.ts';

/** Filters by the values of one column. They are looked up when the list opens, not with every change. */
export const FilterButton = ({ kind, column }: { kind: Kind; column: Column }) => {
  const value = useTable((state) => state.filter.values[column.key]);
  const shown = value ?? 'all';
  return (
    <MenuTrigger>
      <Button size="small" className={value === undefined ? 'filter' : 'filter filter-on'}>
        <span className="filter-title">{column.title}</span> {shown} <ChevronDown size={13} aria-hidden />
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
    aria-label={column.title}
    selectionMode="single"
    selectedKeys={[chosen ?? ALL]}
    onAction={(key) => filterBy(column.key, key === ALL ? null : String(key))}
  >
    {[ALL, ...filterValuesOf(currentModel(), kind, column)].map((value) => (
      <MenuItem key={value} id={value} textValue={value === ALL ? 'all' : value} className="list-item">
        <span className="list-item-label">{value === ALL ? 'all' : value}</span>
      </MenuItem>
    ))}
  </Menu>
);

/** Chooses which columns are shown. */
export const ColumnsButton = ({ kind }: { kind: Kind }) => {
  const columns = useTable((state) => state.columns);
  const shown = kind.columns.filter((column) => isShown(columns, kind, column)).map(({ key }) => key);
  return (
    <MenuTrigger>
      <Button size="small" className="filter">
        Columns <ChevronDown size={13} aria-hidden />
      </Button>
      <Popover className="popover" offset={4}>
        <Menu
          className="list"
          aria-label="Columns"
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
          {kind.columns.map(({ key, title }) => (
            <MenuItem key={key} id={key} textValue={title} className="list-item">
              {({ isSelected }) => (
                <>
                  <span className="list-item-icon">{isSelected && <Check size={14} aria-hidden />}</span>
                  <span className="list-item-label">{title}</span>
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
};
