import { Pencil } from 'lucide-react';
import type { LinkedStage } from '../../../shared/funnel/overlay.ts';
import type { Figures } from '../../../shared/scene/pictures/figures.ts';
import { volumeInWords } from '../../../shared/scene/pictures/funnel-band.ts';
import { currentModel, useDocument } from '../../state/document.ts';
import { reveal } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { currentCamera } from '../camera.ts';
import { useBlockName } from './use-block-name.ts';

type StripStageProps = { stage: LinkedStage; figures: Figures; onLink(): void };

/** A stage of the strip: its name and figures, the block it stands for, and what changes that. */
export const StripStage = ({ stage, figures, onLink }: StripStageProps) => {
  const { name, volume, processId } = stage;
  const readOnly = useDocument((state) => state.readOnly);
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
              aria-label={`Show ${block.words} on the canvas`}
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
              <IconButton label={`Change the block of ${name}`} size="small" onPress={onLink}>
                <Pencil size={12} aria-hidden />
              </IconButton>
            )}
          </>
        ) : readOnly ? (
          <span className="strip-missing">not linked</span>
        ) : (
          <Button size="small" aria-label={`Link… ${name} to a block`} onPress={onLink}>
            Link…
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
