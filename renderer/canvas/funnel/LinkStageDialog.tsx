import { useState } from 'react';
import type { LinkedStage } from '../../../shared/funnel/overlay.ts';
import { BlockPicker } from '../../inspector/BlockPicker.tsx';
import { perform } from '../../state/document.ts';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useBlockName } from './use-block-name.ts';

/**
 * Asks which block a stage stands for; the selected one, or none, is a press away. The list of blocks covers what is below
 * it, so it opens only where there is nothing else to choose.
 */
export const LinkStageDialog = ({ stage, onClose }: { stage: LinkedStage; onClose: () => void }) => {
  const selected = useSession(({ selection }) => (selection.length === 1 ? (selection[0] ?? null) : null));
  const candidate = useBlockName(selected === stage.processId ? null : selected);
  const [isPicking, setPicking] = useState(candidate === null && stage.processId === null);
  const link = (processId: string | null) => {
    perform({ type: 'stage.update', id: stage.id, processId });
    onClose();
  };
  return (
    <Dialog title={`Which block is ${stage.name}?`} onClose={onClose}>
      {isPicking ? (
        <BlockPicker label="Block" value={null} onChange={link} onCancel={onClose} />
      ) : (
        <>
          {candidate ? (
            <Button variant="primary" autoFocus onPress={() => link(selected)}>
              The selected one: {candidate.words}
            </Button>
          ) : null}
          <Button autoFocus={candidate === null} onPress={() => setPicking(true)}>
            Another block…
          </Button>
          {stage.processId === null ? null : <Button onPress={() => link(null)}>Remove the link</Button>}
          <Button variant="quiet" onPress={onClose}>
            Cancel
          </Button>
        </>
      )}
    </Dialog>
  );
};
