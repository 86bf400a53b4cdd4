/** The field for a name, in place. Enter saves it, Esc cancels, leaving the field saves it too. */
import { type ClipboardEvent, type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { shortcutOf } from '../actions/action.ts';
import { keepsKey } from '../actions/keys/key-target.ts';
import type { EndedBy } from '../state/editing/capture.ts';
import './name-editor.css';
import { useCommitOnUnmount } from '../ui/fields/use-commit-on-unmount.ts';
import { type Suggest, useSuggestions } from '../ui/fields/use-suggestions.tsx';

type Props = {
  readonly label: string;
  readonly initial: string;
  readonly placeholder?: string;
  readonly fontSize?: number;
  /** Changes with each name that is typed: the field stays, with the focus, and starts over with `initial`. */
  readonly turn?: unknown;
  /** Which text is selected at first: all of it by default, so that typing replaces it. */
  readonly caret?: 'all' | 'end';
  /** What the field suggests while typing. Choosing a suggestion ends it. */
  readonly suggest?: Suggest | undefined;
  /** Called with what was typed and the key that ended it. */
  readonly onEnd: (name: string, by: EndedBy) => void;
  /** Called with what was typed. */
  readonly onAbandon: (name: string) => void;
  /** Called for Backspace in an empty field, and for undo in a field in which nothing was typed. */
  readonly onBack?: () => void;
  /** Called if a text of several lines is pasted into an empty field. */
  readonly onPasteLines?: (data: DataTransfer) => void;
};

export const NameEditor = (props: Props) => {
  const { label, initial, placeholder, fontSize, turn, caret = 'all', suggest, onEnd, onAbandon } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const done = useRef(false);
  const wasTyped = useRef(false);
  // A layout effect: the field must have the focus before the next key press.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `initial` and `caret` are read when a turn begins.
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    done.current = false;
    wasTyped.current = false;
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
  const suggestions = useSuggestions({
    field,
    suggest,
    isArea: true,
    onChoose: (name) => {
      if (field.current) field.current.value = name;
      end('enter', name);
    },
  });
  useCommitOnUnmount(field, initial, (name) => end('leave', name));
  const onKeyDown = (event: KeyboardEvent) => {
    const pressed = shortcutOf(event.nativeEvent);
    if (keepsKey(pressed, 'text')) event.stopPropagation();
    // The field may outlive an end that was refused: what is typed next counts again.
    done.current = false;
    if (suggestions.takesKey(event)) return;
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
    } else if (typed() === '' && props.onBack && (pressed === 'Backspace' || isUndoOfNothing(pressed))) {
      event.preventDefault();
      props.onBack();
    }
  };
  /** Once something was typed, undo restores the typing, even if all of it was deleted again. */
  const isUndoOfNothing = (pressed: string) => pressed === 'Mod+Z' && !wasTyped.current;
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain').trim();
    if (!/[\n\t]/.test(text)) return;
    event.preventDefault();
    event.stopPropagation();
    if (typed() === '' && props.onPasteLines) props.onPasteLines(event.clipboardData);
    // A name is one line. Inserted like this, it can be undone like typing.
    else document.execCommand('insertText', false, text.replace(/\s+/g, ' '));
  };
  const onBlur = () => {
    // If the whole window lost the focus, the field is still active when it returns.
    if (document.activeElement !== field.current) end('leave');
  };
  return (
    <>
      <textarea
        {...suggestions.attributes}
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
        onInput={() => {
          wasTyped.current = true;
          suggestions.type(typed());
        }}
        onPaste={onPaste}
        onBlur={onBlur}
        onPointerDown={(event) => event.stopPropagation()}
        onDoubleClick={(event) => event.stopPropagation()}
      />
      {suggestions.list}
    </>
  );
};
