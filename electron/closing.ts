/**
 * How a window closes. A page gets half a second for its last words, such as what was being typed, and one that is busy uses
 * that up unheard: the window closes once its page listens.
 */
import { app, type BrowserWindow } from 'electron';

/** A page that does not listen by then hangs, and is closed as it is. */
const PATIENCE_MS = 10_000;

export type Closing = {
  /** Applies to a window from its beginning. */
  apply(window: BrowserWindow): void;
};

/** One for all windows of the app: closing one of them may be a part of quitting. */
export const closing = (): Closing => {
  let isQuitting = false;
  app.on('before-quit', () => {
    isQuitting = true;
  });
  return {
    apply: (window) => {
      let state: 'open' | 'waiting' | 'heard' = 'open';
      window.on('close', (event) => {
        if (state === 'heard') return;
        // This ends a quit under way, which goes on below.
        event.preventDefault();
        if (state === 'waiting') return;
        state = 'waiting';
        void pageListens(window).then(() => {
          state = 'heard';
          if (window.isDestroyed()) return;
          if (isQuitting) app.quit();
          else window.close();
        });
      });
      // The page asked to stay. If the window closes all the same, nothing of this matters any more.
      window.webContents.on('will-prevent-unload', () => {
        state = 'open';
        isQuitting = false;
      });
    },
  };
};

const pageListens = async (window: BrowserWindow): Promise<void> => {
  const patience = Promise.withResolvers<void>();
  const timer = setTimeout(patience.resolve, PATIENCE_MS);
  const gone = () => patience.resolve();
  window.webContents.once('render-process-gone', gone);
  await Promise.race([window.webContents.executeJavaScript('0').catch(() => {}), patience.promise]);
  clearTimeout(timer);
  window.webContents.off('render-process-gone', gone);
};
