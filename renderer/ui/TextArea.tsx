import { useId } from 'react';
import { classes } from './classes.ts';
import { useDraft } from './use-draft.ts';
import './field.css';

type TextAreaProps = {
  label: string;
  hideLabel?: boolean;
  value: string;
  /** Keeps the text; false where it was not accepted. */
  onCommit(text: string): boolean;
  placeholder?: string;
  rows?: number;
  readOnly?: boolean;
};

/** Text over several lines, kept on Ctrl/Cmd+Enter or when the field is left; Esc takes the typing back. */
export const TextArea = ({ label, hideLabel, value, onCommit, ...props }: TextAreaProps) => {
  const id = useId();
  const draft = useDraft({ value, onCommit });
  return (
    <div className="field">
      <label className={hideLabel ? 'sr-only' : 'field-label'} htmlFor={id}>
        {label}
      </label>
      <textarea
        rows={2}
        {...props}
        id={id}
        className={classes('field-input', 'field-area')}
        value={draft.text}
        onChange={(event) => draft.type(event.target.value)}
        onBlur={draft.commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) draft.commit();
          if (event.key === 'Escape' && draft.isChanged) {
            event.stopPropagation();
            draft.revert();
          }
        }}
      />
    </div>
  );
};
