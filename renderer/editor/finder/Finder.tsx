/** The command palette: one field that searches blocks, by the engine, and commands. */

import { Search } from 'lucide-react';
import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { ACTION_GROUPS, type Action, groupName, shownShortcut } from '../../actions/action.ts';
import { actionById, allActions, shortcutFor } from '../../actions/registry.ts';
import { documentStore } from '../../state/document/document.ts';
import { isOffered } from '../../state/guest/offered.ts';
import { showEntry } from '../../state/panels/dictionary.ts';
import { currentCamera } from '../../state/ports/camera.ts';
import { goToBlock } from '../../state/view/go-to-block.ts';
import './finder.css';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { words as names } from '../../actions/names/window/words.ts';
import { ActionOption, BlockOption, EntryOption } from './FinderOptions.tsx';
import { findActions } from './find-actions.ts';
import type { FoundEntry } from './found-entries.ts';
import { recentActions, rememberAction } from './recent-actions.ts';
import { type FoundBlock, useHits } from './use-hits.ts';
import { words } from './words.ts';

type Choice =
  | { readonly kind: 'block'; readonly block: FoundBlock }
  | { readonly kind: 'entry'; readonly entry: FoundEntry }
  | { readonly kind: 'action'; readonly action: Action };
type Group = { readonly name: string; readonly choices: readonly Choice[] };

/** @param onClose called when it is left, if it is shown for one use only. */
export const Finder = ({ onClose }: { onClose?: () => void }) => {
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  /** What had the focus before, and gets it back when the palette is left. */
  const cameFrom = useRef<Element | null>(null);
  const [query, setQuery] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const hits = useHits(query);
  // What applies may change while the list is open.
  useStore(documentStore, (state) => (isOpen ? state.revision : 0));
  const groups = isOpen ? groupsFor(query, hits) : [];
  const found = groups.flatMap(({ choices }) => choices);
  const active = Math.min(at, found.length - 1);
  const close = () => {
    setOpen(false);
    setQuery('');
    setAt(0);
    onClose?.();
  };
  const leave = () => {
    const { current: before } = cameFrom;
    cameFrom.current = null;
    close();
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    else field.current?.blur();
  };
  const choose = (choice: Choice | undefined) => {
    if (!choice) return;
    leave();
    if (choice.kind === 'action') {
      rememberAction(choice.action.id);
      choice.action.perform();
    } else if (choice.kind === 'entry') showEntry(choice.entry.id);
    else goTo(choice.block.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = stepFrom(event.key, active, found.length);
    if (to !== null) setAt(to);
    else if (event.key === 'Enter') choose(found[active]);
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  useEffect(() => {
    if (isOpen) document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [isOpen, active, listId]);
  useEffect(() => {
    if (onClose) field.current?.focus();
  }, [onClose]);
  let index = 0;
  return (
    <div className="finder">
      <Search className="finder-icon" size={14} aria-hidden />
      <input
        ref={field}
        id="finder"
        type="text"
        role="combobox"
        aria-label={say(names.search)}
        aria-expanded={found.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `${listId}-${active}` : undefined}
        placeholder={say(names.search)}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onFocus={(event: FocusEvent) => {
          cameFrom.current = event.relatedTarget;
          setOpen(true);
        }}
        onBlur={close}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
      />
      <kbd className="keys">{shownShortcut(shortcutFor('edit.find') ?? '')}</kbd>
      <div
        id={listId}
        role="listbox"
        aria-label={say(words.results)}
        className="finder-list"
        hidden={found.length === 0}
      >
        {groups.map(({ name, choices }) => (
          <div key={name} role="group" aria-label={name} className="finder-group">
            <div className="finder-heading" aria-hidden="true">
              {name}
            </div>
            {choices.map((choice) => {
              const place = index++;
              return (
                // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active option.
                <div
                  key={keyOf(choice)}
                  id={`${listId}-${place}`}
                  role="option"
                  aria-selected={place === active}
                  className="finder-option"
                  onPointerDown={(event) => {
                    event.preventDefault();
                    if (event.button === 0) choose(choice);
                  }}
                  onPointerMove={() => setAt(place)}
                >
                  <ChoiceOption choice={choice} />
                </div>
              );
            })}
          </div>
        ))}
      </div>
      {isOpen && query.trim() !== '' && found.length === 0 ? (
        <div className="finder-list finder-nothing" role="status">
          {say(words.noResults, { query: quoted(query.trim()) })}
        </div>
      ) : null}
    </div>
  );
};

const keyOf = (choice: Choice): string => {
  if (choice.kind === 'action') return choice.action.id;
  return choice.kind === 'entry' ? choice.entry.id : choice.block.id;
};

const ChoiceOption = ({ choice }: { choice: Choice }) => {
  if (choice.kind === 'action') return <ActionOption action={choice.action} />;
  if (choice.kind === 'entry') return <EntryOption entry={choice.entry} />;
  return <BlockOption id={choice.block.id} note={choice.block.note} />;
};

/** The option that a key moves to; null for other keys. */
const stepFrom = (key: string, at: number, count: number): number | null => {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at - 1 + count) % count;
  if (key === 'PageDown') return Math.min(at + 10, count - 1);
  if (key === 'PageUp') return Math.max(at - 10, 0);
  return null;
};

const goTo = (id: string) => {
  goToBlock(id);
  currentCamera()?.focus(id);
};

/** Without a query, recent commands and then all others; else blocks, commands and entries, the better group first. */
const groupsFor = (query: string, hits: ReturnType<typeof useHits>): readonly Group[] => {
  const recent = recentActions();
  if (query.trim() === '') {
    const lately = recent.flatMap((id) => {
      const action = actionById(id);
      return action?.applies() ? [action] : [];
    });
    const others = findActions(allActions(), '', []).filter(({ action }) => !lately.includes(action));
    return [
      groupOf(say(words.recent), lately),
      ...ACTION_GROUPS.map((name) =>
        groupOf(
          groupName(name),
          others.map(({ action }) => action).filter(({ group }) => group === name),
        ),
      ),
    ].filter(({ choices }) => choices.length > 0);
  }
  const ranked = findActions(allActions(), query, recent);
  const entries = isOffered('dictionary') ? hits.entries : [];
  const blocks = hits.blocks.toSorted((a, b) => a.distance - b.distance);
  const groups = [
    {
      name: say(words.blocks),
      choices: blocks.map((block): Choice => ({ kind: 'block', block })),
      nearest: blocks[0]?.distance,
    },
    {
      ...groupOf(
        say(words.commands),
        ranked.map(({ action }) => action),
      ),
      nearest: ranked[0]?.distance,
    },
    {
      name: say(words.dictionary),
      choices: entries.map((entry): Choice => ({ kind: 'entry', entry })),
      nearest: entries[0]?.distance,
    },
  ];
  return groups
    .filter(({ choices }) => choices.length > 0)
    .sort((a, b) => (a.nearest ?? Infinity) - (b.nearest ?? Infinity));
};

const groupOf = (name: string, members: readonly Action[]): Group => ({
  name,
  choices: members.map((action) => ({ kind: 'action', action })),
});
