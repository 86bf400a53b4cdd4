/** What a phone shows beside a round: the ready check and the timer. */
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, joinRoom, type StartedRoom, test } from '../helpers/room.ts';

const readyIn = async ({ host }: StartedRoom) => (await host.request('room.activity', {}))?.ready;

test('the ready button is there while the facilitator asks', async ({ room, phone }) => {
  const page = await phone();
  await joinRoom(page, room, 'Ann');
  await room.host.request('room.act', { type: 'ready.ask' });
  const ready = page.getByRole('button', { name: 'I’m ready' });
  await ready.click();
  await expect(ready).toHaveAttribute('aria-pressed', 'true');
  await expectAccessible(page);
  await ready.click();
  await expect(ready).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(() => readyIn(room)).toBe(0);
  await ready.click();
  await room.host.request('room.act', { type: 'ready.end' });
  await expect(ready).toBeHidden();
  await room.host.request('room.act', { type: 'ready.ask' });
  await expect(ready).toHaveAttribute('aria-pressed', 'false');
});

test('the timer counts down on each phone, can be paused, and its marks are said', async ({
  room,
  phone,
}) => {
  const page = await phone();
  await joinRoom(page, room, 'Ann');
  const timer = page.getByRole('timer');
  await expect(timer).toBeHidden();
  await room.host.request('room.act', { type: 'timer.start', seconds: 300 });
  await expect(timer).toContainText(/4:\d\d/);
  await room.host.request('room.act', { type: 'timer.pause' });
  await expect(timer).toContainText('Paused');
  await expectAccessible(page);
  await room.host.request('room.act', { type: 'timer.stop' });
  await expect(timer).toBeHidden();
  // All that is said, however long a busy machine takes between two looks at it.
  await page.evaluate(() => {
    const status = document.querySelector('[role=status]');
    if (!status) return;
    const said: string[] = [];
    new MutationObserver(() => {
      said.push(status.textContent ?? '');
      document.body.dataset.said = said.join(' ');
    }).observe(status, { childList: true, subtree: true });
  });
  await room.host.request('room.act', { type: 'timer.start', seconds: 12 });
  await expect(page.locator('body')).toHaveAttribute('data-said', '10 seconds left. Time is up.');
});
