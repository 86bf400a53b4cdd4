/** How a window comes by its token, keeps it out of sight, and finds a server again that was restarted. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, forgiveRefusals, test } from '../helpers/harness.ts';
import { block, openSeed, outlineItem, saved } from '../helpers/pages.ts';

const CLI = join(import.meta.dirname, '..', '..', '..', 'electron', 'cli.ts');
const status = (page: Page) => page.locator('footer').getByRole('status').first();
const library = (page: Page) => page.getByRole('heading', { name: 'Library' });
const signedOut = (page: Page) => page.getByRole('heading', { name: 'Strata doesn’t know this window' });

/** A code for the token of this server, as its starter gets one. */
const codeFor = async (url: string): Promise<string> => {
  const { origin, searchParams } = new URL(url);
  const answer = await fetch(`${origin}/sign-in`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${searchParams.get('token')}` },
  });
  return answer.text();
};

test('neither a token nor a code stays in the address, and a code is good for one window', async ({
  page,
  strata,
  browser,
  complaints,
}) => {
  await expect(library(page)).toBeVisible();
  expect(new URL(page.url()).search).toBe('');

  const address = `${new URL(strata.url).origin}/?code=${await codeFor(strata.url)}`;
  // Contexts of their own: pages of one context tell each other the token.
  const mine = await browser.newContext();
  const first = await mine.newPage();
  await first.goto(address);
  await expect(library(first)).toBeVisible();
  expect(new URL(first.url()).search).toBe('');
  await first.reload();
  await expect(library(first)).toBeVisible();
  await first.goBack();
  expect(first.url()).not.toContain('code=');

  const theirs = await browser.newContext();
  const second = await theirs.newPage();
  await second.goto(address);
  await expect(signedOut(second)).toBeVisible();
  expect(new URL(second.url()).search).toBe('');
  await mine.close();
  await theirs.close();
  forgiveRefusals(complaints);
});

for (const [what, search] of [
  ['no token', ''],
  ['a wrong token', `?token=${'0'.repeat(32)}`],
  ['a wrong code', `?code=${'0'.repeat(32)}`],
] as const)
  test(`a window with ${what} shows how to sign in`, async ({ strata, browser }) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${new URL(strata.url).origin}/${search}`);
    await expect(signedOut(page)).toBeVisible();
    await expect(page.getByRole('main').getByRole('alert')).toContainText(
      'Open the address that Strata printed when it started.',
    );
    await expect(page.getByText('Opening…')).toBeHidden();
    // The right address in another tab lets this window in too.
    const other = await context.newPage();
    await other.goto(strata.url);
    await expect(library(other)).toBeVisible();
    await expect(library(page)).toBeVisible();
    await context.close();
  });

test('open windows find a restarted server, and text typed in between is saved', async ({
  page,
  complaints,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'strata-again-'));
  const state = join(folder, 'state');
  mkdirSync(join(folder, 'library'));
  let server: ChildProcess | undefined;
  const serve = async (): Promise<string> => {
    const { npm_lifecycle_event: _, ...inherited } = process.env;
    const child = spawn(process.execPath, [CLI, 'serve', join(folder, 'library')], {
      env: { ...inherited, XDG_STATE_HOME: state },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    server = child;
    const [line] = await once(child.stdout, 'data');
    return JSON.parse(String(line)).url;
  };
  const kill = async (): Promise<void> => {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
  };
  try {
    const url = await serve();
    await page.goto(url);
    await openSeed(page);
    await saved(page);
    const entries = join(state, 'strata', 'served');
    const modes = readdirSync(entries).map((name) => statSync(join(entries, name)).mode & 0o777);
    expect(modes).toEqual([0o600]);
    expect(statSync(entries).mode & 0o777).toBe(0o700);

    await kill();
    await expect(status(page)).toContainText('Connection lost');
    await outlineItem(page, 'C Contract').click();
    await page.keyboard.press('F2');
    await page.keyboard.type('Bill');
    await page.keyboard.press('Enter');
    await expect(status(page)).toContainText('1 change isn’t saved');

    expect(await serve()).toBe(url);
    await saved(page);
    await page.reload();
    await expect(block(page, 'B Bill')).toBeVisible();
    await saved(page);
  } finally {
    await kill();
    rmSync(folder, { recursive: true, force: true });
  }
  forgiveRefusals(complaints);
});
