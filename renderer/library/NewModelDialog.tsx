import { useState } from 'react';
import type { Result } from '../../shared/api/contract.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogActions } from '../ui/DialogActions.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { createModel } from './library-work.ts';

type NewModelDialogProps = {
  seeds: Result<'library.seeds'>;
  onCreated(file: string): void;
  onClose(): void;
};

/** Asks for a name and what to start from. */
export const NewModelDialog = ({ seeds, onCreated, onClose }: NewModelDialogProps) => {
  const [name, setName] = useState('');
  const [seed, setSeed] = useState('blank');
  const [isBusy, setBusy] = useState(false);
  const from = seeds.find((candidate) => candidate.seed === seed);
  const fallback = seed === 'blank' ? 'Untitled model' : (from?.name ?? 'Untitled model');

  const create = async () => {
    if (isBusy) return;
    setBusy(true);
    const file = await createModel(name.trim() || fallback, seed);
    setBusy(false);
    if (file === null) return;
    onClose();
    onCreated(file);
  };

  return (
    <Dialog
      title="New model"
      onClose={onClose}
      onSubmit={() => void create()}
      actions={
        <DialogActions onCancel={onClose} isDisabled={isBusy}>
          Create
        </DialogActions>
      }
    >
      <TextField label="Name" value={name} onChange={setName} placeholder={fallback} autoFocus />
      <Select
        label="Start from"
        value={seed}
        onChange={setSeed}
        options={seeds.map((option) => ({
          value: option.seed,
          label: option.seed === 'blank' ? 'A blank model' : option.name,
        }))}
      />
    </Dialog>
  );
};
