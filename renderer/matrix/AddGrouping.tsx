import { useState } from 'react';
import { perform } from '../state/document.ts';

/** Names of groupings typed one after the other: each Enter makes a row. */
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
        aria-label="Add a grouping"
        placeholder="Add a grouping"
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
    </form>
  );
};
