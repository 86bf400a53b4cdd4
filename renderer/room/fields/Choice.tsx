import { useId } from 'react';
import './fields.css';

type ChoiceProps<T extends string> = {
  label: string;
  value: T;
  options: readonly { readonly value: T; readonly label: string; readonly isDisabled?: boolean }[];
  onChange(value: T): void;
};

/** One of a few, all of them in view. */
export const Choice = <T extends string>({ label, value, options, onChange }: ChoiceProps<T>) => {
  const name = useId();
  return (
    <fieldset className="room-choice">
      <legend className="field-label">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="room-tick">
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            disabled={option.isDisabled ?? false}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
};
