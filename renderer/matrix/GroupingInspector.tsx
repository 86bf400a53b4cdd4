import { rowsReferringTo } from '../../shared/model/model.ts';
import { actionById, performAction } from '../actions/actions.ts';
import { currentModel, useDocument, useModel } from '../state/document.ts';
import { keepText } from '../state/keep-text.ts';
import { Button } from '../ui/Button.tsx';
import { DraftField } from '../ui/DraftField.tsx';
import { TextArea } from '../ui/TextArea.tsx';

const ACTIONS = ['matrix.everywhere', 'matrix.moveUp', 'matrix.moveDown', 'matrix.removeGrouping'];

/** A grouping: its name, what is meant by it, and what can be done to its whole row. Must be keyed by its id. */
export const GroupingInspector = ({ id }: { id: string }) => {
  useDocument(({ revision }) => revision);
  const readOnly = useDocument((state) => state.readOnly);
  const grouping = useModel((model) => model.rows.grouping.get(id));
  if (!grouping) return null;
  const subject = { table: 'grouping', id, name: grouping.name } as const;
  const cells = rowsReferringTo(currentModel(), 'cell', 'groupingId', id);
  return (
    <div className="inspector">
      <h2 className="sr-only">Grouping {grouping.name}</h2>
      <header className="inspector-header">
        <DraftField
          className="inspector-name"
          label="Name of the grouping"
          hideLabel
          value={grouping.name}
          readOnly={readOnly}
          onCommit={(name) => keepText(subject, name, { type: 'grouping.update', id, name })}
        />
      </header>
      <TextArea
        label="Definition"
        placeholder="What every process has to do here, in a sentence."
        value={grouping.definition}
        readOnly={readOnly}
        onCommit={(definition) => keepText(subject, definition, { type: 'grouping.update', id, definition })}
      />
      <dl className="inspector-counts">
        <div>
          <dt>Realised</dt>
          <dd>{cells.filter(({ state }) => state === 'realised').length}</dd>
        </div>
        <div>
          <dt>None, on purpose</dt>
          <dd>{cells.filter(({ state }) => state === 'none').length}</dd>
        </div>
      </dl>
      {!readOnly && (
        <div className="inspector-actions grouping-actions">
          {ACTIONS.map((actionId) => (
            <Button key={actionId} size="small" onPress={() => performAction(actionId)}>
              {actionById(actionId)?.name}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
};
