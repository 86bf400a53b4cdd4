import { useState } from 'react';
import { say } from '../../shared/words/messages.ts';
import { perform } from '../state/document/document.ts';
import { words } from './words.ts';

/** The field for new groupings: each Enter adds a row. */
export const AddGrouping = ({ macroId }: { macroId: string }) => {
  const [name, setName] = useState('');
  return (
    <form
      className="add-grouping"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '' && perform({ type: 'grouping.add', processId: macroId, name })) setName('');
      }}
    >
      <input
        id="new-grouping"
        className="field-input"
        aria-label={say(words.addGrouping)}
        placeholder={say(words.addGrouping)}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
    </form>
  );
};
