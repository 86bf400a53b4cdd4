import { useId } from 'react';
import type { EditCommand } from '../../../shared/model/apply.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { currentModel, whyNot } from '../../state/document/document.ts';
import { useDraft } from '../../ui/fields/use-draft.ts';
import { FieldMessage } from '../figures/FieldMessage.tsx';
import { performHere } from '../figures/preview.ts';
import { selectAll } from '../figures/select-all.ts';
import { undoMark } from '../figures/undo-keys.ts';
import type { Stage } from '../scenario/scenario.ts';
import { stageNameId } from './stage-changes.ts';
import { words } from './words.ts';

type StageNameProps = {
  stage: Stage;
  name: string;
  problem: string | undefined;
  /** Shows the problem: the column is too narrow for a sentence. */
  messageHost: Element | null;
  readOnly: boolean;
};

/**
 * The name of a stage: terms by their adopted names, and as placeholders while it is edited. A name that is refused is
 * reported while it is typed, and stays until it is corrected or Esc cancels it; the name before it stays in use.
 */
export const StageName = ({ stage, name, problem, messageHost, readOnly }: StageNameProps) => {
  const id = useId();
  const renaming = (text: string): EditCommand => ({ type: 'stage.update', id: stage.id, name: text });
  const draft = useDraft({
    value: stage.name,
    onCommit: (text) => whyNot(renaming(text)) === undefined && performHere(renaming(text)),
  });
  const refused = draft.isChanged ? whyNot(renaming(draft.text)) : undefined;
  const message =
    refused === undefined ? problem : say(words.stillUsed, { problem: refused, name: quoted(name) });
  return (
    <>
      <textarea
        id={stageNameId(stage.id)}
        rows={1}
        className="field-input stage-name"
        aria-label={say(words.nameOf, { name })}
        aria-invalid={message ? true : undefined}
        aria-describedby={message ? id : undefined}
        autoComplete="off"
        readOnly={readOnly}
        title={withTerms(currentModel(), stage.name)}
        value={draft.text}
        {...undoMark(draft.isChanged)}
        {...selectAll(draft.focus)}
        onBlur={draft.leave}
        onChange={(event) => draft.type(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          // A refused name is corrected here: Enter doesn’t go to the row below.
          if (event.key === 'Enter' && refused) event.preventDefault();
          else if (event.key === 'Enter') draft.commit();
          if (event.key === 'Escape' && draft.isChanged) {
            event.stopPropagation();
            draft.revert();
          }
        }}
      />
      {message && messageHost && (
        <FieldMessage id={id} isProblem host={messageHost}>
          {message}
        </FieldMessage>
      )}
    </>
  );
};
