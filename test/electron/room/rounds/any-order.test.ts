/** Whatever is done in whatever order: what is written is what is known, and no rule of a round is broken. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openRoomFile } from '../../../../electron/room/kept/room-file.ts';
import { roomStore } from '../../../../electron/room/kept/room-store.ts';
import { UserError } from '../../../../shared/api/contract.ts';
import { type Desk, deskWith, voteOn } from './desk.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'strata-any-order-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const PEOPLE = ['Ann', 'Ben', 'Cem'];
const person = fc.constantFrom(...PEOPLE);
/** Chooses one of what is there at that time. */
const pick = fc.nat();
const from = <T>(items: readonly T[], n: number): T | undefined => items[n % Math.max(1, items.length)];

const step = fc.oneof(
  fc.record({ do: fc.constant('ideas' as const), isNamed: fc.boolean() }),
  fc.record({ do: fc.constant('vote' as const), isSecret: fc.boolean(), ofTray: fc.boolean() }),
  fc.record({ do: fc.constant('idea' as const), person, text: fc.constantFrom('A', 'As', 'B', ''), pick }),
  fc.record({ do: fc.constant('cast' as const), person, pick, count: fc.constantFrom(-1, 0, 1, 2, 1.5) }),
  fc.record({
    do: fc.constant('tray' as const),
    pick,
    how: fc.constantFrom('drop', 'park', 'merge', 'take', 'undo'),
  }),
  fc.record({ do: fc.constant('park' as const), person, pick }),
  fc.record({ do: fc.constant('lot' as const), pick, how: fc.constantFrom('kept', 'drop') }),
  fc.record({ do: fc.constant('model' as const), pick }),
  fc.constant({ do: 'end' as const }),
  fc.constant({ do: 'discard' as const }),
  fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(500, 3_000) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const take = (desk: Desk, wanted: Step, ballots: Map<string, string>): void => {
  const tray = desk.tray().map(({ id }) => id);
  const round = desk.activities.view().round;
  if (wanted.do === 'ideas')
    desk.act({ type: 'ideas.start', about: 'plan', prompt: 'What?', isNamed: wanted.isNamed, mostEach: 3 });
  else if (wanted.do === 'vote' && wanted.ofTray && tray.length > 1)
    desk.act({
      ...{ type: 'vote.start', about: null, prompt: '', dots: 2, isSecret: wanted.isSecret },
      options: tray.map((id) => ({ kind: 'idea', id })),
    });
  else if (wanted.do === 'vote') voteOn(desk, ['plan', 'sell'], { dots: 2, isSecret: wanted.isSecret });
  else if (wanted.do === 'idea')
    desk.idea(wanted.person, wanted.text, `key-of-${wanted.person}-${wanted.pick % 5}-padding`);
  else if (wanted.do === 'cast' && round?.kind === 'vote') {
    const ballotKey = `${round.id} ${wanted.person}`;
    const ask = { type: 'takeBallot', roundId: round.id } as never;
    const ballot = ballots.get(ballotKey) ?? (round.isSecret ? desk.send(wanted.person, ask) : undefined);
    if (ballot !== undefined) ballots.set(ballotKey, ballot);
    const dots = [{ optionId: from(round.options, wanted.pick)?.id ?? '', count: wanted.count }];
    desk.send(wanted.person, { type: 'vote', roundId: round.id, ballot: ballot ?? null, dots } as never);
  } else if (wanted.do === 'tray') {
    const id = from(tray, wanted.pick) ?? 'nothing';
    if (wanted.how === 'undo') desk.act({ type: 'tray.undo' });
    else if (wanted.how === 'merge')
      desk.act({ type: 'tray.merge', ids: [id], into: from(tray, wanted.pick + 1) ?? id });
    else if (wanted.how === 'take') desk.act({ type: 'tray.taken', ids: [id], blockIds: ['contract'] });
    else desk.act({ type: `tray.${wanted.how as 'drop' | 'park'}`, ids: [id] });
  } else if (wanted.do === 'park')
    desk.send(wanted.person, {
      type: 'park',
      key: `key-of-thought-${wanted.pick % 4}`,
      text: 'T',
      about: null,
    } as never);
  else if (wanted.do === 'lot') {
    const id = from(desk.activities.view().parked, wanted.pick)?.id ?? 'nothing';
    desk.act({ type: `parking.${wanted.how as 'kept' | 'drop'}`, ids: [id] });
  } else if (wanted.do === 'model') {
    const id = from(['sell', 'contract'], wanted.pick) ?? '';
    if (desk.model.rows.process.has(id)) desk.change({ type: 'process.delete', ids: [id] });
  } else if (wanted.do === 'wait') desk.wait(wanted.ms);
  else if (wanted.do === 'end' || wanted.do === 'discard') desk.act({ type: `round.${wanted.do}` });
};

it('what is written is what is known, and no rule is broken', () => {
  let files = 0;
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const desk = deskWith(PEOPLE);
      const path = join(folder, `room-${++files}.sqlite`);
      const file = openRoomFile(path);
      const ballots = new Map<string, string>();
      for (const each of steps) {
        const before = JSON.stringify(desk.activities.view());
        try {
          take(desk, each, ballots);
        } catch (error) {
          // What can't be done is refused in a sentence, and changes nothing but that a ballot was handed out.
          expect(error).toBeInstanceOf(UserError);
          expect(JSON.stringify(desk.activities.view())).toBe(before);
        }
        expect(desk.store.commit(file.write)).toBeUndefined();
      }
      const view = desk.activities.view();
      const again = deskWith(PEOPLE, { model: desk.model, store: roomStore(file.rows()) });
      // The order in which open ideas came is known in memory alone.
      expect(again.activities.view()).toEqual(view);
      file.close();
      rmSync(path);

      const { round } = view;
      if (round?.kind === 'ideas') {
        const sent = desk.rows('tally').map(({ ideas }) => ideas);
        expect(Math.max(0, ...sent)).toBeLessThanOrEqual(round.mostEach);
        expect(sent.reduce((sum, ideas) => sum + ideas, 0)).toBe(round.count);
      }
      if (round?.kind === 'vote' && round.results)
        for (const { dots, people } of round.results) expect(dots).toBe(people);
      for (const { dots } of [...desk.rows('ballot'), ...desk.rows('vote')])
        expect(dots.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(2);
    }),
    { numRuns: 60 },
  );
});
