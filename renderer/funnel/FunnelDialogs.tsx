/** The dialogs of the funnel view. */

import { useState } from 'react';
import { useStore } from 'zustand';
import { blockOfStage } from '../../shared/funnel/input/stage-links.ts';
import { say } from '../../shared/words/messages.ts';
import { BlockPicker } from '../parts/picker/BlockPicker.tsx';
import { useModel, useRow } from '../parts/use-model.ts';
import { currentModel } from '../state/document/document.ts';
import { lastSelected } from '../state/session/selection.ts';
import { sessionStore } from '../state/session/session.ts';
import { Button } from '../ui/buttons/Button.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import { DialogActions } from '../ui/overlay/DialogActions.tsx';
import { PipelineDialog } from './csv/PipelineDialog.tsx';
import { ReadingDialog } from './csv/ReadingDialog.tsx';
import { performHere } from './figures/preview.ts';
import { ChartDialog } from './results/ChartDialog.tsx';
import { blockName } from './scenario/FunnelHeader.tsx';
import { currentFunnel, funnelStore, showFunnel } from './scenario/funnel-state.ts';
import type { Stage } from './scenario/scenario.ts';
import { createBlock, createScenario, startBlock } from './scenario/starter.ts';
import { ProfileDialog } from './settings/ProfileDialog.tsx';
import { words } from './words.ts';

const close = () => funnelStore.setState({ dialog: null });

export const FunnelDialogs = () => {
  const dialog = useStore(funnelStore, (state) => state.dialog);
  if (dialog?.kind === 'new') return <NewDialog />;
  if (dialog?.kind === 'csv') return <PipelineDialog funnelId={dialog.funnelId} onClose={close} />;
  if (dialog?.kind === 'chart') return <ChartDialog onClose={close} />;
  if (dialog?.kind === 'rename') return <RenameDialog />;
  if (dialog?.kind === 'reading') return <ReadingDialog key={dialog.about} {...dialog} onClose={close} />;
  if (dialog && 'stageId' in dialog) return <StageDialog {...dialog} />;
  return null;
};

const NewDialog = () => {
  const [name, setName] = useState('');
  const [processId, setProcessId] = useState(() =>
    startBlock(currentModel(), lastSelected(sessionStore.getState())),
  );
  const [isPicking, setPicking] = useState(processId === null);
  const block = useModel((model) => (processId === null ? '' : blockName(model, processId)));
  const isEmpty = useModel((model) => model.rows.process.size === 0);
  const [blockTyped, setBlockTyped] = useState('');
  const isReady = name.trim() !== '' && (isEmpty ? blockTyped.trim() !== '' : processId !== null);
  const create = () => {
    if (!isReady) return;
    const attachedTo = isEmpty ? createBlock(blockTyped) : (processId ?? undefined);
    const id = attachedTo === undefined ? undefined : createScenario(currentModel(), attachedTo, name);
    if (id === undefined) return;
    close();
    showFunnel(id);
  };
  return (
    <Dialog
      title={say(words.newScenario)}
      onClose={close}
      onSubmit={create}
      actions={
        <DialogActions onCancel={close} isDisabled={!isReady}>
          {say(words.create)}
        </DialogActions>
      }
    >
      <TextField
        label={say(words.name)}
        value={name}
        onChange={setName}
        placeholder={say(words.nameExamples)}
      />
      {isEmpty ? (
        <>
          <TextField
            label={say(words.newBlockName)}
            value={blockTyped}
            onChange={setBlockTyped}
            placeholder={say(words.newBlockExample)}
          />
          <p className="dialog-note">{say(words.needsBlock)}</p>
        </>
      ) : isPicking ? (
        <BlockPicker
          label={say(words.funnelOf)}
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
            <bdi>{block ? say(words.forBlock, { block }) : say(words.forNoBlock)}</bdi>
          </span>
          <Button size="small" onPress={() => setPicking(true)}>
            {say(words.chooseBlock)}
          </Button>
        </div>
      )}
      <p className="dialog-note">{say(words.sampleFigures)}</p>
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
      title={say(words.renameScenario)}
      onClose={close}
      onSubmit={rename}
      actions={
        <DialogActions onCancel={close} isDisabled={name.trim() === ''}>
          {say(words.rename)}
        </DialogActions>
      }
    >
      <TextField
        label={say(words.name)}
        value={name}
        onChange={setName}
        onFocus={(event) => event.target.select()}
        problem={name.trim() === '' ? say(words.nameMissing) : undefined}
      />
    </Dialog>
  );
};

type StageDialogProps = { kind: 'link' | 'profile'; stageId: string };

const StageDialog = ({ kind, stageId }: StageDialogProps) => {
  const stage = useRow('stage', stageId);
  if (!stage) return null;
  return kind === 'link' ? <LinkDialog stage={stage} /> : <ProfileDialog stage={stage} onClose={close} />;
};

const LinkDialog = ({ stage }: { stage: Stage }) => {
  const linked = useModel((model) => blockOfStage(model, stage));
  return (
    <Dialog title={say(words.linkStage)} onClose={close}>
      <p className="dialog-note">{say(words.linkNote)}</p>
      <BlockPicker
        label={say(words.block)}
        value={linked}
        onChange={(processId) => {
          if (performHere({ type: 'stage.update', id: stage.id, processId })) close();
        }}
        onCancel={close}
      />
    </Dialog>
  );
};
