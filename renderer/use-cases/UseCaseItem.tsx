import { ChevronLeft, ChevronRight, Play, Square } from 'lucide-react';
import { useShallow } from 'zustand/react/shallow';
import type { RecordOf } from '../../shared/model/records.ts';
import { withTerms } from '../../shared/model/terms.ts';
import { SubjectThreads } from '../discussion/SubjectThreads.tsx';
import { AddLine } from '../side/AddLine.tsx';
import { RecordFields, RemoveRecord, SideCount, SideItem } from '../side/SideItem.tsx';
import { perform, useModel } from '../state/document.ts';
import { Button } from '../ui/Button.tsx';
import { endRun, moveRun, startRun, stepAway, stepsOf, useRun } from './run.ts';
import { StepRow } from './StepRow.tsx';
import './use-cases.css';

/** One use case: its steps in order, and its run on the canvas. */
export const UseCaseItem = ({ useCase }: { useCase: RecordOf['useCase'] }) => {
  const { id, name, definition } = useCase;
  const shownName = useModel((model) => withTerms(model, name));
  const steps = useModel(useShallow((model) => stepsOf(model, id)));
  const current = useRun(({ run }) => (run?.useCaseId === id ? run.stepId : null));
  return (
    <SideItem
      isOpen={current !== null ? true : undefined}
      summary={
        <>
          <bdi className="side-item-name">{shownName}</bdi>
          <SideCount count={steps.length} one="step" />
        </>
      }
    >
      <div className="side-actions">
        {current === null ? (
          <Button size="small" variant="primary" isDisabled={steps.length === 0} onPress={() => startRun(id)}>
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
      <RecordFields
        subject={{ table: 'useCase', id, name }}
        rename={(text) => ({ type: 'useCase.update', id, name: text })}
        definition={definition}
        define={(text) => ({ type: 'useCase.update', id, definition: text })}
      />
      <SubjectThreads subject={{ useCaseId: id }} label={`Discussion on ${shownName}`} />
      <RemoveRecord what="use case" command={{ type: 'useCase.remove', id }} />
    </SideItem>
  );
};
