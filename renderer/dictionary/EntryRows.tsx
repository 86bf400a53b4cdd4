import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { countIn } from '../../shared/words/format.ts';
import { say } from '../../shared/words/messages.ts';
import { dictionaryStore } from '../state/panels/dictionary.ts';
import { EntryRow } from './EntryRow.tsx';
import type { ListRow } from './rows.ts';
import { SimilarGroup } from './SimilarGroup.tsx';
import { words } from './words.ts';

/** Height of a row before it is measured. */
const ROW_PX = 32;
const OVERSCAN = 6;
const SUMMARY = '[data-summary]';

/** A virtual list: only visible rows and the focused one are rendered. Arrow keys go from entry to entry. */
export const EntryRows = ({ rows }: { rows: readonly ListRow[] }) => {
  const list = useRef<HTMLUListElement>(null);
  const [workedIn, setWorkedIn] = useState<string | null>(null);
  const openId = useStore(dictionaryStore, (state) => state.openId);
  const kept = rows.findIndex(({ id }) => id === workedIn);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current?.parentElement ?? null,
    getItemKey: (index) => rows[index]?.id ?? index,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN,
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      return kept < 0 || kept >= range.count || indexes.includes(kept)
        ? indexes
        : [...indexes, kept].sort((a, b) => a - b);
    },
  });

  // Scrolls to an entry that is opened from elsewhere.
  const shownFor = useRef<string | null>(null);
  useEffect(() => {
    if (openId === null || shownFor.current === openId) return;
    shownFor.current = openId;
    const at = rows.findIndex(({ id }) => id === openId);
    if (at >= 0 && workedIn !== openId) virtual.scrollToIndex(at, { align: 'auto' });
  }, [openId, rows, virtual, workedIn]);

  const focusRow = (from: number, by: number): void => {
    let to = from;
    do to += by;
    while (rows[to]?.type === 'heading');
    const row = rows[to];
    if (!row) return;
    setWorkedIn(row.id);
    virtual.scrollToIndex(to, { align: 'auto' });
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-index="${to}"] ${SUMMARY}`)?.focus(),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (!target.matches(SUMMARY) || event.altKey || event.ctrlKey || event.metaKey) return;
    const index = Number(target.closest<HTMLElement>('[data-index]')?.dataset.index);
    const step = { ArrowDown: [index, 1], ArrowUp: [index, -1], Home: [-1, 1], End: [rows.length, -1] }[
      event.key
    ];
    const [from, by] = step ?? [];
    if (from === undefined || by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    focusRow(from, by);
  };
  const onFocus = ({ target }: FocusEvent) =>
    setWorkedIn(target.closest<HTMLElement>('[data-row]')?.dataset.row ?? null);
  return (
    <div className="dictionary-scroll">
      <ul
        ref={list}
        className="dictionary-list"
        aria-label={say(words.dictionary)}
        style={{ height: virtual.getTotalSize() }}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
      >
        {virtual.getVirtualItems().map(({ key, index, start }) => {
          const row = rows[index];
          return (
            row && (
              <li
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                data-row={row.id}
                className="dictionary-row"
                aria-setsize={rows.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)` }}
              >
                <Row row={row} openId={openId} />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
};

const Row = ({ row, openId }: { row: ListRow; openId: string | null }) => {
  if (row.type === 'item') return <EntryRow item={row.item} isOpen={row.id === openId} />;
  if (row.type === 'group') return <SimilarGroup items={row.items} />;
  return (
    <h3 className="side-heading dictionary-heading">
      {say(words.kindHeading, { kind: row.kind })} <span className="side-count">{countIn(row.count)}</span>
    </h3>
  );
};
