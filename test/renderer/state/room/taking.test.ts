import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { currentModel } from '../../../../renderer/state/document/document.ts';
import { runUndoRedo } from '../../../../renderer/state/editing/run-undo-redo.ts';
import { hearActivity } from '../../../../renderer/state/room/activity.ts';
import {
  chooseTakeAs,
  takeIdeas,
  takePlace,
  takingStore,
} from '../../../../renderer/state/room/tray/taking.ts';
import { showAllIdeas, waitingIdeas, withoutIdeas } from '../../../../renderer/state/room/tray/underway.ts';
import { sessionStore } from '../../../../renderer/state/session/session.ts';
import { childrenOf } from '../../../../shared/model/model.ts';
import { named } from '../window.ts';
import { activityOf, openRoomWindow, type RoomWindow, trayOf } from './rounds.ts';

let window: RoomWindow;
beforeEach(async () => {
  takingStore.setState(takingStore.getInitialState(), true);
  showAllIdeas();
  window = await openRoomWindow();
});
afterEach(() => window.close());

const childNames = (id: string | null) => childrenOf(currentModel(), id).map(({ name }) => name);
const proposals = () => [...currentModel().rows.proposal.values()];

describe('ideas that are taken', () => {
  it('become children of a block without any, in one change, and the room hears which blocks they are', async () => {
    const tray = trayOf(named('Contract'), 'Draft  the\ncontract', 'Sign it', 'File it');
    expect(takePlace(currentModel(), tray)).toMatchObject({ takeAs: 'children', canPropose: true });
    await takeIdeas(tray, tray.ideas.slice(0, 2));
    expect(childNames(named('Contract'))).toEqual(['Draft the contract', 'Sign it']);
    expect(window.acts).toEqual([
      {
        type: 'tray.taken',
        ids: ['idea 1', 'idea 2'],
        blockIds: childrenOf(currentModel(), named('Contract')).map(({ id }) => id),
      },
    ]);
    expect(sessionStore.getState().exploded.has(named('Contract'))).toBe(true);
    await runUndoRedo('undo');
    expect(childNames(named('Contract'))).toEqual([]);
    await runUndoRedo('redo');
    expect(childNames(named('Contract'))).toEqual(['Draft the contract', 'Sign it']);
  });

  it('go on as children although the block has some by now', async () => {
    const tray = trayOf(named('Contract'), 'Draft it', 'Sign it');
    await takeIdeas(tray, tray.ideas.slice(0, 1));
    await takeIdeas(tray, tray.ideas.slice(1));
    expect(childNames(named('Contract'))).toEqual(['Draft it', 'Sign it']);
  });

  it('become one proposal for a block with children, which later ones join', async () => {
    const sell = named('Sell');
    const [before, count] = [childNames(sell), proposals().length];
    const tray = trayOf(sell, 'Answer', 'Visit', 'Offer');
    expect(takePlace(currentModel(), tray).takeAs).toBe('proposal');
    await takeIdeas(tray, tray.ideas.slice(0, 2));
    await takeIdeas(tray, tray.ideas.slice(2));
    expect(childNames(sell)).toEqual(before);
    const made = proposals().find(({ title }) => title === tray.prompt);
    expect([proposals().length, made?.processId]).toEqual([count + 1, sell]);
    const blocks = [...currentModel().rows.process.values()].filter(
      ({ proposalId }) => proposalId === made?.id,
    );
    expect(blocks.map(({ name }) => name)).toEqual(['Answer', 'Visit', 'Offer']);
    expect(window.acts.map((act) => act.type === 'tray.taken' && act.blockIds)).toEqual([
      blocks.slice(0, 2).map(({ id }) => id),
      blocks.slice(2).map(({ id }) => id),
    ]);
  });

  it('become children of a block with some if the facilitator says so, but not of the next tray', async () => {
    const sell = named('Sell');
    const tray = trayOf(sell, 'Answer');
    chooseTakeAs(tray, 'children');
    await takeIdeas(tray, tray.ideas);
    expect(childNames(sell).at(-1)).toBe('Answer');
    expect(takePlace(currentModel(), { ...tray, prompt: 'Another question' }).takeAs).toBe('proposal');
  });

  it('go to the top level where the round was about the model, or its block is gone', async () => {
    const tray = trayOf(named('Contract'), 'Pay');
    expect(takePlace(currentModel(), trayOf(null, 'Pay'))).toEqual({
      ...{ parentId: null, canPropose: false, takeAs: 'children' },
    });
    await takeIdeas({ ...tray, about: 'gone' }, tray.ideas);
    expect(childNames(null).at(-1)).toBe('Pay');
  });

  it('are away from the tray while their blocks are on their way, and back if the room refuses', async () => {
    const tray = trayOf(named('Contract'), 'Draft it', 'Sign it');
    window.refuse();
    const taking = takeIdeas(tray, tray.ideas.slice(0, 1));
    expect(waitingIdeas(tray).map(({ id }) => id)).toEqual(['idea 2']);
    await expect(taking).rejects.toThrow('No round is running.');
    expect(waitingIdeas(tray)).toHaveLength(2);
  });
});

describe('ideas that something is done with', () => {
  const waiting = (tray: ReturnType<typeof trayOf>) => waitingIdeas(tray).map(({ id }) => id);

  it('are away from the tray at once, until the room tells how it is then', async () => {
    const tray = trayOf(null, 'One', 'Two');
    hearActivity(activityOf({ tray }));
    const { promise, resolve } = Promise.withResolvers<void>();
    const dropping = withoutIdeas(['idea 1'], () => promise);
    expect(waiting(tray)).toEqual(['idea 2']);
    hearActivity(activityOf({ tray }));
    expect(waiting(tray)).toEqual(['idea 2']);
    resolve();
    await dropping;
    expect(waiting(tray)).toEqual(['idea 2']);
    // Somebody brought it back since.
    hearActivity(activityOf({ tray }));
    expect(waiting(tray)).toEqual(['idea 1', 'idea 2']);
  });

  it('are back at once if it is undone before the room has told anything', async () => {
    const tray = trayOf(null, 'One', 'Two');
    hearActivity(activityOf({ tray }));
    await withoutIdeas(['idea 1'], async () => {});
    showAllIdeas();
    expect(waiting(tray)).toEqual(['idea 1', 'idea 2']);
  });

  it('are back if it is undone before it is answered, and stay so', async () => {
    const tray = trayOf(null, 'One', 'Two');
    hearActivity(activityOf({ tray }));
    const { promise, resolve } = Promise.withResolvers<void>();
    const dropping = withoutIdeas(['idea 1'], () => promise);
    showAllIdeas();
    resolve();
    await dropping;
    expect(waiting(tray)).toEqual(['idea 1', 'idea 2']);
  });
});
