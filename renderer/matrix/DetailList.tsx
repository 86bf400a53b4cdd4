import { stands } from '../../shared/model/checks/check.ts';
import { childrenOf, levelOf } from '../../shared/model/model.ts';
import type { Process } from '../../shared/model/records.ts';
import { withTerms } from '../../shared/model/terms.ts';
import { showOnCanvas } from '../actions/matrix-actions.ts';
import { currentModel, useDocument } from '../state/document.ts';
import { keepText } from '../state/keep-text.ts';
import { DraftField } from '../ui/DraftField.tsx';

/** Details that are listed; more are seen on the canvas. */
const MOST_LISTED = 50;

/** The details of a grouping in one process: the blocks inside the one that realises it. */
export const DetailList = ({ process }: { process: Process }) => {
  useDocument(({ revision }) => revision);
  const readOnly = useDocument((state) => state.readOnly);
  const model = currentModel();
  const details = childrenOf(model, process.id).filter(stands);
  return (
    <section className="inspector-group" aria-label="Details">
      <h3 className="field-label">Details (level {levelOf(model, process.id) + 1})</h3>
      {details.length > 0 && (
        <ul className="detail-list">
          {details.slice(0, MOST_LISTED).map(({ id, name }) => (
            <li key={id}>
              <button type="button" className="link" onClick={() => showOnCanvas(id)}>
                {withTerms(model, name)}
              </button>
            </li>
          ))}
          {details.length > MOST_LISTED && <li>and {details.length - MOST_LISTED} more</li>}
        </ul>
      )}
      {!readOnly && (
        <DraftField
          label="Add a detail"
          hideLabel
          placeholder="Add a detail"
          value=""
          inputId="new-detail"
          onCommit={(name) =>
            name.trim() === '' ||
            keepText({ table: 'process', ...process }, name, {
              type: 'process.create',
              parentId: process.id,
              name,
            })
          }
        />
      )}
    </section>
  );
};
