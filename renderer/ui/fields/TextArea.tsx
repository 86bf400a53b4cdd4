import { useId } from 'react';
import { classes } from '../classes.ts';
import { useDraft } from './use-draft.ts';
import './field.css';

type TextAreaProps = {
  label: string;
  hideLabel?: boolean;
  value: string;
  /** Saves the text; false if it wasn’t accepted. */
  onCommit(text: string): boolean;
  placeholder?: string;
  rows?: number;
  readOnly?: boolean;
  /** One line, which wraps if it is long: Enter saves it. */
  isLine?: boolean;
};

/** Text over several lines, kept on Ctrl/Cmd+Enter or when the field is left; Esc takes the typing back. */
export const TextArea = ({ label, hideLabel, value, onCommit, isLine = false, ...props }: TextAreaProps) => {
  const id = useId();
  const draft = useDraft({ value, onCommit });
  return (
    <div className="field">
      <label className={hideLabel ? 'sr-only' : 'field-label'} htmlFor={id}>
        {label}
      </label>
      <textarea
        rows={isLine ? 1 : 2}
        {...props}
        id={id}
        className={classes('field-input', 'field-area', isLine && 'field-line')}
        value={draft.text}
        onChange={({ target }) => draft.type(isLine ? target.value.replace(/\s*\n\s*/g, ' ') : target.value)}
        onFocus={draft.focus}
        onBlur={draft.leave}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' && (isLine || event.ctrlKey || event.metaKey)) {
            if (isLine) event.preventDefault();
            draft.commit();
          }
          if (event.key === 'Escape' && draft.isChanged) {
            event.stopPropagation();
            draft.revert();
          }
        }}
      />
    </div>
  );
};
