import { useDeferredValue, useMemo } from 'react';
import { useStore } from 'zustand';
import { say } from '../../../shared/words/messages.ts';
import { chooseLevel } from '../../actions/view/choose-level.ts';
import { useModelNow } from '../../parts/use-model.ts';
import { type LevelChoice, sessionStore } from '../../state/session/session.ts';
import { shownLevel } from '../../state/view/view.ts';
import { words } from '../words.ts';

const CHOICES: readonly LevelChoice[] = [1, 2, 3, 'all'];

/** Explodes the whole canvas to a level. No button is pressed if blocks are exploded to different depths. */
export const LevelSwitch = () => {
  // Deferred until the change itself has been drawn: it looks at hundreds of blocks.
  const now = useDeferredValue(useModelNow());
  const rootId = useStore(sessionStore, (state) => state.rootId);
  const exploded = useStore(sessionStore, (state) => state.exploded);
  const shown = useMemo(() => shownLevel(now.model, rootId, exploded), [now, rootId, exploded]);
  return (
    <div className="level-switch" role="group" aria-label={say(words.levels)}>
      {CHOICES.map((choice) => (
        <button
          key={choice}
          type="button"
          aria-pressed={choice === shown}
          aria-label={say(words.level, { level: choice })}
          onClick={({ detail, currentTarget }) => {
            // After a click with the mouse, keys apply to the canvas; after a key, the focus stays in the switch.
            if (detail > 0) currentTarget.blur();
            chooseLevel(choice);
          }}
        >
          {choice === 'all' ? say(words.allLevels) : choice}
        </button>
      ))}
    </div>
  );
};
