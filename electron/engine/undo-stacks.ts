/**
 * What each actor can undo and redo, derived from the journal, so that it survives closing the file. A redo takes back
 * an undo; a new change by the same actor ends what could be redone.
 */
import type { Mark } from './store/journal.ts';

export type Direction = 'undo' | 'redo';

type UndoStacks = {
  /** Numbers of the changes `actor` can take back in this direction, the latest first. */
  candidates(actor: string, direction: Direction): readonly number[];
  /** Takes note of a change that was committed. */
  record(actor: string, mark: Mark): void;
};

type Stacks = Record<Direction, number[]>;

/** @param marksOf the changes by an actor in the journal, oldest first */
export const undoStacks = (marksOf: (actor: string) => readonly Mark[]): UndoStacks => {
  const byActor = new Map<string, Stacks>();

  const stacksOf = (actor: string): Stacks => {
    const known = byActor.get(actor);
    if (known) return known;
    const stacks: Stacks = { undo: [], redo: [] };
    for (const mark of marksOf(actor)) push(stacks, mark);
    byActor.set(actor, stacks);
    return stacks;
  };

  return {
    candidates: (actor, direction) => stacksOf(actor)[direction].toReversed(),
    record: (actor, mark) => {
      const stacks = byActor.get(actor);
      if (stacks) push(stacks, mark);
    },
  };
};

const push = (stacks: Stacks, { seq, kind, of }: Mark): void => {
  if (kind === 'do') stacks.redo = [];
  else if (kind === 'undo') stacks.undo = without(stacks.undo, of);
  else stacks.redo = without(stacks.redo, of);
  stacks[kind === 'undo' ? 'redo' : 'undo'].push(seq);
};

/** The number is nearly always the last one. */
const without = (numbers: number[], number: number | null): number[] => {
  if (numbers.at(-1) === number) return numbers.slice(0, -1);
  return numbers.filter((other) => other !== number);
};
