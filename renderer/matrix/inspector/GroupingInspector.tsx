import { useStore } from 'zustand';
import { rowsReferringTo } from '../../../shared/model/model.ts';
import { countIn } from '../../../shared/words/format.ts';
import { locale } from '../../../shared/words/locale.ts';
import { say } from '../../../shared/words/messages.ts';
import { actionById, nameOfAction, performAction } from '../../actions/registry.ts';
import { useModelNow, useRow } from '../../parts/use-model.ts';
import { commitDraft } from '../../state/document/commit-draft.ts';
import { documentStore } from '../../state/document/document.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { DraftField } from '../../ui/fields/DraftField.tsx';
import { TextArea } from '../../ui/fields/TextArea.tsx';
import { words } from '../words.ts';

const ACTIONS = ['matrix.everywhere', 'matrix.moveUp', 'matrix.moveDown', 'matrix.removeGrouping'];

/** A grouping: its name and definition, and the buttons for its whole row. Must be keyed by its id. */
export const GroupingInspector = ({ id }: { id: string }) => {
  const { model } = useModelNow();
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  const grouping = useRow('grouping', id);
  if (!grouping) return null;
  const subject = { table: 'grouping', id, name: grouping.name } as const;
  const cells = rowsReferringTo(model, 'cell', 'groupingId', id);
  return (
    <div className="inspector">
      <h2 className="sr-only">{say(words.groupingTitle, { name: grouping.name })}</h2>
      <header className="inspector-header">
        <DraftField
          className="inspector-name"
          label={say(words.groupingName)}
          hideLabel
          value={grouping.name}
          readOnly={readOnly}
          onCommit={(name) => commitDraft(subject, name, { type: 'grouping.update', id, name })}
        />
      </header>
      <TextArea
        label={say(words.definition)}
        placeholder={say(words.definitionHint)}
        value={grouping.definition}
        readOnly={readOnly}
        onCommit={(definition) =>
          commitDraft(subject, definition, { type: 'grouping.update', id, definition })
        }
      />
      <dl className="inspector-counts">
        <div>
          <dt>{say(words.realised)}</dt>
          <dd>{countIn(cells.filter(({ state }) => state === 'realised').length, locale())}</dd>
        </div>
        <div>
          <dt>{say(words.noneOnPurpose)}</dt>
          <dd>{countIn(cells.filter(({ state }) => state === 'none').length, locale())}</dd>
        </div>
      </dl>
      {!readOnly && (
        <div className="inspector-actions grouping-actions">
          {ACTIONS.filter((actionId) => actionById(actionId)).map((actionId) => (
            <Button key={actionId} size="small" onPress={() => performAction(actionId)}>
              {nameOfAction(actionId)}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
};
