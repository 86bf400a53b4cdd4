import { useStore } from 'zustand';
import { type Model, referrersOf } from '../../shared/model/model.ts';
import { useModel } from '../parts/use-model.ts';
import { documentStore, perform } from '../state/document/document.ts';
import './lenses.css';

const WEIGHTS = [0, 1, 2, 3] as const;

type WeightChoiceProps = {
  lensId: string;
  ids: readonly string[];
  label: string;
  /** The visible label, if any. */
  hint?: string;
};

/** Sets the weight of blocks in a lens by a row of four buttons. */
export const WeightChoice = ({ lensId, ids, label, hint }: WeightChoiceProps) => {
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  const weight = useModel((model) => commonWeight(model, lensId, ids));
  return (
    <div className="weights" role="group" aria-label={label}>
      {hint !== undefined && <span className="weights-hint">{hint}</span>}
      <span className="weights-buttons">
        {WEIGHTS.map((value) => (
          <button
            key={value}
            type="button"
            aria-pressed={value === weight}
            disabled={readOnly}
            onClick={() => perform({ type: 'emphasis.set', lensId, processIds: [...ids], weight: value })}
          >
            {value}
          </button>
        ))}
      </span>
    </div>
  );
};

/** Only this many blocks are compared to find whether their weights are equal. */
const MAX_COMPARED = 1000;

/** The weight of all the blocks; undefined if they differ. */
const commonWeight = (model: Model, lensId: string, ids: readonly string[]): number | undefined => {
  const weights = new Set<number>();
  for (const id of ids.slice(0, MAX_COMPARED)) {
    let weight = 0;
    for (const emphasisId of referrersOf(model, 'emphasis', 'processId', id)) {
      const emphasis = model.rows.emphasis.get(emphasisId);
      if (emphasis?.lensId === lensId) weight = emphasis.weight;
    }
    weights.add(weight);
    if (weights.size > 1) return undefined;
  }
  return [...weights][0];
};
