import type { KeyboardEvent } from 'react';

/**
 * Moves between the fields of a table as in a spreadsheet: Enter and the arrow keys up and down by row, left and right
 * by column if the cursor is at that end of the text or all of it is selected. For a table's `onKeyDown`.
 */
export const walkTable = (event: KeyboardEvent<HTMLTableElement>): void => {
  const field = event.target;
  if (
    event.defaultPrevented ||
    event.altKey ||
    event.ctrlKey ||
    event.metaKey ||
    event.nativeEvent.isComposing
  )
    return;
  if (!isTextField(field)) return;
  const row = field.closest('tr');
  const cell = field.closest<HTMLTableCellElement>('td, th');
  if (!row || !cell) return;
  const rows = Array.from(event.currentTarget.rows);
  const down = { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  const across = stepAcross(event.key, field);
  const next =
    down !== undefined
      ? firstField(rows, rows.indexOf(row), down, (each) => each.cells[cell.cellIndex])
      : across !== 0
        ? firstField(Array.from(row.cells), cell.cellIndex, across, (each) => each)
        : undefined;
  // In a multi-line field Enter would insert a line break, even in the last row.
  if (next || event.key === 'Enter') event.preventDefault();
  next?.focus();
};

type TextField = HTMLInputElement | HTMLTextAreaElement;
const isTextField = (target: EventTarget): target is TextField =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');

const stepAcross = (key: string, field: TextField): number => {
  const { selectionStart: from, selectionEnd: to, value } = field;
  const isWhole = from === 0 && to === value.length;
  if (key === 'ArrowLeft' && (isWhole || (from === 0 && to === 0))) return -1;
  return key === 'ArrowRight' && (isWhole || (from === value.length && to === value.length)) ? 1 : 0;
};

const firstField = <T>(
  list: readonly T[],
  from: number,
  by: number,
  cellOf: (each: T) => Element | undefined,
): TextField | null => {
  for (let at = from + by; at >= 0 && at < list.length; at += by) {
    const each = list[at];
    const field = each && cellOf(each)?.querySelector<TextField>('input:not([type=range]), textarea');
    if (field) return field;
  }
  return null;
};
