import { describe, expect, it } from 'vitest';
import { txtFormat } from '../../../../../electron/engine/exchange/text/txt.ts';
import { childrenOf, modelFrom } from '../../../../../shared/model/model.ts';
import { problemsIn } from '../../../../../shared/model/validation/validate.ts';
import type { ViewData } from '../../../../../shared/scene/view.ts';
import { dataOf, processRow } from '../../../../shared/model/sample-data.ts';

const options = { format: 'txt', paper: 'a4', orientation: 'landscape' } as const;
const context = { at: '2026-11-23T10:00:00Z', version: '0.1.0' };

const sample = modelFrom(
  dataOf({
    process: [
      processRow('plan', null, { rank: 'a0', name: 'Plan' }),
      processRow('sell', null, { rank: 'a1', name: 'Sell' }),
      processRow('s1', 'sell', { rank: 'a0', name: 'Sell on Standard Terms' }),
      processRow('s2', 'sell', { rank: 'a1', name: 'Sell by Proposal' }),
      processRow('s201', 's2', { rank: 'a0', name: 'Qualify 🧭' }),
      processRow('waiting', 'plan', { rank: 'a0', proposalId: 'p', name: 'Plan Sell' }),
    ],
    proposal: [
      {
        id: 'p',
        processId: 'plan',
        rank: 'a0',
        title: 'Level 2',
        author: 'Ann',
        at: '2026-11-23T10:00:00Z',
        state: 'open',
        reason: '',
        votesFor: 0,
        votesAgainst: 0,
      },
    ],
  }),
);
const write = async (view?: ViewData) =>
  Buffer.from(await txtFormat.write(sample, { ...options, ...(view && { view }) }, context)).toString();
const read = async (text: string | Uint8Array, fileName = 'Talk of May.txt') =>
  modelFrom(await txtFormat.read(typeof text === 'string' ? Buffer.from(text) : text, fileName));
const outline = (model: Awaited<ReturnType<typeof read>>, parentId: string | null = null): unknown[] =>
  childrenOf(model, parentId).flatMap(({ id, name }) => {
    const inside = outline(model, id);
    return inside.length > 0 ? [name, inside] : [name];
  });

describe('exchange by plain text', () => {
  it('writes all levels of the tree with their codes, and no block of a proposal', async () => {
    expect(await write()).toBe(
      'P Plan\nS Sell\n  S1 Sell on Standard Terms\n  S2 Sell by Proposal\n    S201 Qualify 🧭\n',
    );
  });

  it('writes what a view shows: its root, and the levels exploded', async () => {
    expect(await write({ rootId: null, exploded: ['sell'] })).toBe(
      'P Plan\nS Sell\n  S1 Sell on Standard Terms\n  S2 Sell by Proposal\n',
    );
    expect(await write({ rootId: 's2', exploded: [] })).toBe('S2 Sell by Proposal\n  S201 Qualify 🧭\n');
  });

  it('shows a term by the name adopted for it', async () => {
    const model = modelFrom(
      dataOf({
        process: [processRow('plan', null, { name: 'Plan {X} and {Y}' })],
        term: [{ id: 't', symbol: 'X', definition: '', adoptedCandidateId: 'c' }],
        candidate: [{ id: 'c', termId: 't', rank: 'a0', name: 'leads', votesFor: 0, votesAgainst: 0 }],
      }),
    );
    expect(Buffer.from(await txtFormat.write(model, options, context)).toString()).toBe(
      'P Plan leads and {Y}\n',
    );
  });

  it('reads back the tree it wrote', async () => {
    expect(outline(await read(await write()))).toEqual([
      'Plan',
      'Sell',
      ['Sell on Standard Terms', 'Sell by Proposal', ['Qualify 🧭']],
    ]);
  });

  it('makes a whole model, named for the file', async () => {
    const data = await txtFormat.read(Buffer.from('- Plan\n  - Net\n- Sell'), 'some/folder/Talk of May.md');
    expect(problemsIn(data)).toEqual([]);
    expect(data.tables.model?.[0]?.name).toBe('Talk of May');
    expect(outline(modelFrom(data))).toEqual(['Plan', ['Net'], 'Sell']);
  });

  it('reads what older programs wrote', async () => {
    expect(outline(await read(Buffer.from('Café\r\n\tMenü', 'latin1')))).toEqual(['Café', ['Menü']]);
  });

  it('refuses an empty text, a list too deep and bytes that are no text, with a sentence each', async () => {
    await expect(read(' \n\n')).rejects.toThrow(
      '“Talk of May.txt” has no lines with text. Nothing was imported.',
    );
    const deep = Array.from({ length: 70 }, (_, i) => `${'\t'.repeat(i)}Level ${i}`).join('\n');
    await expect(read(deep)).rejects.toThrow(
      'Can’t import “Talk of May.txt”: Blocks can be nested 64 levels deep',
    );
    await expect(read(new Uint8Array([0, 1, 2]))).rejects.toThrow('is not a text file');
    await expect(read('x'.repeat(10_001))).rejects.toThrow('longer than 10,000 characters');
  });
});
