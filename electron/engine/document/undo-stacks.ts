/**
 * What each person can undo and redo, derived from the journal, so that it survives closing the file. A redo reverses
 * an undo; a new change by the same person ends what could be redone.
 */
import type { Person } from '../caller.ts';
import type { Mark } from '../store/journal.ts';

export type Direction = 'undo' | 'redo';

type UndoStacks = {
  /** Numbers of the changes this person can undo or redo, by direction, the latest first. */
  candidates(person: Person, direction: Direction): readonly number[];
  /** Takes note of a change that was committed by the person with this id. */
  record(actorId: string, mark: Mark): void;
};

type Stacks = Record<Direction, number[]>;

/** @param marksOf the changes by a person in the journal, oldest first */
export const undoStacks = (marksOf: (person: Person) => readonly Mark[]): UndoStacks => {
  /** By id, then by name: under another name a person owns other changes of the journals that know names only. */
  const byPerson = new Map<string, Map<string, Stacks>>();

  const stacksOf = (person: Person): Stacks => {
    const byName = byPerson.get(person.id) ?? new Map<string, Stacks>();
    byPerson.set(person.id, byName);
    const known = byName.get(person.name);
    if (known) return known;
    const stacks: Stacks = { undo: [], redo: [] };
    for (const mark of marksOf(person)) push(stacks, mark);
    byName.set(person.name, stacks);
    return stacks;
  };

  return {
    candidates: (person, direction) => stacksOf(person)[direction].toReversed(),
    record: (actorId, mark) => {
      for (const stacks of byPerson.get(actorId)?.values() ?? []) push(stacks, mark);
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
