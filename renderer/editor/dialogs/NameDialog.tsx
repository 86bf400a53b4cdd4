import { useState } from 'react';
import { say } from '../../../shared/words/messages.ts';
import { documentStore } from '../../state/document/document.ts';
import { connection } from '../../state/ports/connected.ts';
import { TextField } from '../../ui/fields/TextField.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { DialogActions } from '../../ui/overlay/DialogActions.tsx';
import { words } from './words.ts';

/** Asks who works at this machine: the name with every change, post and vote from now on. */
export const NameDialog = ({ onClose }: { onClose(): void }) => {
  const [name, setName] = useState(() => documentStore.getState().actor);
  const [problem, setProblem] = useState<string>();
  const submit = () =>
    void connection.request('session.rename', { name }).then(
      ({ actor }) => {
        documentStore.setState({ actor });
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
