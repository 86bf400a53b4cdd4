import { type Model, referrersOf } from '../../shared/model/model.ts';
import { perform, useDocument, useModel } from '../state/document.ts';
import './lenses.css';

const WEIGHTS = [0, 1, 2, 3] as const;

type WeightChoiceProps = {
  lensId: string;
  ids: readonly string[];
  label: string;
  /** The label as it is shown; hidden where left out. */
  hint?: string;
};

/** The weight of blocks under a lens: one of four, by a row of buttons. */
export const WeightChoice = ({ lensId, ids, label, hint }: WeightChoiceProps) => {
  const readOnly = useDocument((state) => state.readOnly);
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

/** More blocks than these are not looked at to find out whether their weights are the same. */
const MOST_LOOKED_AT = 1000;

/** The weight that all the blocks have; undefined where they differ. */
const commonWeight = (model: Model, lensId: string, ids: readonly string[]): number | undefined => {
  const weights = new Set<number>();
  for (const id of ids.slice(0, MOST_LOOKED_AT)) {
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
