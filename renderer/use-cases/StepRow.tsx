import { useState } from 'react';
import { useStore } from 'zustand';
import { withTerms } from '../../shared/model/queries/terms.ts';
import { say } from '../../shared/words/messages.ts';
import { deleteRecord } from '../actions/blocks/deleting.ts';
import { BlockLink } from '../parts/panel/BlockLink.tsx';
import { BlockPicker } from '../parts/picker/BlockPicker.tsx';
import { useModel } from '../parts/use-model.ts';
import { commitDraft } from '../state/document/commit-draft.ts';
import { documentStore, perform } from '../state/document/document.ts';
import { goToStep, type Step } from '../state/panels/run.ts';
import { classes } from '../ui/classes.ts';
import { TextArea } from '../ui/fields/TextArea.tsx';
import { MenuButton } from '../ui/overlay/Menu.tsx';
import { MoreIcon } from '../ui/overlay/MoreIcon.tsx';
import { words } from './words.ts';

type StepRowProps = { step: Step; number: number; steps: readonly Step[]; isCurrent: boolean };

/** A step of a use case: its text, and the block that it is linked to. */
export const StepRow = ({ step, number, steps, isCurrent }: StepRowProps) => {
  const { id, text, processId, useCaseId } = step;
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  const shownText = useModel((model) => withTerms(model, text));
  const [isPicking, setPicking] = useState(false);
  const move = (before: Step | undefined) => () =>
    void perform({ type: 'step.move', id, before: before?.id ?? null });
  const link = (chosen: string | null) => {
    setPicking(false);
    if (chosen !== processId) perform({ type: 'step.update', id, processId: chosen });
  };
  return (
    <li
      className={classes('step', isCurrent && 'step-current')}
      aria-current={isCurrent ? 'step' : undefined}
    >
      <div className="side-row">
        <span className="step-number" aria-hidden="true">
          {number}
        </span>
        <TextArea
          label={say(words.step, { number })}
          hideLabel
          isLine
          value={text}
          readOnly={readOnly}
          onCommit={(typed) =>
            commitDraft({ table: 'step', id, name: text }, typed, { type: 'step.update', id, text: typed })
          }
        />
        <MenuButton
          label={say(words.moreAbout, { number, text: shownText.slice(0, 60) })}
          icon={<MoreIcon />}
          size="small"
          entries={[
            { id: 'go', label: say(words.showStep), onAction: () => goToStep(useCaseId, id) },
            {
              id: 'link',
              label: say(processId === null ? words.linkToBlock : words.linkToOther),
              isDisabled: readOnly,
              onAction: () => setPicking(true),
            },
            'separator',
            {
              id: 'up',
              label: say(words.moveUp),
              isDisabled: readOnly || number === 1,
              onAction: move(steps[number - 2]),
            },
            {
              id: 'down',
              label: say(words.moveDown),
              isDisabled: readOnly || number === steps.length,
              onAction: move(steps[number + 1]),
            },
            {
              id: 'remove',
              label: say(words.deleteStep),
              isDisabled: readOnly,
              onAction: () => void deleteRecord({ type: 'step.remove', id }),
            },
          ]}
        />
      </div>
      {isPicking ? (
        <BlockPicker
          label={say(words.blockOf, { number })}
          value={processId}
          onChange={link}
          onCancel={() => setPicking(false)}
        />
      ) : processId === null ? (
        <p className="step-unlinked">{say(words.notLinked)}</p>
      ) : (
        <BlockLink id={processId} />
      )}
    </li>
  );
};
