import type { KeyboardEvent } from 'react';

/**
 * Home, End and the page keys go along a table that is wider than its window, whose arrow keys go by a few figures only;
 * without this they would scroll the page around it. For the `onKeyDown` of what scrolls.
 * @param kept width in pixels of what stays in sight: the names of the rows.
 */
export const scrollAcross = (event: KeyboardEvent<HTMLElement>, kept: number): void => {
  const { currentTarget: region, target, key, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (target !== region || altKey || ctrlKey || metaKey || shiftKey) return;
  const page = Math.max(region.clientWidth - kept, kept);
  const left = {
    Home: 0,
    End: region.scrollWidth,
    PageUp: region.scrollLeft - page,
    PageDown: region.scrollLeft + page,
  }[key];
  if (left === undefined || region.scrollWidth <= region.clientWidth) return;
  event.preventDefault();
  region.scrollTo({ left });
};
