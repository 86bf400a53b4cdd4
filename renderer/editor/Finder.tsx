/** One field to find blocks and to do anything: the engine's search and the actions, as typed. */
import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { SearchHit } from '../../shared/api/contract.ts';
import { codeOf, processByCode } from '../../shared/model/codes.ts';
import { getRow } from '../../shared/model/model.ts';
import { type Action, shownShortcut } from '../actions/action.ts';
import { actions, shortcutFor } from '../actions/actions.ts';
import { currentCamera } from '../canvas/camera.ts';
import { connection, currentModel, useDocument } from '../state/document.ts';
import { useSession } from '../state/session.ts';
import { reveal } from '../state/view.ts';

type Found =
  | { readonly kind: 'block'; readonly id: string; readonly note: string }
  | { readonly kind: 'action'; readonly action: Action };
const MOST_BLOCKS = 12;
const MOST_ACTIONS = 6;

export const Finder = () => {
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const hits = useHits(query);
  const found: Found[] = isOpen ? [...hits, ...actionsFor(query)] : [];
  const close = () => {
    setOpen(false);
    setQuery('');
    setAt(0);
  };
  const choose = (choice: Found | undefined) => {
    if (!choice) return;
    close();
    field.current?.blur();
    if (choice.kind === 'action') choice.action.perform();
    else goTo(choice.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setAt((before) => (found.length === 0 ? 0 : (before + step + found.length) % found.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(found[at]);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
      field.current?.blur();
    }
  };
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
        aria-activedescendant={found.length > 0 ? `${listId}-${at}` : undefined}
        placeholder="Find or do anything"
        autoComplete="off"
        spellCheck={false}
        value={query}
        onFocus={() => setOpen(true)}
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
        {found.map((choice, i) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active option.
          <div
            key={choice.kind === 'block' ? choice.id : choice.action.id}
            id={`${listId}-${i}`}
            role="option"
            aria-selected={i === at}
            className="finder-option"
            onPointerDown={(event) => {
              event.preventDefault();
              choose(choice);
            }}
            onPointerMove={() => setAt(i)}
          >
            {choice.kind === 'block' ? (
              <BlockOption id={choice.id} note={choice.note} />
            ) : (
              <ActionOption action={choice.action} />
            )}
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

const BlockOption = ({ id, note }: { id: string; note: string }) => {
  const model = currentModel();
  const name = getRow(model, 'process', id)?.name ?? '';
  return (
    <>
      <span className="finder-code">{codeOf(model, id)}</span>
      <span className="finder-name">
        <bdi>{name}</bdi>
        {note === '' || note === name ? null : <span className="finder-note">{note}</span>}
      </span>
    </>
  );
};

const ActionOption = ({ action }: { action: Action }) => {
  const Icon = action.icon;
  const shortcut = action.shortcuts?.[0];
  return (
    <>
      <span className="finder-code">{Icon ? <Icon size={14} aria-hidden /> : null}</span>
      <span className="finder-name">{action.name}</span>
      {shortcut ? <kbd className="keys">{shownShortcut(shortcut)}</kbd> : null}
    </>
  );
};

const goTo = (id: string) => {
  useSession.setState({ view: 'canvas' });
  reveal(currentModel(), id);
  currentCamera()?.show(id);
  currentCamera()?.focus(id);
};

const actionsFor = (query: string): Found[] => {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return actions
    .filter(
      ({ id, name, applies }) =>
        id !== 'edit.find' && words.every((word) => name.toLowerCase().includes(word)) && applies(),
    )
    .slice(0, MOST_ACTIONS)
    .map((action) => ({ kind: 'action', action }));
};

/** What the engine finds for a query, and the block whose code it is. Answers to older queries are let go. */
const useHits = (query: string): Found[] => {
  const file = useDocument((state) => state.replica?.file);
  const [hits, setHits] = useState<{ query: string; hits: readonly SearchHit[] }>({ query: '', hits: [] });
  useEffect(() => {
    const wanted = query.trim();
    if (wanted === '' || file === undefined) return;
    let isCurrent = true;
    connection
      .request('document.search', { file, query: wanted, limit: 40 })
      .then((found) => {
        if (isCurrent) setHits({ query: wanted, hits: found });
      })
      .catch(() => {});
    return () => {
      isCurrent = false;
    };
  }, [query, file]);
  if (query.trim() === '') return [];
  const model = currentModel();
  const seen = new Set<string>();
  const found: Found[] = [];
  const add = (id: string, note: string) => {
    if (seen.has(id) || found.length >= MOST_BLOCKS || !getRow(model, 'process', id)) return;
    seen.add(id);
    found.push({ kind: 'block', id, note });
  };
  const byCode = model.rows.process.size <= 20_000 ? processByCode(model, query) : undefined;
  if (byCode) add(byCode.id, '');
  for (const { processId, text } of hits.hits) if (processId !== null) add(processId, text);
  return found;
};
