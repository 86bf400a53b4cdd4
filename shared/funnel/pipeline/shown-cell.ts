/** How messages quote cells and list names. */
import { say } from '../../words/messages.ts';
import { words } from './words.ts';

/** A cell as a message quotes it. */
export const shownCell = (cell: string): string => `“${cell.length > 40 ? `${cell.slice(0, 39)}…` : cell}”`;

/** Names as a message lists them, the first eight of them in full. */
export const listedNames = (names: readonly string[]): string => {
  const shown = names.slice(0, 8).map(shownCell).join(', ');
  return names.length > 8 ? say(words.moreNames, { names: shown, count: names.length - 8 }) : shown;
};
