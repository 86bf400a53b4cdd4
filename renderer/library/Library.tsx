import { FilePlus2, FolderOpen, Search, Upload } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { LibraryEntry } from '../../shared/api/contract.ts';
import { useShortcuts } from '../actions/use-shortcuts.ts';
import { PartBoundary } from '../parts/boundary/PartBoundary.tsx';
import { dropOnLibrary } from '../state/session/dropped.ts';
import { notify } from '../state/session/session.ts';
import { Button } from '../ui/buttons/Button.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { listenForDrops } from '../ui/gesture/outside-drops.ts';
import { EmptyState } from '../ui/marks/EmptyState.tsx';
import { entriesFor, sharedNames } from './entries.ts';
import { FirstStart, SEED_NAME } from './FirstStart.tsx';
import { LibraryCard } from './LibraryCard.tsx';
import './library.css';
import { say } from '../../shared/words/messages.ts';
import { quoted } from '../../shared/words/quoted.ts';
import { createModel, importModel, renameModel } from './library-work.ts';
import { NewModelDialog } from './NewModelDialog.tsx';
import { RenameDialog } from './RenameDialog.tsx';
import { useLibrary } from './use-library.ts';
import { words } from './words.ts';

const SEED = 'sales-and-support';
const MINUTE_MS = 60_000;

/** The screen of all models in the folder. */
export const Library = ({ onOpen }: { onOpen(file: string): void }) => {
  useShortcuts();
  const { library, problem } = useLibrary();
  const [query, setQuery] = useState('');
  const [isNew, setNew] = useState(false);
  const [renaming, setRenaming] = useState<LibraryEntry | null>(null);
  const [isBusy, setBusy] = useState(false);
  const fileInput = useRef<HTMLInputElement>(null);
  const now = useNow();

  const openOutcome = (file: string | null) => {
    if (file !== null) onOpen(file);
  };
  const startFromSeed = async () => {
    setBusy(true);
    openOutcome(await createModel(SEED_NAME, SEED));
    setBusy(false);
  };
  const readable = library?.readable;
  useEffect(
    () =>
      listenForDrops(
        (dropped) => dropOnLibrary(dropped, readable ?? []),
        ({ file }) => {
          if (file)
            void importModel(file).then((made) => {
              if (made !== null) onOpen(made);
            });
        },
        (sentence) => notify(sentence, 'problem'),
      ),
    [readable, onOpen],
  );
  const closeDialogs = () => {
    setNew(false);
    setRenaming(null);
  };
  const desktop = window.strata?.desktop;
  const entries = library ? entriesFor(library.entries, query) : [];
  const shared = sharedNames(library?.entries ?? []);
  const isEmpty = library?.entries.length === 0;

  return (
    <main className="library">
      <div className="library-page">
        <header className="library-header">
          <h1 className="library-title">{say(words.library)}</h1>
          {desktop && (
            <Button onPress={() => void desktop.openDialog().then(openOutcome)}>
              <FolderOpen size={15} aria-hidden /> {say(words.openFile)}
            </Button>
          )}
          {library && library.readable.length > 0 && (
            <Button onPress={() => fileInput.current?.click()}>
              <Upload size={15} aria-hidden /> {say(words.import)}
            </Button>
          )}
          <Button variant={isEmpty ? 'plain' : 'primary'} isDisabled={!library} onPress={() => setNew(true)}>
            <FilePlus2 size={15} aria-hidden /> {say(words.new)}
          </Button>
          <input
            ref={fileInput}
            type="file"
            hidden
            aria-label={say(words.fileToImport)}
            accept={library?.readable.map((extension) => `.${extension}`).join(',')}
            onChange={(event) => {
              const [source] = event.target.files ?? [];
              event.target.value = '';
              if (source) void importModel(source).then(openOutcome);
            }}
          />
        </header>

        {!library && problem === null && (
          <p className="library-reading" role="status">
            {say(words.reading)}
          </p>
        )}
        {problem !== null && <EmptyState title={say(words.cantRead)}>{problem}</EmptyState>}
        {library && isEmpty && <FirstStart onStart={() => void startFromSeed()} isBusy={isBusy} />}
        {library && !isEmpty && (
          <>
            <search className="library-search">
              <Search size={15} aria-hidden />
              <TextField
                label={say(words.search)}
                hideLabel
                type="search"
                placeholder={say(words.search)}
                value={query}
                onChange={setQuery}
                onKeyDown={(event) => {
                  if (event.key === 'Enter' && entries[0] && !entries[0].problem) onOpen(entries[0].file);
                  if (event.key === 'Escape') setQuery('');
                }}
              />
            </search>
            <ul className="library-list" aria-label={say(words.models)}>
              {entries.map((entry) => (
                <LibraryCard
                  key={entry.file}
                  entry={entry}
                  now={now}
                  hasNamesake={shared.has(entry.name)}
                  onOpen={onOpen}
                  onRename={setRenaming}
                />
              ))}
            </ul>
            {entries.length === 0 && (
              <EmptyState
                title={say(words.noMatch, { query: quoted(query) })}
                actions={<Button onPress={() => setQuery('')}>{say(words.showAll)}</Button>}
              />
            )}
          </>
        )}
      </div>
      <PartBoundary part="dialog" onClose={closeDialogs}>
        {isNew && library && (
          <NewModelDialog seeds={library.seeds} onCreated={onOpen} onClose={closeDialogs} />
        )}
        {renaming && (
          <RenameDialog
            name={renaming.name}
            onRename={(name) => void renameModel(renaming.file, name)}
            onClose={closeDialogs}
          />
        )}
      </PartBoundary>
    </main>
  );
};

/** The time, updated each minute, for “5 minutes ago”. */
const useNow = (): number => {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
};
