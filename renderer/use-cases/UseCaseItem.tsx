import { ChevronLeft, ChevronRight, Play, Square } from 'lucide-react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { withTerms } from '../../shared/model/queries/terms.ts';
import type { RecordOf } from '../../shared/model/records.ts';
import { say } from '../../shared/words/messages.ts';
import { AddLine } from '../parts/panel/AddLine.tsx';
import { DeleteRecord, RecordFields, SideCount, SideItem } from '../parts/panel/SideItem.tsx';
import { SubjectThreads } from '../parts/threads/SubjectThreads.tsx';
import { useModel } from '../parts/use-model.ts';
import { perform } from '../state/document/document.ts';
import { mayGive } from '../state/guest/guest.ts';
import { endRun, moveRun, runStore, startRun, stepAway, stepsOf } from '../state/panels/run.ts';
import { Button } from '../ui/buttons/Button.tsx';
import { StepRow } from './StepRow.tsx';
import { words } from './words.ts';
import './use-cases.css';

/** One use case: its steps in order, and its run on the canvas. */
export const UseCaseItem = ({ useCase }: { useCase: RecordOf['useCase'] }) => {
  const { id, name, definition } = useCase;
  const shownName = useModel((model) => withTerms(model, name));
  const steps = useModel(useShallow((model) => stepsOf(model, id)));
  const current = useStore(runStore, ({ run }) => (run?.useCaseId === id ? run.stepId : null));
  return (
    <SideItem
      isOpen={current !== null ? true : undefined}
      summary={
        <>
          <bdi className="side-item-name">{shownName}</bdi>
          <SideCount>{say(words.steps, { count: steps.length })}</SideCount>
        </>
      }
    >
      <div className="side-actions">
        {current === null ? (
          <Button size="small" variant="primary" isDisabled={steps.length === 0} onPress={() => startRun(id)}>
            <Play size={12} aria-hidden /> {say(words.run)}
          </Button>
        ) : (
          <>
            <Button size="small" isDisabled={!stepAway(-1)} onPress={() => moveRun(-1)}>
              <ChevronLeft size={13} aria-hidden /> {say(words.back)}
            </Button>
            <Button size="small" variant="primary" isDisabled={!stepAway(1)} onPress={() => moveRun(1)}>
              {say(words.next)} <ChevronRight size={13} aria-hidden />
            </Button>
            <Button size="small" onPress={endRun}>
              <Square size={11} aria-hidden /> {say(words.stop)}
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
        label={say(words.addStep)}
        onAdd={(text) => perform({ type: 'step.add', useCaseId: id, text }) !== null}
      />
      <RecordFields
        subject={{ table: 'useCase', id, name }}
        rename={(text) => ({ type: 'useCase.update', id, name: text })}
        definition={definition}
        define={(text) => ({ type: 'useCase.update', id, definition: text })}
      />
      <SubjectThreads subject={{ useCaseId: id }} label={say(words.discussionOf, { name: shownName })} />
      {mayGive('useCase.remove') ? (
        <DeleteRecord label={say(words.delete)} command={{ type: 'useCase.remove', id }} />
      ) : null}
    </SideItem>
  );
};
