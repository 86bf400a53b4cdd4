import { codeOf } from '../../shared/model/codes.ts';
import { levelOf } from '../../shared/model/model.ts';
import type { Flow } from '../../shared/model/records.ts';
import { withTerms } from '../../shared/model/terms.ts';
import { currentModel, perform, useDocument, useModel } from '../state/document.ts';
import { reveal } from '../state/view.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { BlockPicker } from './BlockPicker.tsx';

type FlowEndProps = {
  flow: Flow;
  end: 'source' | 'target';
  /** Whether another block is being chosen for this end. */
  isMoving: boolean;
  onMove(isMoving: boolean): void;
};

/** The block at one end of a flow: to be shown, or exchanged for another. */
export const FlowEnd = ({ flow, end, isMoving, onMove }: FlowEndProps) => {
  const blockId = end === 'source' ? flow.sourceId : flow.targetId;
  const readOnly = useDocument((state) => state.readOnly);
  const code = useModel((model) => codeOf(model, blockId));
  const level = useModel((model) => levelOf(model, blockId));
  const name = useModel((model) => withTerms(model, model.rows.process.get(blockId)?.name ?? ''));
  const word = end === 'source' ? 'From' : 'To';
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
      <span className="field-label">{word}</span>
      <div className="flow-end">
        <Button
          variant="quiet"
          size="small"
          className="flow-end-block"
          onPress={() => reveal(currentModel(), blockId)}
        >
          <span className="sr-only">{word} </span>
          <Chip code={code} level={level} /> <span className="flow-row-text">{name}</span>
        </Button>
        {readOnly ? null : (
          <Button
            size="small"
            aria-label={end === 'source' ? 'Change where it comes from' : 'Change where it goes to'}
            aria-expanded={isMoving}
            onPress={() => onMove(!isMoving)}
          >
            Change
          </Button>
        )}
      </div>
      {isMoving ? (
        <BlockPicker
          label={end === 'source' ? 'Comes from' : 'Goes to'}
          value={null}
          onChange={reconnect}
          onCancel={() => onMove(false)}
        />
      ) : null}
    </div>
  );
};
