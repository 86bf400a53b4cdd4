/** Dialogs of the library: their code comes once the window is idle, so that the list of models is there before. */
import { deferred } from '../ui/deferred.tsx';

export const BinDialog = deferred(async () => (await import('./dialogs/BinDialog.tsx')).BinDialog);
export const NewModelDialog = deferred(
  async () => (await import('./dialogs/NewModelDialog.tsx')).NewModelDialog,
);
export const TagsDialog = deferred(async () => (await import('./dialogs/TagsDialog.tsx')).TagsDialog);

export const preloadDialogs = (): void => {
  for (const dialog of [BinDialog, NewModelDialog, TagsDialog]) dialog.preload();
};
