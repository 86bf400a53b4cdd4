/** One field to find blocks and to do anything: the engine's search and the actions, as typed. */
import { Search } from 'lucide-react';
import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { ACTION_GROUPS, type Action, shownShortcut } from '../../actions/action.ts';
import { actionById, actions, shortcutFor } from '../../actions/actions.ts';
import { currentCamera } from '../../canvas/camera.ts';
import { currentModel, useDocument } from '../../state/document.ts';
import { useSession } from '../../state/session.ts';
import { reveal } from '../../state/view.ts';
import './finder.css';
import { ActionOption, BlockOption } from './FinderOptions.tsx';
import { findActions } from './find-actions.ts';
import { recentActions, rememberAction } from './recent-actions.ts';
import { type FoundBlock, useHits } from './use-hits.ts';

type Choice =
  | { readonly kind: 'block'; readonly block: FoundBlock }
  | { readonly kind: 'action'; readonly action: Action };
type Group = { readonly name: string; readonly choices: readonly Choice[] };

/** @param onClose called when it is left, where it is there only to be used once. */
export const Finder = ({ onClose }: { onClose?: () => void }) => {
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  /** What had the focus before: it has it again when the finder is left. */
  const cameFrom = useRef<Element | null>(null);
  const [query, setQuery] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const hits = useHits(query);
  // What applies may change while the list is open.
  useDocument((state) => (isOpen ? state.revision : 0));
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
    } else goTo(choice.block.id);
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
        aria-label="Find or do anything"
        aria-expanded={found.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `${listId}-${active}` : undefined}
        placeholder="Find or do anything"
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
      <div id={listId} role="listbox" aria-label="Found" className="finder-list" hidden={found.length === 0}>
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
                  key={choice.kind === 'block' ? choice.block.id : choice.action.id}
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
                  {choice.kind === 'block' ? (
                    <BlockOption id={choice.block.id} note={choice.block.note} />
                  ) : (
                    <ActionOption action={choice.action} />
                  )}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      {isOpen && query.trim() !== '' && found.length === 0 ? (
        <div className="finder-list finder-nothing" role="status">
          Nothing in this model has “{query.trim().slice(0, 40)}” in it.
        </div>
      ) : null}
    </div>
  );
};

/** Where a key leads in the list; null for keys that are not about it. */
const stepFrom = (key: string, at: number, count: number): number | null => {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at - 1 + count) % count;
  if (key === 'PageDown') return Math.min(at + 10, count - 1);
  if (key === 'PageUp') return Math.max(at - 10, 0);
  return null;
};

const goTo = (id: string) => {
  useSession.setState({ view: 'canvas' });
  reveal(currentModel(), id);
  currentCamera()?.show(id);
  currentCamera()?.focus(id);
};

/** Nothing typed: what was chosen lately, then all that can be done. Else blocks and actions, what is nearest first. */
const groupsFor = (query: string, hits: readonly FoundBlock[]): readonly Group[] => {
  const recent = recentActions();
  if (query.trim() === '') {
    const lately = recent.flatMap((id) => {
      const action = actionById(id);
      return action?.applies() ? [action] : [];
    });
    const others = findActions(actions, '', []).filter(({ action }) => !lately.includes(action));
    return [
      groupOf('Lately', lately),
      ...ACTION_GROUPS.map((name) =>
        groupOf(
          name,
          others.map(({ action }) => action).filter(({ group }) => group === name),
        ),
      ),
    ].filter(({ choices }) => choices.length > 0);
  }
  const ranked = findActions(actions, query, recent);
  const blocks = hits.toSorted((a, b) => a.distance - b.distance);
  const groups = [
    { name: 'Blocks', choices: blocks.map((block): Choice => ({ kind: 'block', block })) },
    groupOf(
      'Actions',
      ranked.map(({ action }) => action),
    ),
  ];
  const isActionNearer = (ranked[0]?.distance ?? Infinity) < (blocks[0]?.distance ?? Infinity);
  return (isActionNearer ? groups.reverse() : groups).filter(({ choices }) => choices.length > 0);
};

const groupOf = (name: string, members: readonly Action[]): Group => ({
  name,
  choices: members.map((action) => ({ kind: 'action', action })),
});
