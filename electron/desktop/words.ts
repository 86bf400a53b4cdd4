/** Texts of the desktop app. */
import { defineMessages } from '../../shared/words/messages.ts';

export const words = defineMessages({
  unknownCall: {
    id: 'desktop.unknownCall',
    defaultMessage: 'The engine doesn’t know this call.',
    description: 'Error for developers',
  },
  unknownDesktopCall: {
    id: 'desktop.unknownDesktopCall',
    defaultMessage: 'The desktop app doesn’t know this call.',
    description: 'Error for developers',
  },
  badArguments: {
    id: 'desktop.badArguments',
    defaultMessage: 'The arguments of the call {call} don’t fit.',
    description: 'Error for developers',
  },
  notChosen: {
    id: 'desktop.notChosen',
    defaultMessage:
      'Strata opens only files that you chose. Choose the file in the Open dialog, then try again.',
    description: 'Error',
  },
  exists: {
    id: 'desktop.exists',
    defaultMessage:
      '{file} already exists. Nothing was saved. Choose another name, or type the name with its extension to replace it.',
    description: 'Error',
  },
  notSaved: {
    id: 'desktop.notSaved',
    defaultMessage: '{file} was not saved. {reason}',
    description: 'Error. reason: a sentence',
  },
  section: {
    id: 'desktop.section',
    defaultMessage:
      '{name, select, File {File} Edit {Edit} Block {Block} Flow {Flow} Matrix {Matrix} Funnel {Funnel} View {View} Window {Window} other {Help}}',
    description: 'A menu of the menu bar',
  },
  newWindow: { id: 'desktop.newWindow', defaultMessage: 'New window', description: 'Menu item' },
  showLog: { id: 'desktop.showLog', defaultMessage: 'Show log', description: 'Menu item' },
  library: { id: 'desktop.library', defaultMessage: 'Library', description: 'Menu item' },
  open: { id: 'desktop.open', defaultMessage: 'Open…', description: 'Menu item' },
  model: {
    id: 'desktop.model',
    defaultMessage: 'Strata model',
    description: 'Kind of files in the dialog that opens or saves a file',
  },
  allFiles: {
    id: 'desktop.allFiles',
    defaultMessage: 'All files',
    description: 'Kind of files in the dialog that opens a file',
  },
  unnamed: { id: 'desktop.unnamed', defaultMessage: 'Model', description: 'Suggested name of a file' },
  faultTitle: {
    id: 'desktop.faultTitle',
    defaultMessage: 'Something went wrong in Strata',
    description: 'Title of a dialog',
  },
  fault: {
    id: 'desktop.fault',
    defaultMessage:
      'Every change that was shown as saved is on the disk. Restart Strata soon. Details are in {path}.',
    description: 'Text of a dialog. path: of the log',
  },
  notStarted: {
    id: 'desktop.notStarted',
    defaultMessage: 'Strata could not start',
    description: 'Title of a dialog',
  },
  notTheEditor: {
    id: 'desktop.notTheEditor',
    defaultMessage: 'Only the editor itself can make this call.',
    description: 'Error for developers',
  },
  windowTitle: {
    id: 'desktop.windowTitle',
    defaultMessage: '{model} – Strata',
    description: 'Title of a window',
  },
  stopped: {
    id: 'desktop.stopped',
    defaultMessage: 'This window stopped working.',
    description: 'Dialog',
  },
  stoppedDetail: {
    id: 'desktop.stoppedDetail',
    defaultMessage: 'Every change you made is saved. Reload the window to continue.',
    description: 'Dialog',
  },
  hangs: { id: 'desktop.hangs', defaultMessage: 'This window isn’t responding.', description: 'Dialog' },
  hangsDetail: {
    id: 'desktop.hangsDetail',
    defaultMessage:
      'Every change that it showed as saved is on the disk. You can wait, or reload the window.',
    description: 'Dialog',
  },
  unsaved: {
    id: 'desktop.unsaved',
    defaultMessage: 'Some changes in this window are not saved yet.',
    description: 'Dialog before a window is closed',
  },
  unsavedDetail: {
    id: 'desktop.unsavedDetail',
    defaultMessage: 'Strata is still trying to save them. If you close the window now, they are lost.',
    description: 'Dialog before a window is closed',
  },
  reload: { id: 'desktop.reload', defaultMessage: 'Reload', description: 'Button' },
  close: { id: 'desktop.close', defaultMessage: 'Close', description: 'Button' },
  wait: { id: 'desktop.wait', defaultMessage: 'Wait', description: 'Button' },
  keepOpen: { id: 'desktop.keepOpen', defaultMessage: 'Keep open', description: 'Button' },
  closeAnyway: { id: 'desktop.closeAnyway', defaultMessage: 'Close anyway', description: 'Button' },
});
