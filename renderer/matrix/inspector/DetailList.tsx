import { useStore } from 'zustand';
import { isActive } from '../../../shared/model/checks/check.ts';
import { childrenOf } from '../../../shared/model/model.ts';
import { levelOf } from '../../../shared/model/queries/ancestors.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import type { Process } from '../../../shared/model/records.ts';
import { say } from '../../../shared/words/messages.ts';
import { useModelNow } from '../../parts/use-model.ts';
import { commitDraft } from '../../state/document/commit-draft.ts';
import { documentStore } from '../../state/document/document.ts';
import { goToBlock } from '../../state/view/go-to-block.ts';
import { DraftField } from '../../ui/fields/DraftField.tsx';
import { words } from '../words.ts';

/** Details that are listed; the canvas shows all. */
const MAX_LISTED = 50;

/** The details of a grouping in one process: the children of the block that realises it. */
export const DetailList = ({ process }: { process: Process }) => {
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  const { model } = useModelNow();
  const details = childrenOf(model, process.id).filter(isActive);
  return (
    <section className="inspector-group" aria-label={say(words.detailsSection)}>
      <h3 className="field-label">{say(words.detailsLevel, { level: levelOf(model, process.id) + 1 })}</h3>
      {details.length > 0 && (
        <ul className="detail-list">
          {details.slice(0, MAX_LISTED).map(({ id, name }) => (
            <li key={id}>
              <button type="button" className="link" onClick={() => goToBlock(id)}>
                {withTerms(model, name)}
              </button>
            </li>
          ))}
          {details.length > MAX_LISTED && (
            <li>{say(words.moreDetails, { count: details.length - MAX_LISTED })}</li>
          )}
        </ul>
      )}
      {!readOnly && (
        <DraftField
          label={say(words.addDetail)}
          hideLabel
          placeholder={say(words.addDetail)}
          value=""
          inputId="new-detail"
          onCommit={(name) =>
            name.trim() === '' ||
            commitDraft({ table: 'process', ...process }, name, {
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
