import { useId } from 'react';
import type { Command } from '../../shared/model/apply.ts';
import { withTerms } from '../../shared/model/terms.ts';
import { currentModel, whyNot } from '../state/document.ts';
import { useDraft } from '../ui/use-draft.ts';
import { performHere } from './preview.ts';
import { Said } from './Said.tsx';
import type { Stage } from './scenario.ts';
import { selectAll } from './select-all.ts';
import { stageNameId } from './stage-changes.ts';
import { undoMark } from './undo-keys.ts';

type StageNameProps = {
  stage: Stage;
  name: string;
  problem: string | undefined;
  /** Where a problem is told: the column is narrow. */
  saidIn: Element | null;
  readOnly: boolean;
};

/**
 * The name of a stage: terms by their adopted names, and as placeholders while it is edited. A name that can't be is told
 * as it is typed, and stays until it is mended or Esc takes it back; the name before it stays in use.
 */
export const StageName = ({ stage, name, problem, saidIn, readOnly }: StageNameProps) => {
  const id = useId();
  const renaming = (text: string): Command => ({ type: 'stage.update', id: stage.id, name: text });
  const draft = useDraft({
    value: stage.name,
    onCommit: (text) => whyNot(renaming(text)) === undefined && performHere(renaming(text)),
  });
  const refused = draft.isChanged ? whyNot(renaming(draft.text)) : undefined;
  const said = refused === undefined ? problem : `${refused} ‹${name}› stays in use.`;
  return (
    <>
      <textarea
        id={stageNameId(stage.id)}
        rows={1}
        className="field-input stage-name"
        aria-label={`Name of stage ${name}`}
        aria-invalid={said ? true : undefined}
        aria-describedby={said ? id : undefined}
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
          // What can't be kept is mended here, not in the row below.
          if (event.key === 'Enter' && refused) event.preventDefault();
          else if (event.key === 'Enter') draft.commit();
          if (event.key === 'Escape' && draft.isChanged) {
            event.stopPropagation();
            draft.revert();
          }
        }}
      />
      {said && saidIn && (
        <Said id={id} isProblem place={saidIn}>
          {said}
        </Said>
      )}
    </>
  );
};
