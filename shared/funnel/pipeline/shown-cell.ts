/** How messages quote cells and list names. */

/** A cell as a message quotes it. */
export const shownCell = (cell: string): string => `“${cell.length > 40 ? `${cell.slice(0, 39)}…` : cell}”`;

/** Names as a message lists them, the first eight of them in full. */
export const listedNames = (names: readonly string[]): string => {
  const shown = names.slice(0, 8).map(shownCell).join(', ');
  return names.length > 8 ? `${shown} and ${names.length - 8} more` : shown;
};
