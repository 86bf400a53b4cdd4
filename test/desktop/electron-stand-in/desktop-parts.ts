/** Dialogs, screens, the theme and the file manager. */
import { EventEmitter } from 'node:events';

/** A dialog would wait for a person for ever: a test says first what the person answers, by replacing the function. */
const unanswered = (name: string) => () => {
  throw new Error(`dialog.${name} was shown, and the test has not said what to answer`);
};

export const dialog = {
  showOpenDialog: unanswered('showOpenDialog'),
  showSaveDialog: unanswered('showSaveDialog'),
  showMessageBox: unanswered('showMessageBox'),
  showMessageBoxSync: unanswered('showMessageBoxSync'),
  showErrorBox: unanswered('showErrorBox'),
};

export const screen = {
  getAllDisplays: () => [{ id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
};

class NativeTheme extends EventEmitter {
  themeSource: 'system' | 'light' | 'dark' = 'system';
  get shouldUseDarkColors(): boolean {
    return this.themeSource === 'dark';
  }
}
export const nativeTheme = new NativeTheme();

export const shell = {
  /** Paths that were asked to be shown. */
  shown: [] as string[],
  showItemInFolder: (path: string): void => void shell.shown.push(path),
};

let lastBlocker = 0;
export const powerSaveBlocker = {
  /** What keeps the system awake by now. */
  started: new Set<number>(),
  start: (): number => {
    powerSaveBlocker.started.add(++lastBlocker);
    return lastBlocker;
  },
  stop: (id: number): boolean => powerSaveBlocker.started.delete(id),
};
