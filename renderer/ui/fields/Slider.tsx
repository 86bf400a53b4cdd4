import { type CSSProperties, type KeyboardEvent, useRef } from 'react';
import './Slider.css';

type SliderProps = {
  label: string;
  value: number;
  min: number;
  max: number;
  step: number;
  /** The value in words, as it is read out. */
  valueText: string;
  /** While it is moved. */
  onSlide(value: number): void;
  /** When it is let go of. */
  onRelease(): void;
  /** Esc: what was moved goes back. */
  onAbandon(): void;
  isDisabled?: boolean;
  /** Leaves it out of the Tab order if a field beside it does the same by keyboard. */
  isBesideField?: boolean;
};

/** A figure set by moving a knob: by mouse, by touch, or with the arrow keys. A value out of range is shown at the end. */
export const Slider = (props: SliderProps) => {
  const { label, min, max, step, valueText, onSlide, onRelease, onAbandon } = props;
  const value = Math.min(Math.max(props.value, min), max);
  const filled = { '--filled': `${max > min ? ((value - min) / (max - min)) * 100 : 0}%` } as CSSProperties;
  const hold = useRef<'none' | 'held' | 'abandoned'>('none');
  const letGo = (end: () => void) => {
    const isAbandoned = hold.current === 'abandoned';
    hold.current = 'none';
    if (!isAbandoned) end();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    // Whatever the mouse still does before it is let go of, this was the last word.
    if (hold.current === 'held') hold.current = 'abandoned';
    onAbandon();
  };
  return (
    <input
      type="range"
      className="slider"
      aria-label={label}
      aria-valuetext={valueText}
      min={min}
      max={max}
      step={step}
      value={value}
      style={filled}
      disabled={props.isDisabled ?? false}
      tabIndex={props.isBesideField ? -1 : 0}
      onChange={(event) => {
        // The browser's own `change` comes after it was let go of, when the value may have been set again already.
        if (event.nativeEvent.type !== 'change' && hold.current !== 'abandoned')
          onSlide(event.target.valueAsNumber);
      }}
      onPointerDown={() => {
        hold.current = 'held';
      }}
      onPointerUp={() => letGo(onRelease)}
      onPointerCancel={() => letGo(onAbandon)}
      onKeyUp={() => {
        if (hold.current === 'none') onRelease();
      }}
      onBlur={() => letGo(onRelease)}
      onKeyDown={onKeyDown}
    />
  );
};
