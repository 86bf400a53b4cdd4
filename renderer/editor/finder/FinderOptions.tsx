/** The rows of the finder's list. */

import { BookA } from 'lucide-react';
import { getRow } from '../../../shared/model/model.ts';
import { codeOf } from '../../../shared/model/queries/codes.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import { say } from '../../../shared/words/messages.ts';
import { type Action, paletteName, shownShortcut } from '../../actions/action.ts';
import { currentModel } from '../../state/document/document.ts';
import type { FoundEntry } from './found-entries.ts';
import { words } from './words.ts';

export const BlockOption = ({ id, note }: { id: string; note: string }) => {
  const model = currentModel();
  return (
    <>
      <span className="finder-code">{codeOf(model, id)}</span>
      <span className="finder-name">
        <bdi>{withTerms(model, getRow(model, 'process', id)?.name ?? '')}</bdi>
        {note === '' ? null : <span className="finder-note">{note}</span>}
      </span>
    </>
  );
};

export const EntryOption = ({ entry: { kind, name, note } }: { entry: FoundEntry }) => (
  <>
    <span className="finder-code">
      <BookA size={14} aria-hidden />
    </span>
    <span className="finder-name">
      <bdi>{name}</bdi>
      <span className="finder-note">
        {say(words.entryKind, { kind })}
        {note === '' ? null : <bdi> · {note}</bdi>}
      </span>
    </span>
  </>
);

export const ActionOption = ({ action }: { action: Action }) => {
  const Icon = action.icon;
  const [shortcut] = action.shortcuts ?? [];
  return (
    <>
      <span className="finder-code">{Icon ? <Icon size={14} aria-hidden /> : null}</span>
      <span className="finder-name">{paletteName(action)}</span>
      {shortcut ? <kbd className="keys">{shownShortcut(shortcut)}</kbd> : null}
    </>
  );
};
