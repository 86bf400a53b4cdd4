import Papa from 'papaparse';
import { beforeEach, describe, expect, it } from 'vitest';
import { keepSettings } from '../../../../electron/room/kept/room-settings.ts';
import { recordOf } from '../../../../electron/room/record/record.ts';
import { recordText } from '../../../../electron/room/record/record-text.ts';
import type { RecordFormat } from '../../../../shared/api/room/rounds.ts';
import { type Desk, deskWith, voteOn } from '../rounds/desk.ts';

let desk: Desk;
beforeEach(() => {
  desk = deskWith(['Ann', 'Ben']);
  keepSettings(desk.store, {
    ...{ file: 'W.strata', model: 'Workshop', address: '192.168.7.20', port: 47_800, code: 'ABCDEF' },
    ...{ role: 'voice', wifi: '', isDoorOpen: true, openedAt: '2026-12-01T09:00:00.000Z' },
  });
  for (const [i, name] of ['Ann', 'Ben'].entries())
    desk.store.put('person', {
      ...{ id: name, name, role: 'voice', tokenHash: 'hash-of-a-token', number: i },
      since: '2026-12-01T09:01:00.000Z',
    });
});

const text = (format: RecordFormat, { hasPeople = true, isLeft = false } = {}): string =>
  recordText(recordOf(desk.store, isLeft), { format, hasPeople });
