import { describe, expect, it } from 'vitest';
import { textsIn } from '../../../../renderer/plain/kept-texts.ts';
import { outboxTo, type Trouble, type Unsent } from '../../../../renderer/state/replica/outbox.ts';
import { textIn } from '../../../../renderer/state/replica/text-in.ts';
import { keepUnsent, readUnsent } from '../../../../renderer/state/replica/unsent.ts';
import { type Connection, UserError } from '../../../../shared/api/contract.ts';
import type { ApplyResult } from '../../../../shared/api/results.ts';

const rename = (n: number): Unsent => ({
  kind: 'apply',
  seed: `seed-${n}`.padEnd(32, '0'),
  at: '2026-11-28T10:00:00.000Z',
  command: { type: 'process.rename', id: 'plan', name: `Name ${n}` },
});

/** An engine that fails in the ways it is told to, one after another, and then answers. */
const engineThat = (...failures: (Error | 'never')[]) => {
  const seeds: string[] = [];
  const told: { answered: string[]; failed: string[]; trouble: (Trouble | null)[] } = {
    answered: [],
    failed: [],
    trouble: [],
  };
  let later: (() => void) | undefined;
  const connection: Connection = {
    request: (async (_method: string, { seed }: { seed: string }) => {
      seeds.push(seed);
      const failure = failures.shift();
      if (failure === 'never') return new Promise(() => {});
      if (failure) throw failure;
      return { ok: true, seq: seeds.length, label: '', patch: [] } satisfies ApplyResult;
    }) as unknown as Connection['request'],
    onEvent: () => () => {},
  };
  const outbox = outboxTo(connection, 'a.strata', {
    answered: ({ seed }) => told.answered.push(seed),
    failed: ({ seed }) => told.failed.push(seed),
    trouble: (trouble) => told.trouble.push(trouble),
    later: (_attempt, act) => {
      later = act;
    },
  });
  return {
    outbox,
    seeds,
    told,
    wait: () => {
      later?.();
      return settled();
    },
  };
};
const settled = () => new Promise((resolve) => setImmediate(resolve));
const [one, two, three] = [rename(1), rename(2), rename(3)];

describe('the outbox of a window', () => {
  it('sends one request after another, in order', async () => {
    const { outbox, seeds, told } = engineThat();
    outbox.add(one);
    outbox.add(two);
    expect(seeds).toEqual([one.seed]);
    await settled();
    expect(told.answered).toEqual([one.seed, two.seed]);
    expect(outbox.unsent).toEqual([]);
  });

  it.each(['busy', 'disk-full', 'disk-error'])(
    'keeps what the engine could not write (%s), says so, and sends it again under the same seed',
    async (code) => {
      const { outbox, seeds, told, wait } = engineThat(
        new UserError(code, 'No.'),
        new UserError(code, 'No.'),
      );
      outbox.add(one);
      await settled();
      outbox.add(two);
      expect(outbox.unsent).toEqual([one, two]);
      expect(told.trouble).toEqual([{ code, message: 'No.' }]);
      await wait();
      await wait();
      expect(seeds).toEqual([one.seed, one.seed, one.seed, two.seed]);
      expect(told).toMatchObject({ answered: [one.seed, two.seed], failed: [] });
      expect(told.trouble.at(-1)).toBeNull();
    },
  );

  it.each(['read-only', 'no-access', 'cannot-write'])(
    'keeps what a file that takes no changes refused (%s), says so once, and sends nothing more',
    async (code) => {
      const { outbox, seeds, told, wait } = engineThat(new UserError(code, 'No.'));
      outbox.add(one);
      outbox.add(two);
      await settled();
      outbox.add(three);
      outbox.resume();
      await wait();
      expect(seeds).toEqual([one.seed]);
      expect(outbox.unsent).toEqual([one, two, three]);
      expect(told).toEqual({
        answered: [],
        failed: [],
        trouble: [{ code, message: 'No.', isLasting: true }],
      });
    },
  );

  it('goes on if a lost connection stopped it', async () => {
    const { outbox, seeds, told } = engineThat(new UserError('connection-lost', 'Lost.'));
    outbox.add(one);
    await settled();
    expect(outbox.unsent).toEqual([one]);
    outbox.resume();
    await settled();
    expect(seeds).toEqual([one.seed, one.seed]);
    expect(told.answered).toEqual([one.seed]);
  });

  it('drops what would fail again in the same way, and goes on with the next', async () => {
    const { outbox, told } = engineThat(new UserError('internal', 'A defect.'));
    outbox.add(one);
    outbox.add(two);
    await settled();
    expect(told).toMatchObject({ failed: [one.seed], answered: [two.seed], trouble: [] });
  });

  it('sends all at once as the page goes, and nothing once the model is closed', async () => {
    const { outbox, seeds } = engineThat('never', 'never', 'never');
    outbox.add(one);
    outbox.add(two);
    outbox.flush();
    expect(seeds).toEqual([one.seed, one.seed, two.seed]);
    const closed = engineThat(new UserError('closed', 'The model was closed.'));
    closed.outbox.add(one);
    await settled();
    closed.outbox.stop();
    closed.outbox.resume();
    await settled();
    expect([closed.seeds.length, closed.outbox.unsent.length]).toEqual([1, 1]);
  });
});

describe('unsent requests in the tab', () => {
  const texts = () => {
    const map = new Map<string, string>();
    return textsIn(() => ({
      getItem: (key) => map.get(key) ?? null,
      setItem: (key, text) => void map.set(key, text),
      removeItem: (key) => void map.delete(key),
    }));
  };
  const undo: Unsent = { kind: 'undo', seed: 'f'.repeat(32), at: one.at };

  it('come back with their seeds, for their model only, until they were answered', () => {
    const tab = texts();
    expect(keepUnsent(tab, 'a.strata', [one, undo])).toBe(true);
    expect(readUnsent(tab, 'a.strata')).toEqual([one, undo]);
    expect(readUnsent(tab, 'b.strata')).toEqual([]);
    keepUnsent(tab, 'a.strata', []);
    expect(readUnsent(tab, 'a.strata')).toEqual([]);
  });

  it('come back as they were kept, former names of fields included: the engine knows a request by what it held', () => {
    const tab = texts();
    const command = { type: 'process.create', parentId: null, name: 'Plan', spot: { x: 1, y: 2 } };
    const kept = [{ kind: 'apply', seed: one.seed, at: one.at, command }];
    tab.write('strata.unsent.a.strata', JSON.stringify(kept));
    expect(readUnsent(tab, 'a.strata')).toEqual(kept);
  });

  it('are none if what the tab holds is damaged', () => {
    const tab = texts();
    for (const damaged of [
      '{',
      '[{"kind":"apply"}]',
      '[{"kind":"else","seed":"0000000000000000","at":""}]',
      '7',
    ]) {
      tab.write('strata.unsent.a.strata', damaged);
      expect(readUnsent(tab, 'a.strata')).toEqual([]);
    }
  });
});

describe('the text in a command', () => {
  it('is what was typed, in its parts too, and nothing else', () => {
    expect(textIn({ type: 'process.rename', id: 'plan', name: 'Plan ahead' })).toBe('Plan ahead');
    expect(
      textIn({
        type: 'process.addOutline',
        parentId: 'plan',
        before: null,
        items: [
          { depth: 0, name: 'First' },
          { depth: 1, name: 'Second' },
        ],
      }),
    ).toBe('First\nSecond');
    expect(textIn({ type: 'process.delete', ids: ['plan'] })).toBeUndefined();
  });
});
