/** The browser’s storage for this address: `textsIn` is ready for one that is denied or full. */
import { type KeptTexts, textsIn } from '../../plain/kept-texts.ts';

export const hostTexts = (): KeptTexts => textsIn(() => localStorage);
