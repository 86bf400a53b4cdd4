import type { KeyboardEvent } from 'react';

/**
 * Keys go along a table that is wider than its window: the arrows by a column, so that none is cut in two, the page keys
 * by as many as are in sight, Home and End to its ends. Without this they would scroll the page around it, or by a few
 * pixels. For the `onKeyDown` of what scrolls.
 * @param kept width in pixels of what stays in sight: the names of the rows. @param column that of a column.
 */
export const scrollAcross = (event: KeyboardEvent<HTMLElement>, kept: number, column: number): void => {
  const { currentTarget: region, target, key, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (target !== region || altKey || ctrlKey || metaKey || shiftKey) return;
  const at = region.scrollLeft / column;
  const inSight = Math.max(1, Math.floor((region.clientWidth - kept) / column));
  const to = {
    Home: 0,
    End: Number.MAX_SAFE_INTEGER,
    ArrowLeft: Math.ceil(at) - 1,
    ArrowRight: Math.floor(at) + 1,
    PageUp: Math.ceil(at) - inSight,
    PageDown: Math.floor(at) + inSight,
  }[key];
  if (to === undefined || region.scrollWidth <= region.clientWidth) return;
  event.preventDefault();
  region.scrollTo({ left: Math.min(to * column, region.scrollWidth) });
};
