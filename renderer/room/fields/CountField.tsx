import { useState } from 'react';
import { TextField } from '../../ui/fields/TextField.tsx';

type CountFieldProps = {
  label: string;
  hideLabel?: boolean;
  value: number;
  min: number;
  max: number;
  onChange(value: number): void;
};

/** A whole number. What is out of range, or no number, becomes the nearest that is when the field is left. */
export const CountField = ({ value, min, max, onChange, ...props }: CountFieldProps) => {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextField
      {...props}
      className="room-count"
      type="number"
      inputMode="numeric"
      min={min}
      max={max}
      value={typed ?? String(value)}
      onChange={(text) => {
        setTyped(text);
        const number = Math.round(Number(text));
        if (text.trim() !== '' && number >= min && number <= max) onChange(number);
      }}
      onBlur={() => {
        const number = Math.round(Number(typed ?? value));
        if (typed !== null && Number.isFinite(number)) onChange(Math.min(max, Math.max(min, number)));
        setTyped(null);
      }}
    />
  );
};
