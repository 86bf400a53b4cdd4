import { FilePlus2, FolderOpen, Trash2, Upload } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { LibraryEntry } from '../../shared/api/library-entry.ts';
import { useShortcuts } from '../actions/use-shortcuts.ts';
import { PartBoundary } from '../parts/boundary/PartBoundary.tsx';
import { dropOnLibrary } from '../state/session/dropped.ts';
import { notify } from '../state/session/session.ts';
import { Button } from '../ui/buttons/Button.tsx';
import { listenForDrops } from '../ui/gesture/outside-drops.ts';
import { EmptyState } from '../ui/marks/EmptyState.tsx';
import { whenIdle } from '../ui/when-idle.ts';
import { LibraryCard } from './cards/LibraryCard.tsx';
import { BinDialog, NewModelDialog, preloadDialogs, TagsDialog } from './deferred-dialogs.ts';
import { allTags, entriesFor, sharedNames } from './entries.ts';
import { FirstStart, SEED_NAME } from './FirstStart.tsx';
import './library.css';
import { say } from '../../shared/words/messages.ts';
import { quoted } from '../../shared/words/quoted.ts';
import { RenameDialog } from './dialogs/RenameDialog.tsx';
import { LibraryTools } from './LibraryTools.tsx';
import { createModel, importModel, renameModel, setTags } from './library-work.ts';
import { type Library as LibraryData, useLibrary } from './use-library.ts';
import { useWanted } from './use-wanted.ts';
import { words } from './words.ts';

const SEED = 'sales-and-support';
const MINUTE_MS = 60_000;

/** The screen of all models in the folder. */
export const Library = ({ onOpen }: { onOpen(file: string): void }) => {
  useShortcuts();
  const { library, problem } = useLibrary();
  const [wanted, setWanted] = useWanted();
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [isBusy, setBusy] = useState(false);
  const fileInput = useRef<HTMLInputElement>(null);
  const now = useNow();
  useEffect(() => void whenIdle(preloadDialogs), []);

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
  const closeDialog = () => setDialog(null);
  const desktop = window.strata?.desktop;
  const entries = library ? entriesFor(library.entries, wanted) : [];
  const shared = sharedNames(library?.entries ?? []);
  const isEmpty = library?.entries.length === 0;

  return (
    <main className="library">
      <div className="library-page">
        <header className="library-header">
          <h1 className="library-title">{say(words.library)}</h1>
          <Button variant="quiet" isDisabled={!library} onPress={() => setDialog({ kind: 'bin' })}>
            <Trash2 size={15} aria-hidden /> {say(words.bin)}
          </Button>
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
          <Button
            variant={isEmpty ? 'plain' : 'primary'}
            isDisabled={!library}
            onPress={() => setDialog({ kind: 'new' })}
          >
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
            <LibraryTools
              entries={library.entries}
              wanted={wanted}
              onChange={setWanted}
              onEnter={() => {
                if (entries[0] && !entries[0].problem) onOpen(entries[0].file);
              }}
            />
            <ul className="library-list" aria-label={say(words.models)}>
              {entries.map((entry) => (
                <LibraryCard
                  key={entry.file}
                  entry={entry}
                  now={now}
                  hasNamesake={shared.has(entry.name)}
                  onOpen={onOpen}
                  onRename={(of) => setDialog({ kind: 'rename', of })}
                  onTag={(of) => setDialog({ kind: 'tags', of })}
                />
              ))}
            </ul>
            {entries.length === 0 && (
              <EmptyState
                title={
                  wanted.query === ''
                    ? say(words.noneOfKind)
                    : say(words.noMatch, { query: quoted(wanted.query) })
                }
                actions={
                  <Button onPress={() => setWanted({ ...wanted, query: '', only: null })}>
                    {say(words.showAll)}
                  </Button>
                }
              />
            )}
          </>
        )}
      </div>
      <PartBoundary part="dialog" onClose={closeDialog}>
        {library && dialog && (
          <LibraryDialog dialog={dialog} library={library} now={now} onOpen={onOpen} onClose={closeDialog} />
        )}
      </PartBoundary>
    </main>
  );
};

type OpenDialog =
  | { readonly kind: 'new' | 'bin' }
  | { readonly kind: 'rename' | 'tags'; readonly of: LibraryEntry };

type LibraryDialogProps = {
  dialog: OpenDialog;
  library: LibraryData;
  now: number;
  onOpen(file: string): void;
  onClose(): void;
};

const LibraryDialog = ({ dialog, library, now, onOpen, onClose }: LibraryDialogProps) => {
  const { entries, seeds } = library;
  switch (dialog.kind) {
    case 'new':
      return (
        <NewModelDialog
          seeds={seeds}
          templates={entries.filter(({ template }) => template)}
          onCreated={onOpen}
          onClose={onClose}
        />
      );
    case 'bin':
      return <BinDialog now={now} onClose={onClose} />;
    case 'rename':
      return (
        <RenameDialog
          name={dialog.of.name}
          onRename={(name) => void renameModel(dialog.of.file, name)}
          onClose={onClose}
        />
      );
    case 'tags':
      return (
        <TagsDialog
          name={dialog.of.name}
          tags={dialog.of.tags ?? ''}
          known={allTags(entries)}
          onSave={(tags) => void setTags(dialog.of, tags)}
          onClose={onClose}
        />
      );
  }
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
