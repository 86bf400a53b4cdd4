import { useId } from 'react';
import './field.css';

type Props = {
  label: string;
  /** The endings and media types offered, as the attribute `accept` takes them. */
  accept: string;
  /** Why the last file was not taken. */
  problem?: string | undefined;
  isDisabled?: boolean;
  /** Id of the element that says which file was chosen. */
  describedBy?: string;
  onChoose(file: File): void;
};

/** A field that takes a file. It doesn't show the file's name: what was chosen is shown beside it, and may be remembered. */
export const FileField = ({ label, accept, problem, isDisabled = false, describedBy, onChoose }: Props) => {
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="field-file"
        type="file"
        accept={accept}
        disabled={isDisabled}
        aria-describedby={problem ? `${id}-problem` : describedBy}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onChoose(file);
        }}
      />
      {problem ? (
        <span className="field-problem" id={`${id}-problem`} role="alert">
          {problem}
        </span>
      ) : null}
    </div>
  );
};
