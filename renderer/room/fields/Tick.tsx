import './fields.css';

type TickProps = {
  label: string;
  isOn: boolean;
  onChange(isOn: boolean): void;
  isDisabled?: boolean;
};

/** A check box with its label. */
export const Tick = ({ label, isOn, onChange, isDisabled = false }: TickProps) => (
  <label className="room-tick">
    <input
      type="checkbox"
      checked={isOn}
      disabled={isDisabled}
      onChange={({ target }) => onChange(target.checked)}
    />
    <span>{label}</span>
  </label>
);
