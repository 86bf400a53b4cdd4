import { useId } from 'react';
import { dateFormat } from '../../../shared/words/format.ts';
import { locale } from '../../../shared/words/locale.ts';
import { say } from '../../../shared/words/messages.ts';
import { useDraft } from '../../ui/fields/use-draft.ts';
import { words } from './words.ts';

const dayFormat = () => dateFormat(locale(), { dateStyle: 'medium', calendar: 'gregory', timeZone: 'UTC' });

type DateFieldProps = {
  label: string;
  /** An ISO date; empty for none. */
  value: string;
  onCommit(date: string): boolean;
  /** Whether the field may be emptied. */
  isOptional?: boolean;
  title?: string;
  readOnly: boolean;
};

/** A day, typed or picked. A day that is only half typed isn’t used. */
export const DateField = ({ label, value, onCommit, isOptional, title, readOnly }: DateFieldProps) => {
  const id = useId();
  const draft = useDraft({ value, onCommit: (date) => (isOptional || date !== '') && onCommit(date) });
  const isMissing = draft.text === '' && !isOptional;
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="date"
        title={title}
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
          {say(words.dateMissing, { date: dayFormat().format(Date.parse(value)) })}
        </span>
      )}
    </div>
  );
};
