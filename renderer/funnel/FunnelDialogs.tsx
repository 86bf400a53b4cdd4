/** The dialogs of the funnel view. */
import { useState } from 'react';
import { BlockPicker } from '../inspector/BlockPicker.tsx';
import { currentModel, useModel } from '../state/document.ts';
import { useSession } from '../state/session.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogActions } from '../ui/DialogActions.tsx';
import { TextField } from '../ui/TextField.tsx';
import { PipelineDialog } from './csv/PipelineDialog.tsx';
import { blockName } from './FunnelHeader.tsx';
import { currentFunnel, showFunnel, useFunnelState } from './funnel-state.ts';
import { PictureDialog } from './PictureDialog.tsx';
import { ProfileDialog } from './ProfileDialog.tsx';
import { performHere } from './preview.ts';
import type { Stage } from './scenario.ts';
import { createScenario, startBlock } from './starter.ts';

const close = () => useFunnelState.setState({ dialog: null });

export const FunnelDialogs = () => {
  const dialog = useFunnelState((state) => state.dialog);
  if (dialog?.kind === 'new') return <NewDialog />;
  if (dialog?.kind === 'csv') return <PipelineDialog funnelId={dialog.funnelId} onClose={close} />;
  if (dialog?.kind === 'picture') return <PictureDialog onClose={close} />;
  if (dialog?.kind === 'rename') return <RenameDialog />;
  if (dialog && 'stageId' in dialog) return <StageDialog {...dialog} />;
  return null;
};

const NewDialog = () => {
  const [name, setName] = useState('');
  const [processId, setProcessId] = useState(() =>
    startBlock(currentModel(), useSession.getState().selection.at(-1)),
  );
  const [isPicking, setPicking] = useState(processId === null);
  const block = useModel((model) => (processId === null ? '' : blockName(model, processId)));
  const isReady = name.trim() !== '' && processId !== null;
  const create = () => {
    if (!isReady) return;
    const id = createScenario(currentModel(), processId, name);
    if (id === undefined) return;
    close();
    showFunnel(id);
  };
  return (
    <Dialog
      title="New scenario"
      onClose={close}
      onSubmit={create}
      actions={
        <DialogActions onCancel={close} isDisabled={!isReady}>
          Create
        </DialogActions>
      }
    >
      <TextField
        label="Name"
        value={name}
        onChange={setName}
        autoFocus
        placeholder="Base, Best case, Two more people …"
      />
      {isPicking ? (
        <BlockPicker
          label="Block whose funnel it is"
          value={processId}
          onChange={(id) => {
            if (id !== null) setProcessId(id);
            setPicking(id === null);
          }}
          onCancel={() => setPicking(false)}
        />
      ) : (
        <div className="dialog-line">
          <span>
            For <bdi>{block || 'no block yet'}</bdi>
          </span>
          <Button size="small" onPress={() => setPicking(true)}>
            Choose another block…
          </Button>
        </div>
      )}
      <p className="dialog-note">
        It starts with round figures that are easily told from yours. To start from a scenario you have,
        duplicate it.
      </p>
    </Dialog>
  );
};

const RenameDialog = () => {
  const funnel = currentFunnel(currentModel());
  const [name, setName] = useState(funnel?.name ?? '');
  if (!funnel) return null;
  const rename = () => {
    if (name.trim() === '') return;
    if (performHere({ type: 'funnel.update', id: funnel.id, name })) close();
  };
  return (
    <Dialog
      title="Rename the scenario"
      onClose={close}
      onSubmit={rename}
      actions={
        <DialogActions onCancel={close} isDisabled={name.trim() === ''}>
          Rename
        </DialogActions>
      }
    >
      <TextField
        label="Name"
        value={name}
        onChange={setName}
        autoFocus
        onFocus={(event) => event.target.select()}
        problem={name.trim() === '' ? 'A scenario needs a name.' : undefined}
      />
    </Dialog>
  );
};

type StageDialogProps = { kind: 'link' | 'profile'; stageId: string };

const StageDialog = ({ kind, stageId }: StageDialogProps) => {
  const stage = useModel((model) => model.rows.stage.get(stageId));
  if (!stage) return null;
  return kind === 'link' ? <LinkDialog stage={stage} /> : <ProfileDialog stage={stage} onClose={close} />;
};

const LinkDialog = ({ stage }: { stage: Stage }) => (
  <Dialog title="Link the stage to a block" onClose={close}>
    <p className="dialog-note">
      The block stands for the stage: with the funnel shown on the canvas, it tells what comes in and what
      goes on.
    </p>
    <BlockPicker
      label="Block"
      value={stage.processId}
      onChange={(processId) => {
        if (performHere({ type: 'stage.update', id: stage.id, processId })) close();
      }}
      onCancel={close}
    />
  </Dialog>
);
