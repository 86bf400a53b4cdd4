import { type InputHTMLAttributes, type Ref, useId } from 'react';
import { classes } from '../classes.ts';
import './field.css';

type TextFieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> & {
  label: string;
  /** Keeps the label for assistive technology only. */
  hideLabel?: boolean;
  value: string;
  onChange(value: string): void;
  problem?: string | undefined;
  ref?: Ref<HTMLInputElement>;
  inputId?: string | undefined;
};

/** A line of text with its label. */
export const TextField = ({
  label,
  hideLabel,
  onChange,
  problem,
  className,
  inputId,
  ...props
}: TextFieldProps) => {
  const ownId = useId();
  const id = inputId ?? ownId;
  return (
    <div className={classes('field', className)}>
      <label className={hideLabel ? 'sr-only' : 'field-label'} htmlFor={id}>
        {label}
      </label>
      <input
        {...props}
        id={id}
        className="field-input"
        autoComplete="off"
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem && (
        <span className="field-problem" id={`${id}-problem`}>
          {problem}
        </span>
      )}
    </div>
  );
};
