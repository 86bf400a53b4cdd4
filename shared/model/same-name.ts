/** When two names read the same: letter case, width of letters and spaces aside. */
export const nameKey = (name: string): string =>
  name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
