import { useLayoutEffect, useRef, useState } from 'react';
import { ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { STATUSES } from '../../../shared/model/records/process.ts';
import type { Status } from '../../../shared/model/records.ts';
import { STATUS_SHAPES } from '../../../shared/scene/face.ts';
import { nameKey } from '../../../shared/words/fold.ts';
import { say } from '../../../shared/words/messages.ts';
import { currentModel, documentStore } from '../../state/document/document.ts';
import { offerUnsavedText } from '../../state/document/offer-unsaved-text.ts';
import { useCommitOnUnmount } from '../../ui/fields/use-commit-on-unmount.ts';
import { useSuggestions } from '../../ui/fields/use-suggestions.tsx';
import type { Column } from '../column.ts';
import { titleOf } from '../column.ts';
import { tableStore } from '../table-state.ts';
import { words } from '../words.ts';
import { writtenIn } from './cells.ts';
import { keepCell } from './table-work.ts';

/** Where the active cell goes when an edit ends. */
export type After = 'stay' | 'down' | 'up' | 'right' | 'left';

type CellEditorProps = {
  id: string;
  column: Column;
  typed: string | undefined;
  onEnd(after: After): void;
};

/** The field of a cell that is being edited. The text is saved however the field is left, except by Esc. */
export const CellEditor = (props: CellEditorProps) =>
  props.column.edit?.choices ? <ChoiceEditor {...props} /> : <TextEditor {...props} />;

const TextEditor = ({ id, column, typed, onEnd }: CellEditorProps) => {
  const field = useRef<HTMLTextAreaElement>(null);
  const [initial] = useState(() => typed ?? writtenIn(currentModel(), id, column));
  const [text, setText] = useState(initial);
  const isDone = useRef(false);
  // A layout effect: the field must have the focus before the letter that opened it arrives.
  useLayoutEffect(() => {
    const element = field.current;
    element?.focus();
    if (typed === undefined) element?.select();
    else element?.setSelectionRange(typed.length, typed.length);
  }, [typed]);
  const [kind] = useState(() => tableStore.getState().kind);
  /** If the row was deleted in the meantime, the text is offered for copying. */
  const keep = (typedText: string): boolean => {
    const { replica } = documentStore.getState();
    if (replica?.model.rows[kind].has(id)) return keepCell(id, column, typedText);
    offerUnsavedText(say(replica ? words.rowDeleted : words.modelClosed), typedText);
    return true;
  };
  /** @param kept the text to save; null drops it. */
  const end = (after: After, kept: string | null) => {
    if (isDone.current) return;
    if (kept !== null && !keep(kept)) return;
    isDone.current = true;
    onEnd(after);
  };
  const leave = (left: string) => {
    // A refused text must not hold the focus for ever: the reason was shown, and the text is dropped.
    if (isDone.current) return;
    isDone.current = true;
    keep(left);
    onEnd('stay');
  };
  useCommitOnUnmount(field, initial, leave);
  const isLong = column.edit?.isLong === true;
  const [suggest] = useState(() => column.edit?.suggest?.(currentModel(), id));
  const suggestions = useSuggestions({
    field,
    suggest,
    isArea: true,
    begunWith: typed,
    onChoose: (chosen) => {
      setText(chosen);
      if (column.edit?.isList) return;
      end('down', chosen);
    },
  });
  return (
    <>
      <textarea
        {...suggestions.attributes}
        ref={field}
        className="cell-editor"
        aria-label={titleOf(column)}
        rows={1}
        value={text}
        spellCheck={isLong}
        onChange={({ target }) => {
          const line = isLong ? target.value : target.value.replaceAll('\n', ' ');
          setText(line);
          suggestions.type(line);
        }}
        onBlur={() => leave(text)}
        onPointerDown={(event) => event.stopPropagation()}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.nativeEvent.isComposing || suggestions.takesKey(event)) return;
          if (event.key === 'Escape') end('stay', null);
          else if (event.key === 'Tab') {
            event.preventDefault();
            end(event.shiftKey ? 'left' : 'right', text);
          } else if (event.key === 'Enter' && !(isLong && (event.altKey || event.shiftKey))) {
            event.preventDefault();
            suggestions.close();
            end(event.shiftKey ? 'up' : 'down', text);
          } else if (event.key === 'Enter' && event.altKey) {
            event.preventDefault();
            setText(withBreak(event.currentTarget));
          }
        }}
      />
      {suggestions.list}
    </>
  );
};

/** Alt+Enter breaks the line, as in spreadsheets; the browser does so by Shift only. */
const withBreak = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): string =>
  `${value.slice(0, selectionStart)}\n${value.slice(selectionEnd)}`;

const ChoiceEditor = ({ id, column, typed, onEnd }: CellEditorProps) => {
  const anchor = useRef<HTMLSpanElement>(null);
  const choices = column.edit?.choices ?? [];
  const [now] = useState(() => writtenIn(currentModel(), id, column));
  const first = choices.find((choice) => typed && nameKey(choice).startsWith(nameKey(typed))) ?? now;
  return (
    <>
      <span ref={anchor} className="cell-anchor" />
      <Popover
        className="popover"
        triggerRef={anchor}
        isOpen
        offset={2}
        placement="bottom start"
        onOpenChange={(isOpen) => {
          if (!isOpen) onEnd('stay');
        }}
      >
        <ListBox
          className="list"
          aria-label={titleOf(column)}
          autoFocus
          selectionMode="single"
          defaultSelectedKeys={[first]}
          onSelectionChange={(keys) => {
            // Choosing the selected option again arrives as a deselection.
            const [key = first] = keys === 'all' ? [] : keys;
            if (keepCell(id, column, String(key))) onEnd('down');
          }}
        >
          {choices.map((choice) => (
            <ListBoxItem key={choice} id={choice} textValue={choice} className="list-item">
              {isStatus(choice) && (
                <span className="list-item-icon" aria-hidden="true">
                  {STATUS_SHAPES[choice].sign}
                </span>
              )}
              {choice}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </>
  );
};

const isStatus = (word: string): word is Status => STATUSES.some((status) => status === word);
