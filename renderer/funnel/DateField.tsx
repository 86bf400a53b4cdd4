import { useId } from 'react';
import { useDraft } from '../ui/use-draft.ts';
import { LOCALE } from './locale.ts';

type DateFieldProps = {
  label: string;
  value: string;
  onCommit(date: string): boolean;
  readOnly: boolean;
};

/** A day, typed or picked; a day half typed stays and is not used. */
export const DateField = ({ label, value, onCommit, readOnly }: DateFieldProps) => {
  const id = useId();
  const draft = useDraft({ value, onCommit: (date) => date !== '' && onCommit(date) });
  const isMissing = draft.text === '';
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="date"
        className="field-input"
        readOnly={readOnly}
        value={draft.text}
        aria-invalid={isMissing ? true : undefined}
        aria-describedby={isMissing ? `${id}-said` : undefined}
        onChange={(event) => draft.type(event.target.value)}
        onBlur={draft.commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') draft.commit();
          if (event.key === 'Escape' && draft.isChanged) {
            event.stopPropagation();
            draft.revert();
          }
        }}
      />
      {isMissing && (
        <span id={`${id}-said`} className="field-problem">
          A day is missing. {new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC' }).format(Date.parse(value))}{' '}
          stays in use.
        </span>
      )}
    </div>
  );
};
