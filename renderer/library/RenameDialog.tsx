import { useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogActions } from '../ui/DialogActions.tsx';
import { TextField } from '../ui/TextField.tsx';

type RenameDialogProps = { name: string; onRename(name: string): void; onClose(): void };

export const RenameDialog = ({ name, onRename, onClose }: RenameDialogProps) => {
  const [text, setText] = useState(name);
  const isEmpty = text.trim() === '';
  return (
    <Dialog
      title={`Rename ‹${name}›`}
      onClose={onClose}
      onSubmit={() => {
        if (isEmpty) return;
        if (text.trim() !== name) onRename(text.trim());
        onClose();
      }}
      actions={
        <DialogActions onCancel={onClose} isDisabled={isEmpty}>
          Rename
        </DialogActions>
      }
    >
      <TextField
        label="Name"
        value={text}
        onChange={setText}
        onFocus={(event) => event.target.select()}
        problem={isEmpty ? 'A model needs a name. Type at least one letter.' : undefined}
        autoFocus
      />
    </Dialog>
  );
};
