/**
 * A room in which guests send, are cut off, come back and send again, while the facilitator edits and takes back: nothing is lost,
 * nothing is carried out twice, and nobody’s work goes with somebody else’s undo.
 */
import { setTimeout as delay } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Change } from '../../../shared/api/change.ts';
import type { Command } from '../../../shared/model/apply.ts';
import { applyPatch, dataFrom, type Model, modelFrom } from '../../../shared/model/model.ts';
import { cardOf } from '../../../shared/room/card.ts';
import { enter, type Guest, openLine, type Room, startRoom } from './harness.ts';

const GUESTS = 5;
const WAIT = { timeout: 60_000 };

type Step =
  | { readonly by: number; readonly does: 'ask' | 'note' | 'reply' | 'propose' | 'cut' | 'resend' }
  | { readonly by: 'host'; readonly does: 'create' | 'rename' | 'undo' | 'redo' | 'show' };

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        by: fc.nat({ max: GUESTS - 1 }),
        does: fc.constantFrom('ask', 'note', 'reply', 'propose', 'cut', 'resend'),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        by: fc.constant('host' as const),
        does: fc.constantFrom('create', 'rename', 'undo', 'redo', 'show'),
      }),
    },
  ),
  { minLength: 20, maxLength: 40 },
);

type Sent = { readonly seed: string; readonly command: Command };

/** A guest’s page: it keeps what it sends until that is answered, and sends it again on the next line. */
const pageOf = async (room: Room, name: string) => {
  let line: Guest = await enter(room, name);
  const { token } = line;
  let ids = 0;
  const kept = new Map<string, Sent>();
  const done = new Set<string>();
  const put = async (sent: Sent): Promise<void> => {
    const id = ++ids;
    const at = line;
    at.send({ type: 'apply', id, ...sent });
    const failure = await Promise.race([
      at.next('done', (message) => message.id === id).then(() => undefined),
      at.next('refused', (message) => message.id === id).then(({ failure: why }) => why),
    ]);
    if (failure?.code === 'slow-down') {
      await delay(failure.waitMs ?? 100);
      if (kept.has(sent.seed) && at === line) await put(sent);
      return;
    }
    kept.delete(sent.seed);
    if (!failure) done.add(sent.seed);
  };
  const resend = (): void => {
    for (const sent of kept.values()) void put(sent);
  };
  return {
    ...{ kept, done, resend },
    /** What the line was last told of where the room is. */
    card: () => line.heard.findLast((message) => message.type === 'card')?.card,
    send: (command: Command, seed: string): void => {
      kept.set(seed, { seed, command });
      void put({ seed, command });
    },
    /** The line breaks, perhaps before an answer has come, and another is opened. */
    cut: async (): Promise<void> => {
      line.socket.terminate();
      line = await openLine(room.port, token);
      resend();
    },
  };
};
type Page = Awaited<ReturnType<typeof pageOf>>;

/** What a guest sends in a step; undefined if there is nothing to speak of yet. */
const commandOf = (model: Model, does: string, i: number): Command | undefined => {
  const [block, thread] = [model.rows.process, model.rows.thread].map(
    (rows) => [...rows.keys()][i % rows.size],
  );
  if (does === 'reply')
    return thread === undefined ? undefined : { type: 'thread.reply', id: thread, text: `Reply ${i}` };
  if (does === 'propose')
    return block === undefined
      ? undefined
      : { type: 'proposal.create', processId: block, title: `Idea ${i}`, blocks: [{ name: `New ${i}` }] };
  const kind = does === 'note' ? 'note' : 'question';
  return { type: 'thread.create', kind, title: `Thought ${i}`, processId: block ?? null };
};

const play = async (
  room: Room,
  pages: readonly Page[],
  model: Model,
  step: Step,
  i: number,
  seed: string,
) => {
  const { host, file } = room;
  const block = [...model.rows.process.keys()][i % model.rows.process.size];
  if (step.by !== 'host') {
    const page = pages[step.by];
    if (step.does === 'cut') return page?.cut();
    if (step.does === 'resend') return page?.resend();
    const command = commandOf(model, step.does, i);
    if (command) page?.send(command, seed);
  } else if (step.does === 'show') await host.request('room.show', { rootId: null, blockId: block ?? null });
  else if (step.does === 'undo' || step.does === 'redo')
    await host.request(`document.${step.does}`, { file, seed });
  else {
    const command: Command =
      step.does === 'create' || block === undefined
        ? { type: 'process.create', name: `Block ${i}`, parentId: block ?? null }
        : { type: 'process.rename', id: block, name: `Renamed ${i}` };
    await host.request('document.apply', { file, command, seed });
  }
};

it('carries out once what guests send, whatever is cut, sent again and taken back', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (script) => {
      const room = await startRoom();
      try {
        const { host, file } = room;
        const replica = modelFrom((await host.request('document.open', { file })).data);
        const changes: Change[] = [];
        host.onEvent((event) => {
          if (event.type !== 'document.changed') return;
          applyPatch(replica, event.change.patch);
          changes.push(event.change);
        });
        const pages = await Promise.all(Array.from({ length: GUESTS }, (_, i) => pageOf(room, `G${i}`)));
        for (const [i, step] of script.entries())
          await play(room, pages, replica, step, i, `seed-${String(i).padStart(16, '0')}`);
        for (const page of pages) await page.cut();
        await expect.poll(() => pages.map(({ kept }) => [...kept.keys()]), WAIT).toEqual(pages.map(() => []));

        const model = modelFrom((await host.request('document.open', { file })).data);
        expect(dataFrom(replica)).toEqual(dataFrom(model));
        const journal = (await host.request('document.changes', { file, after: 0 })).changes ?? [];
        expect(journal).toEqual(changes);
        for (const seed of pages.flatMap(({ done }) => [...done]))
          expect(journal.filter(({ id }) => id === seed)).toHaveLength(1);
        // Only the host takes back, and only its own.
        for (const { kind, of } of journal)
          if (kind !== 'do') expect(journal.find(({ seq }) => seq === of)?.actor).toBe('Ann');
        await host.request('room.show', { rootId: null, blockId: null });
        await expect
          .poll(() => pages.map((page) => page.card()), WAIT)
          .toEqual(pages.map(() => cardOf(model, null)));
      } finally {
        await room.close();
      }
    }),
    { numRuns: 5, endOnFailure: true },
  );
}, 180_000);
