/** What can be done with the ideas of the tray, by keys and by buttons. */
import { type KeyboardEvent, type RefObject, useState } from 'react';
import { useStore } from 'zustand';
import type { RoomAct, RoomActivity, TrayIdea } from '../../../shared/api/room/rounds.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { shortcutInText, shortcutOf } from '../../actions/action.ts';
import { runUndoRedo } from '../../state/editing/run-undo-redo.ts';
import { act } from '../../state/room/activity.ts';
import { takeIdeas } from '../../state/room/tray/taking.ts';
import {
  chosenIn,
  cursorAt,
  cursorIn,
  moveCursor,
  NO_CURSOR,
  type TrayCursor,
} from '../../state/room/tray/tray-cursor.ts';
import { showAllIdeas, underwayStore, waitingIdeas, withoutIdeas } from '../../state/room/tray/underway.ts';
import { announce } from '../../state/session/announce.ts';
import { words as roomWords } from '../words.ts';
import { words } from './words.ts';

type Verb = 'take' | 'merge' | 'park' | 'drop' | 'undo';

/** What the room alone does with ideas. */
type TrayAct = Extract<RoomAct, { type: 'tray.merge' | 'tray.drop' | 'tray.park' }>;

/** Keys as the list takes them. */
const VERBS: Readonly<Record<string, Verb>> = {
  Enter: 'take',
  M: 'merge',
  P: 'park',
  Delete: 'drop',
  Backspace: 'drop',
  'Mod+Z': 'undo',
};
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

type InTray = {
  readonly ideas: readonly TrayIdea[];
  readonly cursor: TrayCursor;
  setCursor(cursor: TrayCursor): void;
  /** What keys and buttons are about. */
  readonly chosen: readonly TrayIdea[];
  readonly can: {
    readonly take: boolean;
    readonly merge: boolean;
    readonly undo: boolean;
    readonly undoKeys: string;
  };
  perform(verb: Verb): void;
  onKeyDown(event: KeyboardEvent): void;
  readonly problem: string | undefined;
};

/** @param list the element with the ideas: whatever is done, the focus is there afterwards */
export const useTray = (tray: RoomActivity['tray'], list: RefObject<HTMLElement | null>): InTray => {
  useStore(underwayStore);
  const ideas = waitingIdeas(tray);
  const [cursor, setCursor] = useCursor(ideas);
  const [problem, setProblem] = useState<string>();
  // What this dialog did last: blocks are undone in the model, everything else in the tray.
  const [done, setDone] = useState<readonly ('blocks' | 'tray')[]>([]);
  const chosen = chosenIn(ideas, cursor);
  const [ids, count] = [idsOf(chosen), chosen.length];
  const into = mergeTarget(ideas, chosen);
  const can = {
    take: chosen.length > 0,
    merge: into !== undefined,
    undo: tray?.canUndo === true || done.length > 0,
    undoKeys: shortcutInText('Mod+Z'),
  };

  const inTray = async (what: TrayAct, told: string) => {
    setDone((before) => [...before, 'tray']);
    await withoutIdeas(what.ids, () => act(what));
    announce(told);
  };
  const verbs: Record<Verb, () => Promise<unknown>> = {
    take: async () => {
      if (!tray) return;
      setDone((before) => [...before, 'blocks']);
      await takeIdeas(tray, chosen);
      announce(say(words.taken, { count }));
    },
    merge: async () => {
      if (!into) return;
      const merged = ids.filter((id) => id !== into.id);
      setCursor(cursorAt(into.id));
      const told = say(words.merged, { count: merged.length, name: quoted(into.text) });
      await inTray({ type: 'tray.merge', ids: merged, into: into.id }, told);
    },
    park: () => inTray({ type: 'tray.park', ids }, say(words.parked, { count })),
    drop: () => inTray({ type: 'tray.drop', ids }, say(words.dropped, { count })),
    undo: async () => {
      showAllIdeas();
      setDone((before) => before.slice(0, -1));
      if (done.at(-1) === 'blocks') await runUndoRedo('undo');
      else await act({ type: 'tray.undo' });
    },
  };
  const perform = (verb: Verb) => {
    list.current?.focus();
    const isPossible = verb === 'undo' ? can.undo : verb === 'merge' ? can.merge : can.take;
    if (!isPossible) return;
    setProblem(undefined);
    verbs[verb]().catch((error: unknown) => {
      setProblem(error instanceof Error ? error.message : say(roomWords.failed));
      if (verb !== 'undo') setDone((before) => before.slice(0, -1));
    });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const pressed = shortcutOf(event.nativeEvent);
    const step = STEPS[pressed.replace(/^Shift\+/, '')];
    const verb = VERBS[pressed];
    const { target } = event;
    const isInList = target === list.current;
    // The choice of what ideas become has letters of its own; on a button, Enter presses it.
    const isOnTool = target instanceof Element && target.closest('.tray-tools') !== null;
    if (!isInList && !(isOnTool && verb !== undefined && pressed !== 'Enter')) return;
    if (step !== undefined) setCursor(moveCursor(ideas, cursor, step, pressed.startsWith('Shift+')));
    else if (pressed === 'Mod+A') setCursor({ ...cursor, marked: idsOf(ideas) });
    else if (verb !== undefined) perform(verb);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { ideas, cursor, setCursor, chosen, can, perform, onKeyDown, problem };
};

/** The cursor, on the nearest idea where its own has gone. */
const useCursor = (ideas: readonly TrayIdea[]): [TrayCursor, (cursor: TrayCursor) => void] => {
  const [held, setHeld] = useState({ cursor: NO_CURSOR, ideas });
  const cursor = cursorIn(ideas, held.ideas, held.cursor);
  return [cursor, (next) => setHeld({ cursor: next, ideas })];
};

/** Several become the first of them; one joins the idea above. */
const mergeTarget = (ideas: readonly TrayIdea[], chosen: readonly TrayIdea[]): TrayIdea | undefined => {
  const [first, second] = chosen;
  if (!first || second) return first;
  return ideas[ideas.indexOf(first) - 1];
};

const idsOf = (ideas: readonly TrayIdea[]): string[] => ideas.map(({ id }) => id);
