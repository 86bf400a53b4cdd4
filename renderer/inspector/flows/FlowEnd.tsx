import { useStore } from 'zustand';
import { levelOf } from '../../../shared/model/queries/ancestors.ts';
import { codeOf } from '../../../shared/model/queries/codes.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import type { Flow } from '../../../shared/model/records.ts';
import { say } from '../../../shared/words/messages.ts';
import { BlockPicker } from '../../parts/picker/BlockPicker.tsx';
import { useModel } from '../../parts/use-model.ts';
import { currentModel, documentStore, perform } from '../../state/document/document.ts';
import { reveal } from '../../state/view/view.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Chip } from '../../ui/marks/Chip.tsx';
import { words } from './words.ts';

type FlowEndProps = {
  flow: Flow;
  end: 'source' | 'target';
  /** Whether another block is being chosen for this end. */
  isMoving: boolean;
  onMove(isMoving: boolean): void;
};

/** The block at one end of a flow, which can be shown or changed. */
export const FlowEnd = ({ flow, end, isMoving, onMove }: FlowEndProps) => {
  const blockId = end === 'source' ? flow.sourceId : flow.targetId;
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  const code = useModel((model) => codeOf(model, blockId));
  const level = useModel((model) => levelOf(model, blockId));
  const name = useModel((model) => withTerms(model, model.rows.process.get(blockId)?.name ?? ''));
  const isSource = end === 'source';
  const reconnect = (id: string | null) => {
    onMove(false);
    if (id === null) return;
    perform({
      type: 'flow.update',
      id: flow.id,
      ...(end === 'source' ? { sourceId: id } : { targetId: id }),
    });
  };
  return (
    <div className="inspector-group">
      <span className="field-label">{say(isSource ? words.from : words.to)}</span>
      <div className="flow-end">
        <Button
          variant="quiet"
          size="small"
          className="flow-end-block"
          onPress={() => reveal(currentModel(), blockId)}
        >
          <span className="sr-only">{say(isSource ? words.from : words.to)} </span>
          <Chip code={code} level={level} /> <span className="flow-row-text">{name}</span>
        </Button>
        {readOnly ? null : (
          <Button
            size="small"
            aria-label={say(isSource ? words.changeSource : words.changeTarget)}
            aria-expanded={isMoving}
            onPress={() => onMove(!isMoving)}
          >
            {say(words.change)}
          </Button>
        )}
      </div>
      {isMoving ? (
        <BlockPicker
          label={say(isSource ? words.sourceBlock : words.targetBlock)}
          value={null}
          onChange={reconnect}
          onCancel={() => onMove(false)}
        />
      ) : null}
    </div>
  );
};
