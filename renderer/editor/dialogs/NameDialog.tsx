import { useState } from 'react';
import { say } from '../../../shared/words/messages.ts';
import { documentStore, perform, personNow } from '../../state/document/document.ts';
import { connection } from '../../state/ports/connected.ts';
import { TextField } from '../../ui/fields/TextField.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { DialogActions } from '../../ui/overlay/DialogActions.tsx';
import { words } from './words.ts';

/** Votes cast in the open model under the earlier name go by the new one, for everybody who reads them. */
const renameOwnVotes = (): void => {
  const { replica, readOnly, past, closed } = documentStore.getState();
  if (!replica || readOnly || past || closed !== null) return;
  const { id, name } = personNow();
  const votes = replica.model.rows.vote.values();
  if ([...votes].some(({ voterId, voter }) => voterId === id && voter !== name))
    perform({ type: 'vote.rename' });
};

/** Asks who works at this machine: the name with every change, post and vote from now on. */
export const NameDialog = ({ onClose }: { onClose(): void }) => {
  const [name, setName] = useState(() => documentStore.getState().actor);
  const [problem, setProblem] = useState<string>();
  const submit = () =>
    void connection.request('session.rename', { name }).then(
      ({ actor }) => {
        documentStore.setState({ actor });
        renameOwnVotes();
        onClose();
      },
      (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)),
    );
  return (
    <Dialog
      title={say(words.yourName)}
      onClose={onClose}
      onSubmit={submit}
      actions={<DialogActions onCancel={onClose}>{say(words.saveName)}</DialogActions>}
    >
      <TextField label={say(words.name)} value={name} onChange={setName} problem={problem} />
      <p className="dialog-note">{say(words.nameNote)}</p>
    </Dialog>
  );
};
