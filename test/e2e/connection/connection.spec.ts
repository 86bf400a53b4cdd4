/** What a window says, and offers, where the server it belongs to is gone. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, forgiveRefusals, test } from '../helpers/harness.ts';
import { block, openSeed, outlineItem } from '../helpers/pages.ts';
import { startServer } from '../helpers/server.ts';

test('a server that is gone for good is reported, and unsaved changes can be saved to a file', async ({
  page,
  complaints,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'strata-gone-'));
  const server = await startServer(folder);
  await page.clock.install();
  await page.goto(server.url);
  await openSeed(page);
  const status = page.locator('footer').getByRole('status');
  await expect(status).toHaveText('Saved');
  await server.close();
  await expect(status).toHaveText('Connection lost. Reconnecting… Everything is saved.');
  await page.clock.fastForward(30_000);
  await expect(status).toHaveText(
    'Strata has stopped responding. Everything is saved. Restart Strata and open the address it prints.',
  );
  await outlineItem(page, 'C Contract').click();
  await page.keyboard.press('F2');
  await page.keyboard.type('Bill');
  await page.keyboard.press('Enter');
  await expect(block(page, 'B Bill')).toBeVisible();
  await expect(status).toContainText('1 change isn’t saved. Save a rescue copy');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save a rescue copy (JSON)' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Sales & Support.json');
  const { tables } = JSON.parse(readFileSync(await download.path(), 'utf8').replace('\ufeff', ''));
  expect(tables.process.map(({ name }: { name: string }) => name)).toContain('Bill');
  rmSync(folder, { recursive: true, force: true });
  forgiveRefusals(complaints);
});
