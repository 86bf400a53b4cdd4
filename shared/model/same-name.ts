/** When two names read the same: letter case, width of letters and spaces aside. */
export const nameKey = (name: string): string =>
  PLAIN.test(name) ? name.toLowerCase() : name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** What normalising leaves as it is: words of ASCII with one space between them. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;
