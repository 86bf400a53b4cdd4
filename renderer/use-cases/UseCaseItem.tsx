import { ChevronLeft, ChevronRight, Play, Square, Trash2 } from 'lucide-react';
import { useShallow } from 'zustand/react/shallow';
import type { RecordOf } from '../../shared/model/records.ts';
import { withTerms } from '../../shared/model/terms.ts';
import { SubjectThreads } from '../discussion/SubjectThreads.tsx';
import { AddLine } from '../side/AddLine.tsx';
import { perform, useDocument, useModel } from '../state/document.ts';
import { keepText } from '../state/keep-text.ts';
import { Button } from '../ui/Button.tsx';
import { DraftField } from '../ui/DraftField.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { endRun, moveRun, startRun, stepAway, stepsOf, useRun } from './run.ts';
import { StepRow } from './StepRow.tsx';
import './use-cases.css';

/** One use case: its steps in order, and its run on the canvas. */
export const UseCaseItem = ({ useCase }: { useCase: RecordOf['useCase'] }) => {
  const { id, name, definition } = useCase;
  const shownName = useModel((model) => withTerms(model, name));
  const steps = useModel(useShallow((model) => stepsOf(model, id)));
  const readOnly = useDocument((state) => state.readOnly);
  const current = useRun(({ run }) => (run?.useCaseId === id ? run.stepId : null));
  const subject = { table: 'useCase', id, name } as const;
  const keep = (field: 'name' | 'definition', text: string) =>
    keepText(subject, text, { type: 'useCase.update', id, [field]: text });
  return (
    <details className="side-item" open={current !== null ? true : undefined}>
      <summary>
        <bdi className="side-item-name">{shownName}</bdi>
        <span className="side-count">
          {steps.length} {steps.length === 1 ? 'step' : 'steps'}
        </span>
      </summary>
      <div className="side-content">
        <div className="side-actions">
          {current === null ? (
            <Button
              size="small"
              variant="primary"
              isDisabled={steps.length === 0}
              onPress={() => startRun(id)}
            >
              <Play size={12} aria-hidden /> Run
            </Button>
          ) : (
            <>
              <Button size="small" isDisabled={!stepAway(-1)} onPress={() => moveRun(-1)}>
                <ChevronLeft size={13} aria-hidden /> Back
              </Button>
              <Button size="small" variant="primary" isDisabled={!stepAway(1)} onPress={() => moveRun(1)}>
                Next <ChevronRight size={13} aria-hidden />
              </Button>
              <Button size="small" onPress={endRun}>
                <Square size={11} aria-hidden /> End
              </Button>
            </>
          )}
        </div>
        <ol className="steps">
          {steps.map((step, i) => (
            <StepRow key={step.id} step={step} number={i + 1} steps={steps} isCurrent={step.id === current} />
          ))}
        </ol>
        <AddLine
          label="Add a step"
          onAdd={(text) => perform({ type: 'step.add', useCaseId: id, text }) !== null}
        />
        <DraftField label="Name" value={name} onCommit={(text) => keep('name', text)} readOnly={readOnly} />
        <TextArea
          label="Definition"
          value={definition}
          readOnly={readOnly}
          onCommit={(text) => keep('definition', text)}
        />
        <SubjectThreads subject={{ useCaseId: id }} label={`Discussion on ${shownName}`} />
        {!readOnly && (
          <div className="side-actions">
            <Button size="small" variant="quiet" onPress={() => perform({ type: 'useCase.remove', id })}>
              <Trash2 size={13} aria-hidden /> Remove this use case
            </Button>
          </div>
        )}
      </div>
    </details>
  );
};
