import { memo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { withTerms } from '../../shared/model/queries/terms.ts';
import { casesTouching } from '../../shared/model/queries/use-cases.ts';
import { say } from '../../shared/words/messages.ts';
import { useModel } from '../parts/use-model.ts';
import { startRun } from '../state/panels/run.ts';
import { showSidePanel } from '../state/session/show-side-panel.ts';
import { words } from './words.ts';

/** The use cases with a step on a block; pressing one runs it. Nothing if there are none. */
export const UseCaseList = memo(({ processId }: { processId: string }) => {
  const useCases = useModel(useShallow((model) => casesTouching(model, processId)));
  const names = useModel(useShallow((model) => useCases.map(({ name }) => withTerms(model, name))));
  if (useCases.length === 0) return null;
  return (
    <section className="inspector-group" aria-label={say(words.useCasesOf)}>
      <h3 className="field-label">{say(words.useCases)}</h3>
      <ul>
        {useCases.map(({ id }, i) => (
          <li key={id}>
            <button
              type="button"
              className="side-go"
              onClick={() => {
                showSidePanel('useCases');
                startRun(id);
              }}
            >
              <bdi>{names[i]}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
});
