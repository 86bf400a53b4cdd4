import { useDeferredValue, useMemo } from 'react';
import { chooseLevel } from '../actions/choose-level.ts';
import { currentModel, useDocument } from '../state/document.ts';
import { type LevelChoice, useSession } from '../state/session.ts';
import { shownLevel } from '../state/view.ts';

const CHOICES: readonly LevelChoice[] = [1, 2, 3, 'all'];

/** Explodes the whole picture to a level. None is pressed where blocks are exploded to different depths. */
export const LevelSwitch = () => {
  // Looks at hundreds of blocks: after the change itself has been drawn.
  const revision = useDeferredValue(useDocument((state) => state.revision));
  const rootId = useSession((state) => state.rootId);
  const exploded = useSession((state) => state.exploded);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the model changes in place; `revision` tells when.
  const shown = useMemo(() => shownLevel(currentModel(), rootId, exploded), [revision, rootId, exploded]);
  return (
    <div className="level-switch" role="group" aria-label="Levels">
      {CHOICES.map((choice) => (
        <button
          key={choice}
          type="button"
          aria-pressed={choice === shown}
          aria-label={choice === 'all' ? 'All levels' : `Level ${choice}`}
          onClick={({ detail, currentTarget }) => {
            // After a click with the mouse the next key is about the picture; by keys one goes on in the switch.
            if (detail > 0) currentTarget.blur();
            chooseLevel(choice);
          }}
        >
          {choice === 'all' ? 'All' : choice}
        </button>
      ))}
    </div>
  );
};
