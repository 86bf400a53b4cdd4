import { useState } from 'react';
import { useStore } from 'zustand';
import type { EntryKind } from '../../shared/model/queries/dictionary/dictionary.ts';
import { ENTRY_KINDS } from '../../shared/model/records/entry.ts';
import { say } from '../../shared/words/messages.ts';
import { ADD_FIELDS } from '../actions/view/add-fields.ts';
import { AddLine } from '../parts/panel/AddLine.tsx';
import { documentStore, perform } from '../state/document/document.ts';
import { Select } from '../ui/fields/Select.tsx';
import { words } from './words.ts';

/** The field that adds an entry, of the kind that is chosen beside it. */
export const NewEntry = ({ kind: first }: { kind: EntryKind }) => {
  const [kind, setKind] = useState<EntryKind>(first);
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  if (readOnly) return null;
  return (
    <div className="dictionary-new">
      <Select
        label={say(words.newKind)}
        hideLabel
        value={kind}
        options={ENTRY_KINDS.map((each) => ({ value: each, label: say(words.kindOption, { kind: each }) }))}
        onChange={(chosen) => setKind(chosen)}
      />
      <AddLine
        id={ADD_FIELDS.dictionary}
        label={say(words.newEntry, { kind })}
        onAdd={(name) => perform({ type: 'entry.add', kind, name }) !== null}
      />
    </div>
  );
};
