/**
 * Guests and the host edit at random, are cut off, come back, send again and take back: every window ends with the same model, each
 * command is carried out once, and nobody takes back what is another’s.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editorModel } from '../../../../electron/room/editors/editor-model.ts';
import { roomData } from '../../../../electron/room/room-data.ts';
import type { Change } from '../../../../shared/api/change.ts';
import type { Connection } from '../../../../shared/api/contract.ts';
import { ROOM_FILE } from '../../../../shared/api/room/door.ts';
import { ROOM_COMMANDS } from '../../../../shared/api/room/rights.ts';
import { applyPatch, dataFrom, type Model, modelFrom } from '../../../../shared/model/model.ts';
import { arbitraryDraw, commandFor } from '../../../shared/model/arbitrary-commands.ts';
import type { Draw } from '../../../shared/model/draws.ts';
import { type Room, startRoom } from '../harness.ts';
import { applyIn, joinAs, newSeed, openEditor } from './harness.ts';

const EDITORS = 3;
const WAIT = { timeout: 60_000 };

type Step = {
  /** An editor by its number, or the host. */
  readonly by: number;
  readonly does: 'edit' | 'undo' | 'redo' | 'cut' | 'resend';
  readonly draw: Draw;
};

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    by: fc.nat({ max: EDITORS }),
    does: fc.oneof(
      { weight: 6, arbitrary: fc.constant('edit' as const) },
      {
        weight: 3,
        arbitrary: fc.constantFrom('undo' as const, 'redo' as const, 'cut' as const, 'resend' as const),
      },
    ),
    draw: arbitraryDraw.filter(({ type }) => ROOM_COMMANDS.get(type) === 'edit'),
  }),
  { minLength: 40, maxLength: 60 },
);

/** Something to work on. */
const START = [
  {
    type: 'process.addOutline',
    parentId: null,
    items: Array.from({ length: 18 }, (_, i) => ({
      name: `Block ${i}`,
      depth: i % 6 === 0 ? 0 : i % 3 === 0 ? 1 : 2,
    })),
  },
  { type: 'useCase.add', name: 'Run' },
  { type: 'lens.add', name: 'Risk' },
] as const;

type Sent = {
  readonly method: 'document.apply' | 'document.undo' | 'document.redo';
  readonly params: { readonly seed: string; readonly command?: unknown };
};

/** A window with a replica, which sends again what was not answered. */
const windowOf = async (file: string, open: () => Promise<Connection & { cut?: () => void }>) => {
  let line = await open();
  const whole = await line.request('document.open', { file });
  const model: Model = modelFrom(whole.data);
  let { seq, head } = whole;
  const kept = new Map<string, Sent>();
  const done = new Set<string>();
  const refused = new Set<string>();

  const take = (change: Change): void => {
    if (change.seq !== seq + 1) return;
    applyPatch(model, change.patch);
    seq = change.seq;
    head = change.id ?? '';
  };
  const follow = () => {
    const at = line;
    at.onEvent((event) => {
      if (event.type === 'document.changed' && at === line) take(event.change);
    });
  };
  const put = async (sent: Sent): Promise<void> => {
    const answer = await (line.request as (method: string, params: unknown) => Promise<{ ok: boolean }>)(
      sent.method,
      { file, ...sent.params },
    ).catch(() => undefined);
    if (!answer) return;
    kept.delete(sent.params.seed);
    (answer.ok ? done : refused).add(sent.params.seed);
  };
  follow();
  const resend = () => Promise.all([...kept.values()].map(put));
  return {
    ...{ model, kept, done, refused, resend },
    seq: () => seq,
    send: (method: Sent['method'], command?: unknown): void => {
      const seed = newSeed();
      const sent: Sent = { method, params: { seed, ...(command !== undefined && { command }) } };
      kept.set(seed, sent);
      void put(sent);
    },
    /** The line breaks, perhaps before an answer has come, and another is opened. */
    cut: async (): Promise<void> => {
      if (!line.cut) return;
      line.cut();
      line = await open();
      follow();
      const { changes } = await line.request('document.changes', { file, after: seq, head });
      if (changes === null) throw new Error('A window was told to read the model again.');
      for (const change of changes) take(change);
      void resend();
    },
  };
};

const editorOf = async (room: Room, name: string) => {
  const { id, token } = await joinAs(room, name, 'edit');
  const made = await windowOf(ROOM_FILE, async () => {
    const editor = await openEditor(room.port, token);
    return { ...editor, cut: () => editor.socket.terminate() };
  });
  return { ...made, actorId: `room:${id}` };
};

it('ends with one model everywhere, whatever is cut, sent again and taken back', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (script) => {
      const room = await startRoom();
      try {
        const { host, file } = room;
        await room.host.request('room.update', { isHandsOff: false });
        const zoe = room.engine.connect({ id: 'zoe', name: 'Zoe', role: 'owner' });
        await zoe.request('document.open', { file });
        const start = await applyIn(zoe, file, { type: 'batch', label: 'Start', commands: [...START] });
        expect(start).toMatchObject({ ok: true });
        const hosting = { ...(await windowOf(file, async () => host)), actorId: 'ann' };
        const editors = [];
        for (let i = 0; i < EDITORS; i++) editors.push(await editorOf(room, `G${i}`));
        const windows = [...editors, hosting];
        for (const { by, does, draw } of script) {
          const window = windows[by];
          if (!window) continue;
          if (does === 'cut') await window.cut();
          else if (does === 'resend') void window.resend();
          else if (does === 'edit') window.send('document.apply', commandFor(window.model, draw));
          else window.send(`document.${does}`);
        }
        for (const editor of editors) await editor.cut();
        await expect.poll(() => windows.map(({ kept }) => kept.size), WAIT).toEqual(windows.map(() => 0));

        const whole = await host.request('document.open', { file });
        await expect
          .poll(() => windows.map((window) => window.seq()), WAIT)
          .toEqual(windows.map(() => whole.seq));
        expect(dataFrom(hosting.model)).toEqual(dataFrom(modelFrom(whole.data)));
        const { data } = roomData(whole.data);
        const shown = modelFrom(editorModel(modelFrom(data), whole).data());
        for (const { model } of editors) expect(dataFrom(model)).toEqual(dataFrom(shown));

        const journal = (await host.request('document.changes', { file, after: 0 })).changes ?? [];
        for (const { done, refused, actorId } of windows) {
          const made = journal.filter((change) => change.actorId === actorId);
          const ids = made.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          // What changed nothing is done, too, and is no change.
          for (const id of ids) expect(done).toContain(id);
          // Sent twice at once, it may have been refused before others made it possible.
          for (const id of refused) if (!done.has(id)) expect(ids).not.toContain(id);
          for (const { kind, of } of made)
            if (kind !== 'do') expect(journal.find(({ seq }) => seq === of)?.actorId).toBe(actorId);
        }
      } finally {
        await room.close();
      }
    }),
    { numRuns: 5, endOnFailure: true },
  );
}, 180_000);
