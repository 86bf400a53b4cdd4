/** The window: the library, or a model in the editor. */
import { useEffect, useLayoutEffect } from 'react';
import { useMenu } from './actions/use-menu.ts';
import { Editor } from './editor/Editor.tsx';
import { OpenProblem } from './editor/OpenProblem.tsx';
import { Library } from './library/Library.tsx';
import { connection, useDocument } from './state/document.ts';
import { goToFile, useRoute } from './state/route.ts';
import { useSession } from './state/session.ts';
import { Notices } from './ui/Notices.tsx';
import { useThemeInUse } from './ui/theme.ts';

const leaveField = () => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
};

export const App = () => {
  useMenu();
  const route = useRoute();
  const replica = useDocument((state) => state.replica);
  const problem = useDocument((state) => state.problem);
  const theme = useThemeInUse();
  const chosenTheme = useSession((state) => state.theme);

  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme;
    void window.strata?.desktop.setTheme(chosenTheme);
  }, [theme, chosenTheme]);

  useEffect(() => window.strata?.desktop.onOpenFile(goToFile), []);

  // What is being typed as the window closes is kept as it is where a field is left.
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
      {route === null ? (
        <Library onOpen={goToFile} />
      ) : problem !== null ? (
        <OpenProblem file={route} problem={problem} />
      ) : replica ? (
        <Editor key={replica.file} />
      ) : (
        <div className="opening" role="status">
          Opening…
        </div>
      )}
      <Notices />
    </>
  );
};
