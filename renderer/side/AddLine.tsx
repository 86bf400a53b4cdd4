import { useRef, useState } from 'react';
import { useDocument } from '../state/document.ts';
import { TextField } from '../ui/TextField.tsx';

type AddLineProps = {
  label: string;
  /** Id of the field in the page, for what leads to it. */
  id?: string;
  /** Adds what was typed; false where it was refused, and what was typed then stays. */
  onAdd(text: string): boolean;
};

/** A field that adds a record to a list on Enter, and is ready for the next. */
export const AddLine = ({ label, id, onAdd }: AddLineProps) => {
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const readOnly = useDocument((state) => state.readOnly);
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
