/** How blocks are named on the page: in sentences, and in lists with the code as a chip. */
import { quoted } from '../../../shared/words/quoted.ts';
import { element } from '../../plain/element.ts';
import type { About } from '../outbox/thing.ts';

/** Deeper levels look alike. */
const LEVELS = 3;

/** S2 “Sell by Proposal”, or for the model “Sales & Support”. */
export const inSentence = ({ code, name }: Pick<About, 'code' | 'name'>): string =>
  `${code} ${quoted(name)}`.trim();

/** @param level 1 for a macro process. */
export const codeChip = (code: string, level: number): (Node | string)[] =>
  code === '' ? [] : [element('span', { class: `code level-${Math.min(level, LEVELS)}` }, code), ' '];
