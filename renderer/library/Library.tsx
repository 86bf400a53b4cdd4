import { FilePlus2, FolderOpen, Search, Upload } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { LibraryEntry } from '../../shared/api/contract.ts';
import { useShortcuts } from '../actions/use-shortcuts.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { TextField } from '../ui/TextField.tsx';
import { entriesFor, sharedNames } from './entries.ts';
import { FirstStart } from './FirstStart.tsx';
import { LibraryCard } from './LibraryCard.tsx';
import './library.css';
import { createModel, importModel, renameModel } from './library-work.ts';
import { NewModelDialog } from './NewModelDialog.tsx';
import { RenameDialog } from './RenameDialog.tsx';
import { useLibrary } from './use-library.ts';

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
    openOutcome(await createModel('Sales & Support', SEED));
    setBusy(false);
  };
  const desktop = window.strata?.desktop;
  const entries = library ? entriesFor(library.entries, query) : [];
  const shared = sharedNames(library?.entries ?? []);
  const isEmpty = library?.entries.length === 0;

  return (
    <main className="library">
      <div className="library-page">
        <header className="library-header">
          <h1 className="library-title">Library</h1>
          {desktop && (
            <Button onPress={() => void desktop.openDialog().then(openOutcome)}>
              <FolderOpen size={15} aria-hidden /> Open file…
            </Button>
          )}
          {library && library.readable.length > 0 && (
            <Button onPress={() => fileInput.current?.click()}>
              <Upload size={15} aria-hidden /> Import…
            </Button>
          )}
          <Button variant={isEmpty ? 'plain' : 'primary'} isDisabled={!library} onPress={() => setNew(true)}>
            <FilePlus2 size={15} aria-hidden /> New
          </Button>
          <input
            ref={fileInput}
            type="file"
            hidden
            aria-label="File to import"
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
            Reading the folder…
          </p>
        )}
        {problem !== null && <EmptyState title="The library can’t be read">{problem}</EmptyState>}
        {library && isEmpty && <FirstStart onStart={() => void startFromSeed()} isBusy={isBusy} />}
        {library && !isEmpty && (
          <>
            <search className="library-search">
              <Search size={15} aria-hidden />
              <TextField
                label="Search models"
                hideLabel
                type="search"
                placeholder="Search models"
                value={query}
                onChange={setQuery}
                onKeyDown={(event) => {
                  if (event.key === 'Enter' && entries[0] && !entries[0].problem) onOpen(entries[0].file);
                  if (event.key === 'Escape') setQuery('');
                }}
              />
            </search>
            <ul className="library-list" aria-label="Models">
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
                title={`No model is called “${query}”`}
                actions={<Button onPress={() => setQuery('')}>Show all</Button>}
              />
            )}
          </>
        )}
      </div>
      {isNew && library && (
        <NewModelDialog seeds={library.seeds} onCreated={onOpen} onClose={() => setNew(false)} />
      )}
      {renaming && (
        <RenameDialog
          name={renaming.name}
          onRename={(name) => void renameModel(renaming.file, name)}
          onClose={() => setRenaming(null)}
        />
      )}
    </main>
  );
};

/** The time, looked at again each minute, for "5 minutes ago". */
const useNow = (): number => {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
};
