import { useState } from 'react';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { TextField } from '../../ui/fields/TextField.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { DialogActions } from '../../ui/overlay/DialogActions.tsx';
import { words } from '../words.ts';

type RenameDialogProps = { name: string; onRename(name: string): void; onClose(): void };

export const RenameDialog = ({ name, onRename, onClose }: RenameDialogProps) => {
  const [text, setText] = useState(name);
  const isEmpty = text.trim() === '';
  return (
    <Dialog
      title={say(words.renameTitle, { name: quoted(name) })}
      onClose={onClose}
      onSubmit={() => {
        if (isEmpty) return;
        if (text.trim() !== name) onRename(text.trim());
        onClose();
      }}
      actions={
        <DialogActions onCancel={onClose} isDisabled={isEmpty}>
          {say(words.renameButton)}
        </DialogActions>
      }
    >
      <TextField
        label={say(words.name)}
        value={text}
        onChange={setText}
        onFocus={(event) => event.target.select()}
        problem={isEmpty ? say(words.enterName) : undefined}
      />
    </Dialog>
  );
};
