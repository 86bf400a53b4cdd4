/** The activities of a room without a door: people, a model, a file and clocks that a test sets. */
import { type RoomStore, type RowWrite, roomStore } from '../../../../electron/room/kept/room-store.ts';
import type { RowOf, TableName } from '../../../../electron/room/kept/rows.ts';
import { type ForActivity, roomActivities } from '../../../../electron/room/rounds/activities.ts';
import type { GuestRole } from '../../../../shared/api/room/rights.ts';
import type { RoomPerson } from '../../../../shared/api/room/room.ts';
import { type RoomAct, roomAct } from '../../../../shared/api/room/rounds.ts';
import { applyPatch, type Model } from '../../../../shared/model/model.ts';
import { perform, seedModel } from '../../../shared/model/harness.ts';

type Act = { readonly type: RoomAct['type']; readonly [field: string]: unknown };

type Known = { readonly model?: Model; readonly store?: RoomStore };

/** @param known what another desk has left. */
export const deskWith = (
  names: readonly string[],
  { model = seedModel(), store = roomStore() }: Known = {},
) => {
  const people = new Map<string, RoomPerson>();
  const addPerson = (id: string, role: GuestRole = 'voice') =>
    people.set(id, {
      ...{ id, name: id, role, isHere: true, since: '', handAt: null, isReady: false },
    });
  for (const name of names) addPerson(name);
  let time = 0;
  const context = {
    ...{ store, model, grace: new Map(), ballots: { free: [], handedOut: new Map() } },
    people: { byId: (id: string) => people.get(id), all: () => [...people.values()] },
    now: () => time,
    date: () => new Date(Date.UTC(2026, 11, 1) + time),
  };
  const activities = roomActivities(context, () => {
    for (const [id, person] of people) people.set(id, { ...person, isReady: false });
  });
  let ids = 0;
  const desk = {
    ...{ model, store, people, activities, addPerson },
    act: (act: Act) => activities.act(roomAct.parse(act), 'Fay'),
    /** What is sent without what only the answer needs. */
    send: (person: string, message: Omit<ForActivity, 'id'>) =>
      activities.take(person, { ...message, id: ++ids } as ForActivity),
    idea: (person: string, text: string, key = `key-of-an-idea-${++ids}-${'x'.repeat(8)}`) => {
      desk.send(person, { type: 'idea', roundId: desk.roundId(), key, text } as ForActivity);
      return key;
    },
    roundId: (): string => activities.view().round?.id ?? '',
    vote: () => {
      const { round } = activities.view();
      if (round?.kind !== 'vote') throw new Error('No vote is running.');
      return round;
    },
    tray: () => activities.view().tray?.ideas ?? [],
    ideaIds: (...texts: string[]): string[] =>
      texts.map((text) => desk.tray().find((idea) => idea.text === text)?.id ?? ''),
    wait: (ms: number) => {
      time += ms;
      activities.tick();
    },
    change: (command: Parameters<typeof perform>[1]) => {
      const { inverse } = perform(model, command);
      activities.follow();
      return {
        undo: () => {
          applyPatch(model, inverse);
          activities.follow();
        },
      };
    },
    /** What a commit would write. */
    writes: (): readonly RowWrite[] => {
      let writes: readonly RowWrite[] = [];
      store.commit((all) => {
        writes = all;
      });
      return writes;
    },
    rows: <T extends TableName>(table: T): RowOf[T][] => store.all(table),
  };
  return desk;
};
export type Desk = ReturnType<typeof deskWith>;

/** Starts a vote on these blocks. */
export const voteOn = (desk: Desk, blockIds: readonly string[], more: Record<string, unknown> = {}) => {
  const options = blockIds.map((id) => ({ kind: 'block', id }));
  desk.act({ type: 'vote.start', about: null, prompt: 'Which?', options, ...more });
  return desk.vote();
};
