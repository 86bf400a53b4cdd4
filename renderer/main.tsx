import './ui/without-eval.ts';
import './ui/theme/foundation.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { systemLocale } from '../shared/words/format.ts';
import { localeFor, setLocale } from '../shared/words/locale.ts';
import { rewriteMessages } from '../shared/words/messages.ts';
import { holdComposedKeys } from './actions/keys/composing.ts';
import { keepMiddleClickFromPasting } from './actions/keys/middle-click.ts';
import { App } from './app.tsx';
import { PartBoundary } from './parts/boundary/PartBoundary.tsx';
import { holdsUnsaved, leavePage } from './state/editing/opening.ts';
import { createEditor } from './state/editor.ts';
import { keepFilesIn } from './state/ports/kept-files.ts';
import { keepFocus } from './ui/keep-focus.ts';
import { LanguageProvider } from './ui/LanguageProvider.tsx';
import { whenIdle } from './ui/when-idle.ts';
import { browserFiles } from './window/browser-files.ts';
import { browserStorages } from './window/browser-storages.ts';
import { connect } from './window/connect.ts';
import { hashRoute } from './window/hash-route.ts';
import { keepLevelsInHistory } from './window/level-history.ts';
import { isRoomPage } from './window/room-connection.ts';
import { roomRoute } from './window/room-route.ts';

/** A function, as nothing may be awaited at the top: a file that is loaded here may import this one’s file, and would wait for it for ever. */
const start = async (): Promise<void> => {
  const locale = localeFor(systemLocale());
  setLocale(locale);
  document.documentElement.lang = locale;
  // For development: longer and accented texts show what is clipped and what was not translated.
  if (new URLSearchParams(location.search).has('pseudo-locale'))
    rewriteMessages((await import('../shared/words/pseudo.ts')).pseudo);
  holdComposedKeys();
  keepMiddleClickFromPasting();
  keepFocus();
  // Before the page draws anything, so that the engine reads the model in the meantime.
  keepFilesIn(browserFiles);
  createEditor({
    connection: connect(),
    storages: browserStorages,
    route: isRoomPage() ? roomRoute : hashRoute,
    whenIdle,
  });
  keepLevelsInHistory();
  window.addEventListener('pagehide', leavePage);
  window.addEventListener('beforeunload', (event) => {
    if (holdsUnsaved()) event.preventDefault();
  });
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no root element.');
  // They are beside the page: a canvas that is painted before they are there would show its codes a moment later.
  for (const font of document.fonts) void font.load();
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider>
        <PartBoundary part="window">
          <App />
        </PartBoundary>
      </LanguageProvider>
    </StrictMode>,
  );
};

void start();
