/** What a window remembers: in the tab until it is closed, or on this machine. */
import { type TextStorage, textsIn } from '../../plain/kept-texts.ts';

/** The storages of a window: that of its tab, and that of the machine. Each may throw. */
export type Storages = { tab(): TextStorage; machine(): TextStorage };

/** Prefix of the storage keys of drafts. */
export const DRAFT_KEYS = 'strata.draft.';

let storages: Storages | null = null;

/** Gives this window its storages. Nothing may be read or written before. */
export const storeIn = (given: Storages): void => {
  storages = given;
};

const given = (): Storages => {
  if (!storages) throw new Error('This window has no storage yet.');
  return storages;
};

/** Texts of this tab: they survive a reload. */
export const tabTexts = textsIn(() => given().tab());
/** Texts of this machine: every window shares them, and later ones find them. */
export const machineTexts = textsIn(() => given().machine());
