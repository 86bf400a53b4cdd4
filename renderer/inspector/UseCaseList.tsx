import { useShallow } from 'zustand/react/shallow';
import { withTerms } from '../../shared/model/terms.ts';
import { casesTouching } from '../../shared/model/use-cases.ts';
import { showSidePanel } from '../side/side-panel.ts';
import { useModel } from '../state/document.ts';
import { startRun } from '../use-cases/run.ts';

/** The use cases that touch a block; pressed one is run. Nothing where none does. */
export const UseCaseList = ({ processId }: { processId: string }) => {
  const useCases = useModel(useShallow((model) => casesTouching(model, processId)));
  const names = useModel(useShallow((model) => useCases.map(({ name }) => withTerms(model, name))));
  if (useCases.length === 0) return null;
  return (
    <section className="inspector-group" aria-label="Use cases that touch it">
      <h3 className="field-label">Use cases</h3>
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
};
