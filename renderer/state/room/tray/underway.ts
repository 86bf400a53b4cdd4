/**
 * Ideas of the tray that something is being done with: they leave it at once, so that the next key is about the next idea, and
 * nobody waits for the room's answer.
 */
import type { RoomActivity, TrayIdea } from '../../../../shared/api/room/rounds.ts';
import { createStore } from '../../store.ts';
import { currentActivity } from '../activity.ts';

type Underway = {
  /** Each with the activities that the window knew when the room had done it; null before. Later ones tell the outcome. */
  readonly ideas: ReadonlyMap<string, RoomActivity | null>;
};

export const underwayStore = createStore<Underway>(() => ({ ideas: new Map() }));
const { getState, setState } = underwayStore;

/** Does something with ideas, which are away from the tray meanwhile, and back if it fails. */
export const withoutIdeas = async <T>(ids: readonly string[], request: () => Promise<T>): Promise<T> => {
  const mark = (some: readonly string[], activity: RoomActivity | null) =>
    setState(({ ideas }) => ({
      ideas: new Map([...ideas, ...some.map((id) => [id, activity] as const)]),
    }));
  mark(ids, null);
  try {
    const answer = await request();
    // Those that were brought back meanwhile stay: the next activities may be those of before.
    mark(
      ids.filter((id) => getState().ideas.get(id) === null),
      currentActivity(),
    );
    return answer;
  } catch (error) {
    showIdeas(ids);
    throw error;
  }
};

/** Brings ideas back into the tray if the room still has them there. */
const showIdeas = (ids: readonly string[]): void =>
  setState(({ ideas }) => ({ ideas: new Map([...ideas].filter(([id]) => !ids.includes(id))) }));

/** As the room has it, whatever was done last: before a step is undone. */
export const showAllIdeas = (): void => setState({ ideas: new Map() });

/** The ideas that are still to be dealt with. */
export const waitingIdeas = (tray: RoomActivity['tray']): readonly TrayIdea[] => {
  const { ideas } = getState();
  if (!tray) return [];
  const now = currentActivity();
  return tray.ideas.filter(({ id }) => {
    const known = ideas.get(id);
    return known === undefined || (known !== null && known !== now);
  });
};