const rows = (csv: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(csv.replace('\ufeff', ''), { header: true, skipEmptyLines: true }).data;

/** Two rounds, a thought, and everything that can become of an idea. */
const hold = () => {
  desk.act({ type: 'ideas.start', about: 'plan', prompt: 'What slows us down?', isNamed: true });
  for (const idea of ['=cmd()', 'Taken', 'Merged', 'Dropped', 'Parked']) desk.idea('Ann', idea);
  desk.act({ type: 'round.end' });
  const id = (idea: string) => desk.ideaIds(idea)[0] ?? '';
  desk.act({ type: 'tray.merge', ids: [id('Merged')], into: id('=cmd()') });
  desk.act({ type: 'tray.drop', ids: [id('Dropped')] });
  desk.act({ type: 'tray.park', ids: [id('Parked')] });
  desk.act({ type: 'tray.taken', ids: [id('Taken')], blockIds: ['sell'] });
  const vote = voteOn(desk, ['plan', 'sell'], { isSecret: false, dots: 2, mostPerOption: 2 });
  const dots = [{ optionId: vote.options[1]?.id ?? '', count: 2 }];
  desk.send('Ben', { type: 'vote', roundId: vote.id, ballot: null, dots } as never);
  desk.act({ type: 'vote.hands', optionId: vote.options[0]?.id, count: 1 });
  desk.act({ type: 'round.end' });
  const key = 'key-of-a-thought-1';
  desk.wait(1);
  desk.send('Ben', { type: 'park', key, text: 'Why, “really”?\n- no, *why*?', about: 'sell' } as never);
};

describe('the record of a room', () => {
  it('as JSON has everything', () => {
    hold();
    const record = JSON.parse(text('json'));
    expect(record).toMatchObject({
      model: 'Workshop',
      people: [{ name: 'Ann', role: 'voice' }, { name: 'Ben' }],
      rounds: [
        { kind: 'ideas', prompt: 'What slows us down?', count: 5 },
        {
          ...{ kind: 'vote', prompt: 'Which?', people: 1, isSecret: false },
          options: [
            { name: 'Sell', dots: 2, people: 1, hands: 0 },
            { name: 'Plan', dots: 0, people: 0, hands: 1 },
          ],
          ballots: [{ name: 'Ben', option: 'Sell', dots: 2 }],
        },
      ],
    });
    const outcomes = Object.fromEntries(
      record.rounds[0].ideas.map((idea: { text: string; outcome: string }) => [idea.text, idea.outcome]),
    );
    expect(outcomes).toEqual({
      ...{ '=cmd()': 'open', Taken: 'block', Merged: 'merged', Dropped: 'dropped', Parked: 'parked' },
    });
    expect(record.parked.map((thought: { text: string }) => thought.text)).toEqual(
      expect.arrayContaining(['Parked', 'Why, “really”?\n- no, *why*?']),
    );
    expect(text('json')).not.toContain('hash-of-a-token');
  });

  it('as CSV says the same, and no cell of a guest is a formula', () => {
    hold();
    const table = rows(text('csv'));
    expect(table.map(({ Kind }) => Kind)).toEqual([
      ...['Room', 'Person', 'Person', 'Ideas', 'Idea', 'Idea', 'Idea', 'Idea', 'Idea'],
      ...['Vote', 'Option', 'Option', 'Ballot', 'Parking lot', 'Parking lot'],
    ]);
    expect(table).toContainEqual(expect.objectContaining({ Kind: 'Idea', Text: "'=cmd()", Name: 'Ann' }));
    expect(table).toContainEqual(
      expect.objectContaining({ Kind: 'Option', Text: expect.stringContaining('Sell'), Dots: '2' }),
    );
    expect(table).toContainEqual(
      expect.objectContaining({ Kind: 'Idea', Text: 'Merged', Details: 'merged into “=cmd()”' }),
    );
    expect(table.at(-1)?.Text).toContain('\n');
    for (const line of text('csv').split('\r\n')) expect(line).not.toMatch(/(?:^|,)"?[=+@]/);
  });

  it('as Markdown says the same, each thing on a line of its own', () => {
    hold();
    const lines = text('markdown').split('\n');
    expect(lines[0]).toBe('# Record of the room: Workshop');
    expect(lines.filter((line) => line.startsWith('## '))).toEqual([
      ...['## People', '## Ideas: What slows us down?', '## Vote: Which?', '## Parking lot'],
    ]);
    expect(lines).toContain('- \\=cmd() · Ann');
    expect(lines).toContain('- Taken · Ann · taken as a block');
    expect(lines.find((line) => line.includes('Sell | 2 | 1 | 0'))).toBeDefined();
    expect(lines).toContain('- Ben · Sell (2)');
    expect(lines.find((line) => line.startsWith('- Why, “really”? / - no, \\*why\\*?'))).toBeDefined();
  });

  it.each(['markdown', 'csv', 'json'] as const)('leaves people out of %s if that is wanted', (format) => {
    hold();
    expect(text(format)).toMatch(/Ann.*Ben/s);
    expect(text(format, { hasPeople: false })).not.toMatch(/Ann|Ben/);
    expect(text(format, { hasPeople: false })).toContain('Taken');
  });

  it('keeps hidden what is hidden while the round runs, unless the room is over', () => {
    desk.act({ type: 'ideas.start', about: null, prompt: 'What?' });
    desk.idea('Ann', 'Hidden idea');
    expect(text('json')).not.toContain('Hidden idea');
    expect(JSON.parse(text('json')).rounds).toMatchObject([{ count: 1 }]);
    expect(text('json', { isLeft: true })).toContain('Hidden idea');
    desk.act({ type: 'round.discard' });
    voteOn(desk, ['plan', 'sell'], { isSecret: false });
    expect(JSON.parse(text('json')).rounds).toMatchObject([{ options: null, ballots: [] }]);
    desk.act({ type: 'round.end' });
    expect(JSON.parse(text('json')).rounds[0].options).toHaveLength(2);
  });

  it('has neither discarded rounds nor what was dropped from the parking lot', () => {
    desk.act({ type: 'ideas.start', about: null, prompt: 'What?' });
    desk.act({ type: 'round.discard' });
    desk.act({ type: 'parking.add', text: 'Dropped', about: null });
    desk.act({ type: 'parking.drop', ids: desk.activities.view().parked.map(({ id }) => id) });
    expect(JSON.parse(text('json'))).toMatchObject({ rounds: [], parked: [] });
  });
});
