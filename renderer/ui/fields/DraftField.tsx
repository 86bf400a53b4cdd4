import { TextField } from './TextField.tsx';
import { useDraft } from './use-draft.ts';

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
};

/** A line of text that is kept on Enter or when the field is left; Esc takes the typing back. */
export const DraftField = ({ value, onCommit, isOpened = false, ...props }: DraftFieldProps) => {
  const draft = useDraft({ value, onCommit });
  return (
    <TextField
      {...props}
      value={draft.text}
      onChange={draft.type}
      onFocus={draft.focus}
      onBlur={draft.leave}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') draft.commit();
        if (event.key === 'Escape' && draft.isChanged) {
          if (!isOpened) event.stopPropagation();
          draft.revert();
        }
      }}
    />
  );
};
