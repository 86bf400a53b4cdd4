/** The field a name is typed into, in place. Enter keeps it, Esc abandons it, leaving the field keeps it too. */
import { type KeyboardEvent, useEffect, useRef } from 'react';
import './name-editor.css';
import { useEndWhenGone } from './use-end-when-gone.ts';

type Props = {
  readonly label: string;
  readonly initial: string;
  readonly placeholder?: string;
  readonly fontSize?: number;
  /** Called with what was typed and the key that ended it. */
  readonly onEnd: (name: string, by: 'enter' | 'tab' | 'shift-tab' | 'leave') => void;
  readonly onAbandon: () => void;
};

export const NameEditor = ({ label, initial, placeholder, fontSize, onEnd, onAbandon }: Props) => {
  const field = useRef<HTMLTextAreaElement>(null);
  const done = useRef(false);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);
  const end = (by: 'enter' | 'tab' | 'shift-tab' | 'leave', typed = field.current?.value ?? '') => {
    if (done.current) return;
    done.current = true;
    onEnd(typed, by);
  };
  useEndWhenGone(field, initial, (typed) => end('leave', typed));
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    // The field may outlive an end that was refused: what is typed next counts again.
    done.current = false;
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      done.current = true;
      event.preventDefault();
      onAbandon();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      end('enter');
    } else if (event.key === 'Tab') {
      event.preventDefault();
      end(event.shiftKey ? 'shift-tab' : 'tab');
    }
  };
  return (
    <textarea
      ref={field}
      className="name-editor nodrag nopan nowheel"
      aria-label={label}
      defaultValue={initial}
      placeholder={placeholder}
      rows={1}
      dir="auto"
      spellCheck={false}
      style={fontSize ? { fontSize } : undefined}
      onKeyDown={onKeyDown}
      onBlur={() => end('leave')}
      onPointerDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    />
  );
};
