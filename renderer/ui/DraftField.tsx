import { TextField } from './TextField.tsx';
import { useDraft } from './use-draft.ts';

type DraftFieldProps = {
  label: string;
  hideLabel?: boolean;
  value: string;
  /** Keeps the text; false where it was not accepted. */
  onCommit(text: string): boolean;
  placeholder?: string;
  className?: string;
  readOnly?: boolean;
  autoFocus?: boolean;
  inputMode?: 'numeric';
  /** Id of the field in the page, for what leads to it. */
  inputId?: string;
};

/** A line of text that is kept on Enter or when the field is left; Esc takes the typing back. */
export const DraftField = ({ value, onCommit, ...props }: DraftFieldProps) => {
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
          event.stopPropagation();
          draft.revert();
        }
      }}
    />
  );
};
