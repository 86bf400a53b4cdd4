/** The footer of each page of a document. */
import type { House } from '../../../../shared/book/content.ts';

/** Label, version, date and footer text, as far as there are any. */
export const footerOf = ({ label, version, date, footer }: House): string =>
  [label, version, date, footer].filter((part) => part !== '').join('  ·  ');
