import { describe, expect, it, vi } from 'vitest';
import { FAULTS, faultOutcome } from './faults.ts';
import { FORMATS, fuzz } from './fuzz.ts';
import { emptyTally, MODES, randomKill } from './kills.ts';

// Each kill starts a process of its own, and the machine may have other work.
vi.setConfig({ testTimeout: 120_000 });

describe('a process that is killed', () => {
  it.each(MODES)('loses nothing that it acknowledged, and its model opens: %s', async (mode) => {
    const tally = emptyTally();
    for (const seed of [1, 2]) await randomKill(mode, seed, tally);
    expect(tally).toMatchObject({ kills: 2, lost: 0, refused: 0, damaged: 0, examples: [] });
    expect(tally.acknowledged).toBeGreaterThan(0);
  });
});

describe('a fault of the disk or of another program', () => {
  it.each(FAULTS.map((fault) => [fault.name, fault] as const))(
    'leaves what was acknowledged: %s',
    (_, fault) => {
      const outcome = faultOutcome(fault);
      expect(outcome).toMatchObject({ lost: 0, refused: null });
      expect(outcome.acknowledged).toBeGreaterThan(0);
    },
  );
});

describe('an altered input', () => {
  it.each(FORMATS)('is taken in and valid, or refused in words: %s', async (format) => {
    const tally = await fuzz(format, 60, 3);
    expect(tally.defects).toEqual([]);
    expect(tally.inputs).toBe(60);
  });
});
