import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';
import './field.css';
import '../overlay.css';

export type SelectOption<T extends string> = {
  readonly value: T;
  readonly label: string;
  /** A shape or icon before the label. */
  readonly icon?: ReactNode;
};

type SelectProps<T extends string> = {
  label: string;
  hideLabel?: boolean;
  /** Null shows the placeholder. */
  value: T | null;
  options: readonly SelectOption<T>[];
  onChange(value: T): void;
  placeholder?: string;
  isDisabled?: boolean;
};

/** One of a few values. */
export const Select = <T extends string>(props: SelectProps<T>) => {
  const { label, hideLabel = false, value, options, onChange, placeholder = '', isDisabled = false } = props;
  return (
    <AriaSelect
      className="field"
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen && chosen.value !== value) onChange(chosen.value);
      }}
      placeholder={placeholder}
      isDisabled={isDisabled}
    >
      <Label className={hideLabel ? 'sr-only' : 'field-label'}>{label}</Label>
      <Button className="select-button">
        <SelectValue className="select-value" />
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className="popover" offset={4}>
        <ListBox className="list">
          {options.map((option) => (
            <ListBoxItem key={option.value} id={option.value} textValue={option.label} className="list-item">
              {option.icon !== undefined && (
                <span className="list-item-icon" aria-hidden="true">
                  {option.icon}
                </span>
              )}
              {option.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
};
