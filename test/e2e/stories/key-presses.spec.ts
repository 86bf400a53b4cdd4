/**
 * A trial of capture: the Plan and Sell levels of the seed, typed into a blank model by keys alone. What is counted are
 * the key presses that are no letter of a name, Shift being one of its own; see docs/benchmarks.md.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type ModelData, modelDataSchema } from '../../../shared/model/records.ts';
import { expect, test } from '../helpers/harness.ts';
import { block, canvas, outlineItem, saved } from '../helpers/pages.ts';

type Line = { readonly depth: number; readonly name: string };

const readSeed = (): ModelData =>
  modelDataSchema.parse(
    JSON.parse(readFileSync(join(import.meta.dirname, '../../../seeds/sales-and-support.json'), 'utf8')),
  );

/** Plan with the blocks proposed for it, and Sell, down to `levels`. */
const planAndSell = (levels: number): readonly Line[] => {
  const { process = [] } = readSeed().tables;
  const under = (parentId: string | null, depth: number): Line[] =>
    depth >= levels
      ? []
      : process
          .filter((block) => block.parentId === parentId)
          .filter(({ name }) => depth > 0 || name === 'Plan' || name === 'Sell')
          .sort((a, b) => (a.rank < b.rank ? -1 : 1))
          .flatMap(({ id, name }) => [{ depth, name }, ...under(id, depth + 1)]);
  return under(null, 0);
};

/** The keys that follow each name: one for the next place, and at the end one to take the last in and one to stop. */
const keysAfter = (lines: readonly Line[], i: number): readonly string[] => {
  const [line, next] = [lines[i], lines[i + 1]];
  if (!line || !next) return ['Enter', 'Escape'];
  if (next.depth > line.depth) return ['Tab'];
  if (next.depth === line.depth) return ['Enter'];
  return Array.from({ length: line.depth - next.depth }, () => 'Shift+Tab');
};

/** Types the lines and gives the number of key presses that are no letters of names. */
const typeAll = async (page: Page, lines: readonly Line[]): Promise<number> => {
  let presses = 0;
  for (const [i, { name }] of lines.entries()) {
    await page.keyboard.type(name);
    for (const key of keysAfter(lines, i)) {
      await page.keyboard.press(key);
      presses += key.split('+').length;
    }
  }
  return presses;
};

for (const { levels, blocks } of [
  { levels: 2, blocks: 10 },
  { levels: 3, blocks: 27 },
])
  test(`Plan and Sell to level ${levels} take less than 1.3 key presses a block beyond the names`, async ({
    page,
  }) => {
    const lines = planAndSell(levels);
    expect(lines).toHaveLength(blocks);
    await page.getByRole('button', { name: 'New', exact: true }).click();
    await page.getByRole('dialog').getByRole('textbox').first().fill('Trial');
    await page.keyboard.press('Enter');
    await expect(canvas(page).getByRole('button', { name: 'Add the first block' })).toBeVisible();

    const presses = await typeAll(page, lines);

    await saved(page);
    await expect(page.getByText(`${blocks} of ${blocks}`)).toBeVisible();
    await expect(outlineItem(page, 'P4 Plan Assist')).toHaveAttribute('aria-level', '2');
    await expect(outlineItem(page, 'S4 Sell Renewal')).toHaveAttribute('aria-level', '2');
    await expect(block(page, 'S Sell')).toBeVisible();
    test.info().annotations.push({ type: 'key presses a block', description: String(presses / blocks) });
    expect(presses / blocks).toBeLessThan(1.3);
  });
