import { useState } from 'react';
import type { Result } from '../../shared/api/contract.ts';
import { say } from '../../shared/words/messages.ts';
import { Select } from '../ui/fields/Select.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import { DialogActions } from '../ui/overlay/DialogActions.tsx';
import { createModel } from './library-work.ts';
import { words } from './words.ts';

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
  const fallback = (seed === 'blank' ? undefined : from?.name) ?? say(words.untitled);

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
      title={say(words.newModel)}
      onClose={onClose}
      onSubmit={() => void create()}
      actions={
        <DialogActions onCancel={onClose} isDisabled={isBusy}>
          {say(words.create)}
        </DialogActions>
      }
    >
      <TextField label={say(words.name)} value={name} onChange={setName} placeholder={fallback} />
      <Select
        label={say(words.startFrom)}
        value={seed}
        onChange={setSeed}
        options={seeds.map((option) => ({
          value: option.seed,
          label: option.seed === 'blank' ? say(words.blank) : option.name,
        }))}
      />
    </Dialog>
  );
};
