import { say } from '../../shared/words/messages.ts';
import { quoted } from '../../shared/words/quoted.ts';
import { undoLast } from '../actions/undo-last.ts';
import { perform } from '../state/document/document.ts';
import { dictionaryStore } from '../state/panels/dictionary.ts';
import { notifyUndoable } from '../state/session/session.ts';
import { words } from './words.ts';

type Named = { readonly id: string; readonly name: string };

/** Merges entries into one of their kind, and reports it with a button that undoes it. */
export const mergeInto = (gone: readonly Named[], stays: Named): void => {
  if (!perform({ type: 'entry.merge', ids: gone.map(({ id }) => id), into: stays.id })) return;
  const [{ name } = { name: '' }] = gone;
  dictionaryStore.setState({ openId: stays.id });
  notifyUndoable(
    say(words.merged, { count: gone.length, name: quoted(name), into: quoted(stays.name) }),
    undoLast,
  );
};

/** Marks an entry as different from others with similar names, and reports it with a button that undoes it. */
export const tellApart = (entry: Named, others: readonly Named[]): void => {
  if (!perform({ type: 'entry.tellApart', id: entry.id, others: others.map(({ id }) => id) })) return;
  const [{ name } = { name: '' }] = others;
  notifyUndoable(
    say(words.toldApart, { count: others.length, name: quoted(entry.name), other: quoted(name) }),
    undoLast,
  );
};
