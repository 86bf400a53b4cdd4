import { useState } from 'react';
import { withTerms } from '../../shared/model/terms.ts';
import { BlockPicker } from '../inspector/BlockPicker.tsx';
import { BlockLink } from '../side/BlockLink.tsx';
import { perform, useDocument, useModel } from '../state/document.ts';
import { keepText } from '../state/keep-text.ts';
import { classes } from '../ui/classes.ts';
import { MenuButton } from '../ui/Menu.tsx';
import { MoreIcon } from '../ui/MoreIcon.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { goToStep, type Step } from './run.ts';

type StepRowProps = { step: Step; number: number; steps: readonly Step[]; isCurrent: boolean };

/** A step of a use case: its text, and the block where it happens. */
export const StepRow = ({ step, number, steps, isCurrent }: StepRowProps) => {
  const { id, text, processId, useCaseId } = step;
  const readOnly = useDocument((state) => state.readOnly);
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
          label={`Step ${number}`}
          hideLabel
          isLine
          value={text}
          readOnly={readOnly}
          onCommit={(typed) =>
            keepText({ table: 'step', id, name: text }, typed, { type: 'step.update', id, text: typed })
          }
        />
        <MenuButton
          label={`More about step ${number}, ${shownText.slice(0, 60)}`}
          icon={<MoreIcon />}
          size="small"
          entries={[
            { id: 'go', label: 'Show this step on the canvas', onAction: () => goToStep(useCaseId, id) },
            {
              id: 'link',
              label: processId === null ? 'Link to a process…' : 'Link to another process…',
              isDisabled: readOnly,
              onAction: () => setPicking(true),
            },
            'separator',
            {
              id: 'up',
              label: 'Move up',
              isDisabled: readOnly || number === 1,
              onAction: move(steps[number - 2]),
            },
            {
              id: 'down',
              label: 'Move down',
              isDisabled: readOnly || number === steps.length,
              onAction: move(steps[number + 1]),
            },
            {
              id: 'remove',
              label: 'Remove',
              isDisabled: readOnly,
              onAction: () => void perform({ type: 'step.remove', id }),
            },
          ]}
        />
      </div>
      {isPicking ? (
        <BlockPicker
          label={`Process of step ${number}`}
          value={processId}
          onChange={link}
          onCancel={() => setPicking(false)}
        />
      ) : processId === null ? (
        <p className="step-unlinked">Linked to no process</p>
      ) : (
        <BlockLink id={processId} />
      )}
    </li>
  );
};
