import { useRef } from 'react';
import { TextField } from './TextField.tsx';
import { useDraft } from './use-draft.ts';
import { type Suggest, useSuggestions } from './use-suggestions.tsx';

type DraftFieldProps = {
  label: string;
  hideLabel?: boolean;
  value: string;
  /** Saves the text; false if it wasn’t accepted. */
  onCommit(text: string): boolean;
  placeholder?: string;
  className?: string;
  readOnly?: boolean;
  autoFocus?: boolean;
  /** Whether Esc also closes the field, as one that was opened. */
  isOpened?: boolean;
  inputMode?: 'numeric';
  /** Id of the field in the page, for what leads to it. */
  inputId?: string;
  /** What the field suggests while typing. Choosing a suggestion saves it. */
  suggest?: Suggest | undefined;
};

/** A line of text that is kept on Enter or when the field is left; Esc takes the typing back. */
export const DraftField = ({ value, onCommit, isOpened = false, suggest, ...props }: DraftFieldProps) => {
  const draft = useDraft({ value, onCommit });
  const field = useRef<HTMLInputElement>(null);
  const suggestions = useSuggestions({
    field,
    suggest: props.readOnly ? undefined : suggest,
    onChoose: (text) => {
      draft.type(text);
      draft.commit();
    },
  });
  return (
    <>
      <TextField
        {...props}
        {...suggestions.attributes}
        ref={field}
        value={draft.text}
        onChange={(text) => {
          draft.type(text);
          suggestions.type(text);
        }}
        onFocus={draft.focus}
        onBlur={() => {
          suggestions.close();
          draft.leave();
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || suggestions.takesKey(event)) return;
          if (event.key === 'Enter') {
            suggestions.close();
            draft.commit();
          }
          if (event.key === 'Escape' && draft.isChanged) {
            if (!isOpened) event.stopPropagation();
            draft.revert();
          }
        }}
      />
      {suggestions.list}
    </>
  );
};
