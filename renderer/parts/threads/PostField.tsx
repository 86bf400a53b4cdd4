import { useId } from 'react';
import '../../ui/fields/field.css';

type PostFieldProps = {
  label: string;
  value: string;
  onChange(text: string): void;
  /** Ctrl/Cmd+Enter. */
  onSend(): void;
};

/** The text of a post as it is written. */
export const PostField = ({ label, value, onChange, onSend }: PostFieldProps) => {
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className="field-input field-area"
        rows={2}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSend();
        }}
      />
    </div>
  );
};
