import { Pencil } from 'lucide-react';
import { useStore } from 'zustand';
import type { Figures } from '../../../shared/charts/figures/figures.ts';
import { volumeInWords } from '../../../shared/charts/funnel-band.ts';
import type { LinkedStage } from '../../../shared/funnel/overlay.ts';
import { say } from '../../../shared/words/messages.ts';
import { currentModel, documentStore } from '../../state/document/document.ts';
import { currentCamera } from '../../state/ports/camera.ts';
import { reveal } from '../../state/view/view.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { IconButton } from '../../ui/buttons/IconButton.tsx';
import { Chip } from '../../ui/marks/Chip.tsx';
import { useBlockName } from './use-block-name.ts';
import { words } from './words.ts';

type StripStageProps = { stage: LinkedStage; figures: Figures; onLink(): void };

/** A stage of the strip: its name and figures, the block it stands for, and what changes that. */
export const StripStage = ({ stage, figures, onLink }: StripStageProps) => {
  const { name, volume, processId } = stage;
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  const block = useBlockName(processId);
  return (
    <li className="strip-stage">
      <span className="strip-stage-name" title={name}>
        {name}
      </span>
      <span className="strip-stage-row">
        <span className={volume.unitsIn === null ? 'strip-figures strip-lost' : 'strip-figures'}>
          {volumeInWords(volume, figures)}
        </span>
        {block && processId !== null ? (
          <>
            <button
              type="button"
              className="strip-block"
              aria-label={say(words.showBlock, { block: block.words })}
              title={block.words}
              onClick={() => show(processId)}
            >
              {block.code === '' ? (
                <span className="strip-block-name">{block.name}</span>
              ) : (
                <Chip code={block.code} level={block.level} />
              )}
            </button>
            {readOnly ? null : (
              <IconButton label={say(words.changeBlock, { stage: name })} size="small" onPress={onLink}>
                <Pencil size={12} aria-hidden />
              </IconButton>
            )}
          </>
        ) : readOnly ? (
          <span className="strip-missing">{say(words.notLinked)}</span>
        ) : (
          <Button size="small" aria-label={say(words.linkStage, { stage: name })} onPress={onLink}>
            {say(words.link)}
          </Button>
        )}
      </span>
    </li>
  );
};

/** Opens what hides the block, and brings it into the window. */
const show = (id: string): void => {
  reveal(currentModel(), id);
  currentCamera()?.show(id);
  currentCamera()?.focus(id);
};
