import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import { documentStore } from '../../state/document/document.ts';
import { TextField } from '../../ui/fields/TextField.tsx';

type AddLineProps = {
  label: string;
  /** Id of the field in the page, so that actions can focus it. */
  id?: string;
  /** Adds what was typed; false if it was refused, and the text then stays. */
  onAdd(text: string): boolean;
};

/** A field that adds a record to a list on Enter, and is ready for the next. */
export const AddLine = ({ label, id, onAdd }: AddLineProps) => {
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  if (readOnly) return null;
  return (
    <form
      className="side-add"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '' && onAdd(text)) setText('');
        field.current?.focus();
      }}
    >
      <TextField
        ref={field}
        inputId={id}
        label={label}
        hideLabel
        placeholder={label}
        value={text}
        onChange={setText}
      />
    </form>
  );
};
