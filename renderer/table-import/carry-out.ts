/** Carries out what a preview showed. Each notifies the user, and returns whether it was done. */
import { say } from '../../shared/words/messages.ts';
import { quoted } from '../../shared/words/quoted.ts';
import { undoLast } from '../actions/undo-last.ts';
import { newId } from '../plain/new-id.ts';
import { currentModel, documentStore } from '../state/document/document.ts';
import { currentCamera } from '../state/ports/camera.ts';
import { connection } from '../state/ports/connected.ts';
import { notify, notifyUndoable } from '../state/session/session.ts';
import { select } from '../state/view/select.ts';
import { reveal } from '../state/view/view.ts';
import { words } from './words.ts';

type Order = {
  readonly table: string;
  readonly file: string;
  readonly remove: readonly string[];
  readonly name: string;
};

/** Imports into an open model, as one change, and selects the new blocks. */
export const carryOut = async ({ table, file, remove, name }: Order): Promise<boolean> => {
  try {
    const done = await connection.request('table.import', {
      table,
      file,
      seed: newId(),
      remove: [...remove],
    });
    if (!done.ok) {
      notify(done.message, 'problem');
      return false;
    }
    show(file, done.tops);
    notifyUndoable(say(words.imported, { file: quoted(name) }), undoLast);
    return true;
  } catch (error) {
    notify(error instanceof Error ? error.message : String(error), 'problem');
    return false;
  }
};

const show = (file: string, tops: readonly string[]): void => {
  const { replica, past } = documentStore.getState();
  if (replica?.file !== file || past) return;
  const model = currentModel();
  const [first, ...others] = tops.filter((id) => model.rows.process.has(id));
  if (first === undefined) return;
  reveal(model, first);
  select([...others, first]);
  currentCamera()?.show(first, others);
};

/** Makes a new model of the table. */
export const makeModel = async (
  table: string,
  fileName: string,
  onMade: ((file: string) => void) | undefined,
): Promise<boolean> => {
  try {
    const { file } = await connection.request('library.importTable', { table, fileName });
    notify(say(words.imported, { file: quoted(fileName) }));
    onMade?.(file);
    return true;
  } catch (error) {
    notify(error instanceof Error ? error.message : String(error), 'problem');
    return false;
  }
};
