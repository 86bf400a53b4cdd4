import { useState } from 'react';
import { useStore } from 'zustand';
import type { LinkedStage } from '../../../shared/funnel/overlay.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { BlockPicker } from '../../parts/picker/BlockPicker.tsx';
import { perform } from '../../state/document/document.ts';
import { onlySelected } from '../../state/session/selection.ts';
import { sessionStore } from '../../state/session/session.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { useBlockName } from './use-block-name.ts';
import { words } from './words.ts';

/**
 * Asks which block a stage is linked to; the selected one, or none, is one press away. The list of blocks covers the buttons
 * below it, so it is open at the start only if there is nothing else to choose.
 */
export const LinkStageDialog = ({ stage, onClose }: { stage: LinkedStage; onClose: () => void }) => {
  const selected = useStore(sessionStore, onlySelected) ?? null;
  const candidate = useBlockName(selected === stage.processId ? null : selected);
  const [isPicking, setPicking] = useState(candidate === null && stage.processId === null);
  const link = (processId: string | null) => {
    perform({ type: 'stage.update', id: stage.id, processId });
    onClose();
  };
  return (
    <Dialog title={say(words.linkTitle, { stage: quoted(stage.name) })} onClose={onClose}>
      {isPicking ? (
        <BlockPicker label={say(words.block)} value={null} onChange={link} onCancel={onClose} />
      ) : (
        <>
          {candidate ? (
            <Button variant="primary" autoFocus onPress={() => link(selected)}>
              {say(words.selectedBlock, { block: candidate.words })}
            </Button>
          ) : null}
          <Button autoFocus={candidate === null} onPress={() => setPicking(true)}>
            {say(words.anotherBlock)}
          </Button>
          {stage.processId === null ? null : (
            <Button onPress={() => link(null)}>{say(words.removeLink)}</Button>
          )}
          <Button variant="quiet" onPress={onClose}>
            {say(words.cancel)}
          </Button>
        </>
      )}
    </Dialog>
  );
};
