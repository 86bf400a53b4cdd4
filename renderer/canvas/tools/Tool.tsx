import type { PointerEvent, ReactNode } from 'react';
import { shownShortcut } from '../../actions/action.ts';
import { performAction, shortcutFor } from '../../actions/registry.ts';

type ToolProps = {
  id: string;
  label: string;
  isDisabled?: boolean;
  isPressed?: boolean;
  /** If the tool can also be dragged onto the canvas. */
  onDragStart?: (press: PointerEvent) => void;
  children: ReactNode;
};

/** A button of the canvas tools that carries out an action. */
export const Tool = ({ id, label, isDisabled = false, isPressed, onDragStart, children }: ToolProps) => {
  const shortcut = shortcutFor(id);
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={isPressed}
      title={shortcut === undefined ? label : `${label} (${shownShortcut(shortcut)})`}
      disabled={isDisabled}
      className={onDragStart && 'tool-drag'}
      onPointerDown={onDragStart}
      onClick={() => performAction(id)}
    >
      {children}
    </button>
  );
};
