import type { KeyboardEvent } from 'react';

/**
 * Scrolls a wide table by whole columns: the arrows by one, the page keys by as many as are visible, Home and End to the
 * ends. Without this the keys would scroll the page around it, or by a few pixels. For the `onKeyDown` of the scroller.
 * @param kept width in pixels of the row headings, which stay visible. @param column width of a column.
 */
export const scrollAcross = (event: KeyboardEvent<HTMLElement>, kept: number, column: number): void => {
  const { currentTarget: region, target, key, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (target !== region || altKey || ctrlKey || metaKey || shiftKey) return;
  const at = region.scrollLeft / column;
  const visible = Math.max(1, Math.floor((region.clientWidth - kept) / column));
  const to = {
    Home: 0,
    End: Number.MAX_SAFE_INTEGER,
    ArrowLeft: Math.ceil(at) - 1,
    ArrowRight: Math.floor(at) + 1,
    PageUp: Math.ceil(at) - visible,
    PageDown: Math.floor(at) + visible,
  }[key];
  if (to === undefined || region.scrollWidth <= region.clientWidth) return;
  event.preventDefault();
  region.scrollTo({ left: Math.min(to * column, region.scrollWidth) });
};
