/** The window: the library, or a model in the editor. */

import { useEffect, useLayoutEffect, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { say } from '../shared/words/messages.ts';
import { useMenu } from './actions/menus/use-menu.ts';
import { registerActions } from './actions/registry.ts';
import { LeftRoom } from './editor/notices/LeftRoom.tsx';
import { OpenProblem } from './editor/notices/OpenProblem.tsx';
import { SignedOut } from './editor/notices/SignedOut.tsx';
import { PartBoundary } from './parts/boundary/PartBoundary.tsx';
import { closeColumnQuestion, columnQuestionStore } from './state/dialogs/column-question.ts';
import { closeTableImport, tableImportStore } from './state/dialogs/table-import.ts';
import { documentStore } from './state/document/document.ts';
import { connection } from './state/ports/connected.ts';
import { currentRoute, goToFile, onRouteChange } from './state/ports/route.ts';
import { sessionStore } from './state/session/session.ts';
import { deferred } from './ui/deferred.tsx';
import { Notices } from './ui/overlay/Notices.tsx';
import { useThemeInUse } from './ui/theme/theme.ts';
import { whenIdle } from './ui/when-idle.ts';
import { words } from './words.ts';

const Library = deferred(async () => (await import('./library/Library.tsx')).Library);
const ColumnsDialog = deferred(async () => (await import('./columns/ColumnsDialog.tsx')).ColumnsDialog);
const TableImportDialog = deferred(
  async () => (await import('./table-import/TableImportDialog.tsx')).TableImportDialog,
);
const Editor = deferred(async () => {
  const [{ Editor: loaded }, { ALL_ACTIONS }] = await Promise.all([
    import('./editor/Editor.tsx'),
    import('./editor/all-actions.ts'),
  ]);
  registerActions(ALL_ACTIONS);
  return loaded;
});

/** The other half of the window, and what either may ask. */
const preloadRest = () => {
  for (const part of [Editor, Library, ColumnsDialog, TableImportDialog]) part.preload();
};

const leaveField = () => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
};

export const App = () => {
  useMenu();
  useEffect(() => void whenIdle(preloadRest), []);
  const route = useSyncExternalStore(onRouteChange, currentRoute);
  const replica = useStore(documentStore, (state) => state.replica);
  const problem = useStore(documentStore, (state) => state.problem);
  const status = useStore(documentStore, (state) => state.status);
  const ending = useStore(documentStore, (state) => state.ending);
  const isAsking = useStore(columnQuestionStore, (state) => state.question !== null);
  const isImporting = useStore(tableImportStore, (state) => state.question !== null);
  const theme = useThemeInUse();
  const chosenTheme = useStore(sessionStore, (state) => state.theme);

  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme;
    void window.strata?.desktop.setTheme(chosenTheme);
  }, [theme, chosenTheme]);

  useEffect(() => window.strata?.desktop.onOpenFile(goToFile), []);

  // Text that is being typed when the window closes is saved, as it is when a field loses the focus.
  useEffect(() => {
    window.addEventListener('pagehide', leaveField);
    return () => window.removeEventListener('pagehide', leaveField);
  }, []);

  // A server of a single file has no library to show.
  useEffect(() => {
    if (route !== null) return;
    void connection.request('session.hello', {}).then(({ file }) => {
      if (file !== null) goToFile(file);
    });
  }, [route]);

  return (
    <>
      {ending !== null ? (
        <LeftRoom ending={ending} />
      ) : status === 'refused' && !replica ? (
        <SignedOut />
      ) : route === null ? (
        <PartBoundary part="library">
          <Library onOpen={goToFile} />
        </PartBoundary>
      ) : problem !== null ? (
        <OpenProblem file={route} problem={problem} />
      ) : replica ? (
        <PartBoundary key={replica.file} part="editor">
          <Editor />
        </PartBoundary>
      ) : (
        <div className="opening" role="status">
          {say(words.opening)}
        </div>
      )}
      <PartBoundary part="columns" onClose={closeColumnQuestion}>
        {isAsking ? <ColumnsDialog /> : null}
      </PartBoundary>
      <PartBoundary part="tableImport" onClose={closeTableImport}>
        {isImporting ? <TableImportDialog /> : null}
      </PartBoundary>
      <PartBoundary part="messages">
        <Notices />
      </PartBoundary>
    </>
  );
};
