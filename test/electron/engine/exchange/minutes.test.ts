import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { minutesFormat } from '../../../../electron/engine/exchange/minutes.ts';
import type { Command } from '../../../../shared/model/apply.ts';
import type { Model } from '../../../../shared/model/model.ts';
import type { Patch } from '../../../../shared/model/patch.ts';
import { perform, seedModel } from '../../../shared/model/harness.ts';

const folder = mkdtempSync(join(tmpdir(), 'strata-minutes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The pages of minutes of the model, since before what `back` takes back. */
const pagesOf = async (model: Model, back: Patch): Promise<number> => {
  const since = { name: null, at: '2026-11-23T08:00:00Z', people: ['Grace', 'Linus'], back };
  const bytes = await minutesFormat.write(
    model,
    { format: 'minutes', paper: 'a4', orientation: 'portrait' },
    { at: '2026-11-23T17:00:00Z', version: '0.1.0', since },
  );
  const file = join(folder, 'minutes.pdf');
  writeFileSync(file, bytes);
  return Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }))?.[1]);
};

const added = (parentId: string, count: number): Command => ({
  type: 'process.addOutline',
  parentId,
  items: Array.from({ length: count }, (_, i) => ({
    depth: 0,
    name: `Activity number ${i + 1} of the workshop`,
  })),
});
const noted = (kind: 'decision' | 'question', i: number): Command => ({
  type: 'thread.create',
  kind,
  title: `Who answers for step ${i + 1} of the way?`,
  text: 'The room talked about it for a while, and wants an answer before the next meeting.',
});

describe('minutes to hand out at the door', () => {
  it('have three pages at most after a workshop of 30 activities, 8 decisions and 12 questions', async () => {
    const model = seedModel();
    const commands = [
      added('contract', 30),
      ...Array.from({ length: 8 }, (_, i) => noted('decision', i)),
      ...Array.from({ length: 12 }, (_, i) => noted('question', i)),
    ];
    const back = commands.map((command) => perform(model, command).inverse).reverse();
    const pages = await pagesOf(model, back.flat());
    expect(pages).toBeGreaterThanOrEqual(1);
    expect(pages).toBeLessThanOrEqual(3);
  });

  it('have one page or two after a day on which nothing happened', async () => {
    expect(await pagesOf(seedModel(), [])).toBeLessThanOrEqual(2);
  });
});
