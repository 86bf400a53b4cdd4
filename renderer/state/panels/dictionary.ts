/** What the dictionary shows: which entries, and which of them is open. */
import type { Model } from '../../../shared/model/model.ts';
import { type NameUses, nameUses } from '../../../shared/model/queries/dictionary/name-uses.ts';
import { ENTRY_KINDS } from '../../../shared/model/records/entry.ts';
import { showSidePanel } from '../session/show-side-panel.ts';
import { createStore } from '../store.ts';

export const DICTIONARY_FILTERS = ['all', ...ENTRY_KINDS, 'unused', 'similar', 'missing'] as const;
export type DictionaryFilter = (typeof DICTIONARY_FILTERS)[number];

type DictionaryState = {
  readonly filter: DictionaryFilter;
  /** Words that the names or definitions shown must hold. */
  readonly query: string;
  /** The item that is expanded. */
  readonly openId: string | null;
};

export const dictionaryStore = createStore<DictionaryState>(() => ({
  filter: 'all',
  query: '',
  openId: null,
}));

/** Shows an entry in the dictionary, expanded. */
export const showEntry = (id: string): void => {
  dictionaryStore.setState({ filter: 'all', query: '', openId: id });
  showSidePanel('dictionary');
};

let followed: { readonly model: Model; readonly uses: NameUses } | undefined;

/** The uses of all names of the open model. Read from it when they are first asked for, then kept up to date. */
export const usesNow = (model: Model): NameUses => {
  if (followed?.model !== model) {
    followed?.uses.stop();
    followed = { model, uses: nameUses(model) };
  }
  return followed.uses;
};
