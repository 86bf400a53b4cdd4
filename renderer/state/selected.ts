/** Whether a block is selected, asked by every block on screen: as quick for 100,000 selected as for one. */
import { useSession } from './session.ts';

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** The selection as a set, made once for each selection. */
export const selectedSet = (selection: readonly string[]): ReadonlySet<string> => {
  const known = sets.get(selection);
  if (known) return known;
  const made = new Set(selection);
  sets.set(selection, made);
  return made;
};

export const useIsSelected = (id: string): boolean =>
  useSession(({ selection }) => selectedSet(selection).has(id));
