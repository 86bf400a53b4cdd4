/** The field a name is typed into, in place. Enter keeps it, Esc abandons it, leaving the field keeps it too. */
import { type ClipboardEvent, type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import type { EndedBy } from '../state/capture.ts';
import './name-editor.css';
import { useEndWhenGone } from '../ui/use-end-when-gone.ts';

type Props = {
  readonly label: string;
  readonly initial: string;
  readonly placeholder?: string;
  readonly fontSize?: number;
  /** Changes with each name that is typed: the field stays, with the focus, and starts over with `initial`. */
  readonly turn?: unknown;
  /** Where typing starts: in place of the name unless told otherwise. */
  readonly caret?: 'all' | 'end';
  /** Called with what was typed and the key that ended it. */
  readonly onEnd: (name: string, by: EndedBy) => void;
  /** Called with what was typed. */
  readonly onAbandon: (name: string) => void;
  /** Called for Backspace where there is nothing to take away. */
  readonly onBack?: () => void;
  /** Called for a text of several lines pasted where nothing is typed yet. */
  readonly onPasteLines?: (data: DataTransfer) => void;
};

export const NameEditor = (props: Props) => {
  const { label, initial, placeholder, fontSize, turn, caret = 'all', onEnd, onAbandon } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const done = useRef(false);
  // Before the next key press arrives, so that none is typed into nothing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `initial` and `caret` are read when a turn begins.
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    done.current = false;
    element.value = initial;
    element.focus({ preventScroll: true });
    if (caret === 'all') element.select();
    else element.setSelectionRange(initial.length, initial.length);
  }, [turn]);
  const typed = () => field.current?.value ?? '';
  const end = (by: EndedBy, name = typed()) => {
    if (done.current) return;
    done.current = true;
    onEnd(name, by);
  };
  useEndWhenGone(field, initial, (name) => end('leave', name));
  const onKeyDown = (event: KeyboardEvent) => {
    const isCommand = event.ctrlKey || event.metaKey || /^F\d/.test(event.key);
    // Plain keys are the field's own; commands are still everybody's.
    if (!isCommand) event.stopPropagation();
    // The field may outlive an end that was refused: what is typed next counts again.
    done.current = false;
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      done.current = true;
      event.preventDefault();
      onAbandon(typed());
    } else if (event.key === 'Enter') {
      event.preventDefault();
      end('enter');
    } else if (event.key === 'Tab') {
      event.preventDefault();
      end(event.shiftKey ? 'shift-tab' : 'tab');
    } else if (event.key === 'Backspace' && typed() === '' && props.onBack) {
      event.preventDefault();
      props.onBack();
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain').trim();
    if (!/[\n\t]/.test(text)) return;
    event.preventDefault();
    event.stopPropagation();
    if (typed() === '' && props.onPasteLines) props.onPasteLines(event.clipboardData);
    // A name is one line. This way it can be taken back like typing.
    else document.execCommand('insertText', false, text.replace(/\s+/g, ' '));
  };
  const onBlur = () => {
    // The whole window lost the focus: typing goes on where it was when it comes back.
    if (document.activeElement !== field.current) end('leave');
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
      onPaste={onPaste}
      onBlur={onBlur}
      onPointerDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    />
  );
};
