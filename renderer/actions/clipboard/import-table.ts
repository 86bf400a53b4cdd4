/** Asks for a table to import into the open model. */
import { TABLE_EXTENSIONS } from '../../../shared/lists/list-extensions.ts';
import { askToImport } from '../../state/dialogs/table-import.ts';
import { currentModel, documentStore } from '../../state/document/document.ts';
import { mayGive } from '../../state/guest/guest.ts';
import { tellOnlyHost } from '../../state/guest/only-host.ts';
import { selectedBlocks } from '../../state/session/selection.ts';
import { sessionStore } from '../../state/session/session.ts';

/** Shows what importing a file would do: into the selected block if there is one, else where the canvas is. */
export const importTableFile = (source: File): void => {
  const { replica } = documentStore.getState();
  if (!replica) return;
  if (!mayGive('process.import')) {
    tellOnlyHost();
    return;
  }
  const session = sessionStore.getState();
  const [only, ...others] = selectedBlocks(session);
  const block = others.length === 0 && only !== undefined ? currentModel().rows.process.get(only) : undefined;
  const under = block?.proposalId === null ? block.id : session.rootId;
  askToImport({ source, into: { file: replica.file, under } });
};

/** Lets the user choose the file first. */
export const chooseTable = (): void => {
  document.getElementById(FIELD_ID)?.remove();
  const field = document.createElement('input');
  field.id = FIELD_ID;
  field.type = 'file';
  field.accept = TABLE_EXTENSIONS.map((extension) => `.${extension}`).join(',');
  field.hidden = true;
  field.addEventListener('cancel', () => field.remove());
  field.addEventListener('change', () => {
    field.remove();
    const [source] = field.files ?? [];
    if (source) importTableFile(source);
  });
  // Outside of the page, a browser may forget it while the user chooses.
  document.body.append(field);
  field.click();
};

const FIELD_ID = 'table-to-import';
