import { useId, useLayoutEffect, useRef, useState } from 'react';
import { useCommitOnUnmount } from '../../ui/fields/use-commit-on-unmount.ts';

type CellTextEditorProps = {
  label: string;
  initial: string;
  placeholder?: string;
  /** Suggestions while typing. */
  offers?: readonly string[];
  onKeep(text: string): void;
  onAbandon(): void;
  /** Called after saving by Enter or Tab, with the arrow key of the direction. */
  onMove?(key: string): void;
};

/** The field in a cell of the matrix. Enter saves and goes down, Tab saves and goes right, Esc cancels. */
export const CellTextEditor = (props: CellTextEditorProps) => {
  const { label, initial, placeholder, offers = [], onKeep, onAbandon, onMove } = props;
  const [text, setText] = useState(initial);
  const listId = useId();
  const isDone = useRef(false);
  const field = useRef<HTMLInputElement>(null);
  const keep = (typed = text) => {
    if (isDone.current) return;
    isDone.current = true;
    onKeep(typed);
  };
  useLayoutEffect(() => focusAtEnd(field.current), []);
  useCommitOnUnmount(field, initial, keep);
  return (
    <>
      <input
        className="cell-field"
        aria-label={label}
        placeholder={placeholder}
        autoComplete="off"
        list={offers.length > 0 ? listId : undefined}
        value={text}
        ref={field}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => keep()}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          event.stopPropagation();
          if (event.key === 'Escape') {
            isDone.current = true;
            onAbandon();
          } else if (event.key === 'Enter' || event.key === 'Tab') {
            event.preventDefault();
            keep();
            const back = event.shiftKey;
            onMove?.(
              event.key === 'Enter' ? (back ? 'ArrowUp' : 'ArrowDown') : back ? 'ArrowLeft' : 'ArrowRight',
            );
          }
        }}
      />
      {offers.length > 0 && (
        <datalist id={listId}>
          {offers.map((offer, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: siblings may share a name.
            <option key={i} value={offer} />
          ))}
        </datalist>
      )}
    </>
  );
};

const focusAtEnd = (field: HTMLInputElement | null) => {
  if (!field || document.activeElement === field) return;
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
};
