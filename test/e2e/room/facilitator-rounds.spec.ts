/** The facilitator's side of a room beside its rounds: timer, parking lot, ready check, its end and its record. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/harness.ts';
import { block } from '../helpers/pages.ts';
import { startServer } from '../helpers/server.ts';
import {
  bar,
  dialog,
  enter,
  modelOf,
  notice,
  openRoom,
  parkThought,
  press,
  running,
  sendIdeas,
} from './facilitating.ts';

const time = (page: Page) => running(page).getByRole('timer');

test('the timer counts down, takes a minute more, and stands still while it is paused', async ({ page }) => {
  await openRoom(page);
  await press(page, 't');
  const starting = dialog(page, 'Timer');
  await starting.getByRole('textbox', { name: 'Time' }).fill('0:05');
  await page.keyboard.press('Enter');
  await expect(starting).toContainText('Enter a time from 0:10 to 99:00');
  await expectAccessible(page, '.modal');
  await starting.getByRole('button', { name: '3 min' }).click();
  await starting.getByRole('button', { name: 'Start timer' }).click();
  await expect(starting).toHaveCount(0);
  await expect(time(page)).toHaveText(/^(3:00|2:5\d)$/);
  await running(page).getByRole('button', { name: '+1 min' }).click();
  await expect(time(page)).toHaveText(/^(4:00|3:\d\d)$/);
  await running(page).getByRole('button', { name: 'Pause' }).click();
  await expect(time(page)).toHaveAccessibleName(/paused/);
  await press(page, 't');
  await expect(dialog(page, 'Timer')).toContainText('Paused');
  await expectAccessible(page, '.modal');
  await page.keyboard.press('Escape');
  await running(page).getByRole('button', { name: 'Resume' }).click();
  await expect(running(page).getByRole('button', { name: 'Pause' })).toBeVisible();
  await running(page).getByRole('button', { name: 'Stop timer' }).click();
  await expect(running(page)).toHaveCount(0);
});

test('at zero the timer chimes once, says so and ends the round', async ({ page, strata }) => {
  await page.addInitScript(() => {
    const { resume } = AudioContext.prototype;
    AudioContext.prototype.resume = function () {
      document.documentElement.dataset.chimes = `${Number(document.documentElement.dataset.chimes ?? 0) + 1}`;
      return resume.call(this);
    };
  });
  await page.reload();
  await openRoom(page);
  const ann = await enter(strata, 'Ann');
  await block(page, 'S Sell').click();
  await press(page, 'i');
  await page.keyboard.press('Enter');
  await sendIdeas(ann, 'Write an offer');
  await page.keyboard.press('Escape');
  await press(page, 't');
  await page.getByRole('textbox', { name: 'Time' }).fill('0:10');
  await page.getByRole('checkbox', { name: 'End the round' }).check();
  await page.getByRole('button', { name: 'Start timer' }).click();
  await expect(notice(page, 'Time is up.')).toBeVisible();
  await expect(bar(page).getByRole('button', { name: 'Tray · 1' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-chimes', '1');
});

test('thoughts are parked from a phone and on a block, and kept as questions or dropped', async ({
  page,
  strata,
}) => {
  await openRoom(page);
  const ann = await enter(strata, 'Ann');
  await parkThought(ann, 'What about returns?');
  await expect(bar(page).getByRole('button', { name: 'Parked · 1' })).toBeVisible();
  await block(page, 'S Sell').click();
  await press(page, 'p');
  const lot = dialog(page, 'Parking lot');
  await lot.getByRole('textbox', { name: 'Thought for later about S “Sell”' }).fill('Who owns the price?');
  await page.keyboard.press('Enter');
  await expect(lot.getByRole('listitem')).toHaveCount(2);
  await expect(lot.getByRole('textbox')).toHaveValue('');
  await page.keyboard.type('Not this one');
  await page.keyboard.press('Enter');
  await expect(lot.getByRole('listitem')).toHaveCount(3);
  await expect(lot.getByRole('listitem').filter({ hasText: 'returns' })).toContainText('by “Ann”');
  await expectAccessible(page, '.modal');
  await lot.getByRole('button', { name: 'Drop “Not this one”' }).click();
  await expect(lot.getByRole('listitem')).toHaveCount(2);
  await lot.getByRole('button', { name: 'Keep all 2 as questions' }).click();
  await expect(lot).toContainText('Nothing is parked.');
  await expect(notice(page, 'Kept 2 questions.')).toBeVisible();
  await page.keyboard.press('Escape');

  const questions = [...(await modelOf(strata)).rows.thread.values()].filter(({ title }) =>
    /returns|owns the price/.test(title),
  );
  expect(questions.map(({ kind, open, processId }) => ({ kind, open, processId }))).toEqual([
    { kind: 'question', open: true, processId: null },
    { kind: 'question', open: true, processId: 'sell' },
  ]);
});

test('a ready check counts who is ready, and R ends it', async ({ page, strata }) => {
  await openRoom(page);
  const ann = await enter(strata, 'Ann');
  await enter(strata, 'Bob');
  await press(page, 'r');
  await expect(bar(page).getByRole('button', { name: 'Ready · 0 of 2' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await ann.next('activity', ({ activity }) => activity.isReadyAsked);
  ann.send({ type: 'ready', id: 1, isReady: true });
  await expect(bar(page).getByRole('button', { name: 'Ready · 1 of 2' })).toBeVisible();
  await page.keyboard.press('r');
  await expect(bar(page).getByRole('button', { name: 'Ready check' })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
});

test('the end names what was not dealt with, and saves the record without people first', async ({
  page,
  strata,
}) => {
  await openRoom(page);
  const ann = await enter(strata, 'Ann');
  await parkThought(ann, 'What about returns?');
  await expect(bar(page).getByRole('button', { name: 'Parked · 1' })).toBeVisible();
  await press(page, 'x');
  const ending = dialog(page, 'End the room?');
  await expect(ending).toContainText('1 parked thought');
  await expect(ending.getByRole('radio', { name: 'Save as a file' })).toBeChecked();
  await ending.getByRole('checkbox', { name: 'Include the names of people' }).uncheck();
  await expectAccessible(page, '.modal');
  await ending.getByRole('button', { name: /Format/ }).click();
  await page.getByRole('option', { name: 'JSON' }).click();
  const saving = page.waitForEvent('download');
  await ending.getByRole('button', { name: 'Save record and end room' }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toMatch(/^Sales & Support room \d{4}-\d\d-\d\d\.json$/);
  const text = readFileSync(await file.path(), 'utf8');
  expect(() => JSON.parse(text)).not.toThrow();
  expect(text).toContain('What about returns?');
  expect(text).not.toContain('Ann');
  await expect(bar(page)).toHaveCount(0);
});

test('the record is kept in the model as one discussion before the room ends', async ({ page, strata }) => {
  await openRoom(page);
  const ann = await enter(strata, 'Ann');
  await parkThought(ann, 'What about returns?');
  await press(page, 'x');
  const ending = dialog(page, 'End the room?');
  await ending.getByRole('radio', { name: 'Keep in the model' }).check();
  await ending.getByRole('button', { name: 'Keep record and end room' }).click();
  await expect(bar(page)).toHaveCount(0);
  await page.getByRole('tab', { name: 'Discussion' }).click();
  const threads = page.getByRole('feed', { name: 'Threads' });
  await expect(threads.getByRole('heading', { name: /^Record of the room, / })).toBeVisible();
  await expect(threads).toContainText('What about returns?');
});

test('a room that was cut off is continued, or its record is saved and it is discarded', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'strata-e2e-'));
  const first = await startServer(folder);
  await page.goto(first.url);
  await openRoom(page);
  await parkThought(await enter(first, 'Ann'), 'What about returns?');
  await expect(bar(page).getByRole('button', { name: 'Parked · 1' })).toBeVisible();
  await page.goto('about:blank');
  await first.close();

  const second = await startServer(folder);
  const opened = async () => {
    await page.goto(second.url);
    await page
      .getByRole('link', { name: /Sales & Support/ })
      .or(page.getByRole('button', { name: /Sales & Support/ }))
      .first()
      .click();
    await expect(block(page, 'P Plan')).toBeVisible();
    await page.keyboard.press('F9');
  };
  await opened();
  const asking = dialog(page, 'Continue the last room?');
  await expect(asking).toContainText('The room of “Sales & Support” was cut off');
  await expectAccessible(page, '.modal');
  const saving = page.waitForEvent('download');
  await asking.getByRole('button', { name: 'Save record' }).click();
  expect(readFileSync(await (await saving).path(), 'utf8')).toContain('What about returns?');
  await asking.getByRole('button', { name: 'Continue room' }).click();
  await page.getByRole('button', { name: 'Open room' }).click();
  await expect(dialog(page, 'Join the room')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bar(page).getByRole('button', { name: 'Parked · 1' })).toBeVisible();
  await page.goto('about:blank');
  await second.close();

  const third = await startServer(folder);
  await page.goto(third.url);
  await page
    .getByRole('link', { name: /Sales & Support/ })
    .or(page.getByRole('button', { name: /Sales & Support/ }))
    .first()
    .click();
  await expect(block(page, 'P Plan')).toBeVisible();
  await page.keyboard.press('F9');
  await asking.getByRole('button', { name: 'Discard room' }).click();
  await expect(dialog(page, 'Open a room')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('F9');
  await expect(dialog(page, 'Open a room').getByRole('button', { name: 'Open room' })).toBeEnabled();
  await third.close();
  rmSync(folder, { recursive: true, force: true });
});

for (const width of [1280, 1920])
  test(`the bar fits a window ${width} wide, in the editor and while presenting`, async ({
    page,
    strata,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await openRoom(page);
    const ann = await enter(strata, 'Ann');
    await parkThought(ann, 'What about returns?');
    await press(page, 'i');
    await page.getByRole('textbox', { name: 'Question' }).fill('A question that is long '.repeat(12));
    await page.getByRole('textbox', { name: /^Time/ }).fill('5');
    await page.keyboard.press('Enter');
    await expect(dialog(page, 'Ideas')).toBeVisible();
    await page.keyboard.press('Escape');
    await press(page, 'r');
    await expect(bar(page).getByRole('button', { name: 'Ready · 0 of 1' })).toBeVisible();
    const fits = async () => {
      const tops = new Set<number>();
      for (const button of await page.locator('#room-bar button').all()) {
        const box = await button.boundingBox();
        expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true);
      }
      for (const button of await bar(page).getByRole('button').all())
        tops.add(Math.round((await button.boundingBox())?.y ?? 0));
      expect(tops.size).toBe(1);
    };
    await fits();
    await page.keyboard.press('Escape');
    await page.keyboard.press('F5');
    await expect(page.getByRole('navigation', { name: 'Presentation' })).toBeAttached();
    await fits();
  });
