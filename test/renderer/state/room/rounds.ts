/** A window in which a room is open, whose engine notes what it is asked and refuses on request. */
import { liveReplica } from '../../../../renderer/state/document/document.ts';
import { hearActivity } from '../../../../renderer/state/room/activity.ts';
import { hearRoom } from '../../../../renderer/state/room/room.ts';
import { userError } from '../../../../shared/api/contract.ts';
import type { RoomState } from '../../../../shared/api/room/room.ts';
import type { RoomAct, RoomActivity, TrayIdea, VoteRound } from '../../../../shared/api/room/rounds.ts';
import { defineMessages } from '../../../../shared/words/messages.ts';
import { openModel, openWindow, type TestWindow } from '../window.ts';

const words = defineMessages({
  noRound: { id: 'test.noRound', defaultMessage: 'No round is running.', description: 'Error' },
});

export type RoomWindow = TestWindow & {
  /** What the room was asked to do. */
  readonly acts: RoomAct[];
  /** Refuses everything from now on. */
  refuse(): void;
};

export const openRoomWindow = async (
  answers: Readonly<Record<string, (params: never) => unknown>> = {},
): Promise<RoomWindow> => {
  const acts: RoomAct[] = [];
  let isRefusing = false;
  const window = await openWindow({
    'room.state': async () => null,
    'room.activity': async () => null,
    'room.act': async (act: never) => {
      if (isRefusing) throw userError('no-round', words.noRound);
      acts.push(act);
      return null;
    },
    ...answers,
  });
  await openModel(window, 'sales-and-support');
  hearRoom(roomAt(liveReplica()?.file ?? ''));
  hearActivity(activityOf({}));
  return {
    ...window,
    acts,
    refuse: () => {
      isRefusing = true;
    },
  };
};

/** A room for a model, without people. */
export const roomAt = (file: string): RoomState => ({
  ...{ file, address: '192.168.7.20', port: 47_800, url: 'http://192.168.7.20:47800/#7KQ2MX' },
  ...{ code: '7KQ2MX', role: 'voice', wifi: '', people: [] },
  ...{ isDoorOpen: true, isHandsOff: true, freeBlock: null, isReached: true },
});

export const activityOf = (more: Partial<RoomActivity>): RoomActivity => ({
  ...{ round: null, timer: null, tray: null, parked: [], ready: null },
  ...more,
});

type Tray = NonNullable<RoomActivity['tray']>;

/** A tray with one idea for each text, in groups of their own. */
export const trayOf = (about: string | null, ...texts: string[]): Tray => ({
  ...{ about, prompt: 'What happens in “Plan”?', canUndo: false },
  ideas: texts.map(
    (text, i): TrayIdea => ({ id: `idea ${i + 1}`, text, count: 1, also: [], names: [], group: i }),
  ),
});

/** A vote that is over, with dots and hands for each option. */
export const voteOf = (
  about: string | null,
  ...counts: readonly (readonly [name: string, dots: number, hands: number])[]
): VoteRound => ({
  ...{ kind: 'vote', id: 'vote', about, prompt: 'Which first?', dots: 3, mostPerOption: 1 },
  ...{ isHidden: true, isSecret: true, isOver: true, people: 9, startedAt: '2026-12-01T14:05:00.000Z' },
  options: counts.map(([name]) => ({
    ...{ id: name, ref: { kind: 'block', id: name }, code: '', name, definition: '' },
  })),
  results: counts.map(([name, dots, hands]) => ({ optionId: name, dots, people: dots, hands })),
  hands: counts.map(([name, , count]) => ({ optionId: name, count })),
});
