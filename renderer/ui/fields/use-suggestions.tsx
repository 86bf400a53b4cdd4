/**
 * Suggestions below a text field. The field keeps the focus, and what is typed stays as it is unless a suggestion is chosen: by the
 * mouse, or by an arrow key and Enter. None is highlighted by itself. Esc closes the list and nothing else.
 */
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useState } from 'react';
import { Popover } from 'react-aria-components';
import { say } from '../../../shared/words/messages.ts';
import { announce } from '../../state/session/announce.ts';
import { words } from '../words.ts';
import '../overlay.css';

type Suggestion = {
  /** What the field holds once it is chosen. */
  readonly text: string;
  /** As people read it. */
  readonly shown: string;
};

/** The suggestions for what was typed, few and quickly made: it is called while rendering. */
export type Suggest = (typed: string) => readonly Suggestion[];

type SuggestionsOptions = {
  field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>;
  /** Undefined for a field without suggestions. */
  suggest: Suggest | undefined;
  /** Whether the field is a text area, which can’t have the role of a combobox. */
  isArea?: boolean;
  /** What is typed in the field when it opens. */
  begunWith?: string | undefined;
  onChoose(text: string): void;
};

type Suggestions = {
  /** Attributes of the field. */
  readonly attributes: Readonly<Record<string, string | boolean | undefined>>;
  readonly list: ReactNode;
  /** To be called with what was typed. */
  type(text: string): void;
  close(): void;
  /** Whether a key was for the list: to be asked before the field acts on it. */
  takesKey(event: KeyboardEvent): boolean;
};

const NOTHING: readonly Suggestion[] = [];

export const useSuggestions = (options: SuggestionsOptions): Suggestions => {
  const { field, suggest, isArea = false, begunWith = null, onChoose } = options;
  const id = useId();
  /** What suggestions are wanted for; null while the list is closed. */
  const [query, setQuery] = useState<string | null>(begunWith);
  const [at, setAt] = useState(-1);
  const found = suggest && query !== null ? suggest(query) : NOTHING;
  const { length } = found;
  const isOpen = length > 0;
  const active = Math.min(at, length - 1);
  useEffect(() => {
    if (active >= 0) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, id]);

  const ask = (text: string | null) => {
    // How many there are is said once: while typing on, it would be said over the letters.
    const count = text === null || isOpen ? 0 : (suggest?.(text).length ?? 0);
    if (count > 0) announce(say(words.suggestions, { count }));
    setQuery(text);
    setAt(-1);
  };
  const close = () => ask(null);
  const choose = ({ text }: Suggestion) => {
    close();
    onChoose(text);
  };
  const takesKey = (event: KeyboardEvent): boolean => {
    const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!suggest || event.nativeEvent.isComposing || !isPlain) return false;
    const chosen = found[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!isOpen && event.key === 'ArrowUp') return false;
      // Called for without typing, the list has something other than what the field holds.
      if (!isOpen) ask('');
      else setAt(stepFrom(active, event.key === 'ArrowDown' ? 1 : -1, length));
    } else if (event.key === 'Enter' && chosen) choose(chosen);
    else if (event.key === 'Escape' && isOpen) close();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  const attributes = suggest
    ? {
        ...(isArea ? { 'aria-haspopup': 'listbox' } : { role: 'combobox', 'aria-expanded': isOpen }),
        'aria-autocomplete': 'list',
        'aria-controls': isOpen ? id : undefined,
        'aria-activedescendant': isOpen && active >= 0 ? `${id}-${active}` : undefined,
      }
    : {};
  const list = isOpen ? (
    <Popover
      className="popover"
      triggerRef={field}
      isOpen
      isNonModal
      offset={4}
      placement="bottom start"
      onOpenChange={(isStillOpen) => {
        if (!isStillOpen) close();
      }}
    >
      {/* A landmark, since the list is outside of that which its field is in. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys. */}
      <section
        aria-label={say(words.suggestionList)}
        onPointerDown={stop}
        onMouseDown={stopAndKeepFocus}
        onClick={stop}
        onDoubleClick={stop}
      >
        <div id={id} role="listbox" aria-label={say(words.suggestionList)} className="list">
          {found.map((suggestion, i) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active option.
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys.
            <div
              key={suggestion.text}
              id={`${id}-${i}`}
              role="option"
              aria-selected={i === active}
              className="list-item suggestion"
              onClick={() => choose(suggestion)}
            >
              <bdi className="list-item-label">{suggestion.shown}</bdi>
            </div>
          ))}
        </div>
      </section>
    </Popover>
  ) : null;
  return { attributes, list, type: ask, close, takesKey };
};

/** From the field, which is before the first, round and back to it. */
const stepFrom = (at: number, by: 1 | -1, count: number): number => {
  const to = at + by;
  if (to < -1) return count - 1;
  return to >= count ? -1 : to;
};

type Stoppable = { stopPropagation(): void; preventDefault(): void };
const stop = (event: Stoppable): void => event.stopPropagation();
const stopAndKeepFocus = (event: Stoppable): void => {
  event.stopPropagation();
  event.preventDefault();
};
