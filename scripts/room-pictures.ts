/** Pictures of a live room: the window and a phone while somebody joins, follows, parks a thought, sends ideas and votes. */
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { browserArguments } from '../test/e2e/helpers/browser-arguments.ts';
import { ROOM_ADDRESS } from '../test/e2e/helpers/server.ts';
import { ensureBrowser } from './programs/browser.ts';

const STILL_MS = 900;
const PHONE = { width: 390, height: 844 };
const LAPTOP = { width: 1440, height: 900 };
const WINDOW = { width: 1280, height: 800 };

/** @param url the library’s address. @param out the folder of the pictures. */
export const takeRooms = async (url: string, out: string): Promise<void> => {
  // The address that guests use is this machine’s own for this browser alone.
  const rule = `--host-resolver-rules=MAP ${ROOM_ADDRESS} 127.0.0.1`;
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: [...browserArguments(), rule],
  });
  try {
    for (const theme of ['light', 'dark'] as const) {
      const shot = async (page: Page, name: string) => {
        await page.waitForTimeout(STILL_MS);
        await page.screenshot({ path: join(out, `${name}-${theme}.png`) });
      };
      const window = await browser.newPage({ viewport: WINDOW, colorScheme: theme });
      await window.goto(url);
      await window
        .getByRole('listitem')
        .getByRole('button', { name: /^Order to Cash/ })
        .first()
        .click();
      await window.getByRole('region', { name: 'Canvas' }).getByRole('group').first().waitFor();
      await window.keyboard.press('F9');
      await window.getByRole('button', { name: 'Open room' }).click();
      const card = window.getByRole('dialog', { name: 'Join the room' });
      const code = (await card.locator('.join-letters').textContent()) ?? '';
      const phone = await browser.newPage({ viewport: PHONE, colorScheme: theme });
      const port = portIn(await card.innerText());
      await phone.goto(`http://${ROOM_ADDRESS}:${port}/#${code}`);
      await phone.getByLabel('Your name').fill('Ben');
      await shot(phone, 'room-phone-join');
      await phone.getByRole('button', { name: 'Join' }).click();
      await phone.getByText(/^Connected/).waitFor();
      await shot(window, 'room-card');
      await window.keyboard.press('Escape');
      await selectFirst(window);
      await shot(phone, 'room-phone');
      await phone.getByRole('button', { name: 'Park a thought' }).click();
      await phone.keyboard.type('Who decides on the price?');
      await phone.getByRole('button', { name: /^Hand/ }).click();
      await shot(phone, 'room-phone-thought');
      await shot(window, 'room-bar');
      await window.keyboard.press('F9');
      await window.keyboard.press('a');
      await window.getByRole('dialog').waitFor();
      await shot(window, 'room-people');
      await window.keyboard.press('Escape');
      await takeRounds(window, phone, shot);
      const laptop = await browser.newPage({ viewport: LAPTOP, colorScheme: theme });
      await laptop.goto(`http://${ROOM_ADDRESS}:${port}/#${code}`);
      await takeEditor(window, laptop, shot);
      await window.keyboard.press('F9');
      await window.keyboard.press('x');
      await window.getByRole('radio', { name: 'Discard' }).check();
      await window.getByRole('button', { name: 'Discard record and end room' }).click();
      await window.getByText(/^The room has ended/).waitFor();
      await Promise.all([window.close(), phone.close(), laptop.close()]);
    }
  } finally {
    await browser.close();
  }
};

/** Selects the first block, beside its name. */
const selectFirst = (window: Page): Promise<void> =>
  window
    .getByRole('region', { name: 'Canvas' })
    .getByRole('group')
    .first()
    .click({ position: { x: 40, y: 12 } });

const IDEAS = [
  'Answer every enquiry on the same day',
  'Ask what the customer wants to reach',
  'Answer each enquiry within a day',
  'Say no early',
  'Check the credit limit first',
  'One price list for all regions',
];

const takeRounds = async (
  window: Page,
  phone: Page,
  shot: (page: Page, name: string) => Promise<void>,
): Promise<void> => {
  await window.keyboard.press('F9');
  await window.keyboard.press('i');
  await window.getByRole('dialog', { name: 'Ask for ideas' }).waitFor();
  await window.keyboard.press('Enter');
  await phone.getByRole('button', { name: /^Now/ }).click();
  await phone.getByLabel('Your idea', { exact: true }).fill(IDEAS.join('\n'));
  await phone.getByRole('button', { name: `Send ${IDEAS.length} ideas` }).click();
  await shot(phone, 'room-phone-ideas');
  await window.getByRole('button', { name: 'End round and show ideas' }).click();
  await window.getByRole('dialog', { name: 'Tray' }).waitFor();
  await shot(window, 'room-tray');
  await window.keyboard.press('Escape');
  await window.keyboard.press('F9');
  await window.keyboard.press('v');
  await window.getByRole('dialog', { name: 'Start a vote' }).waitFor();
  await window.keyboard.press('Enter');
  const options = phone.locator('.options').getByRole('button');
  await options.first().waitFor();
  for (const index of [0, 3]) await options.nth(index).click();
  await phone.getByText('Your vote has been sent.').waitFor();
  await shot(phone, 'room-phone-vote');
  await window.getByRole('button', { name: 'End vote' }).click();
  await window.getByRole('dialog', { name: 'Result' }).waitFor();
  await shot(window, 'room-result');
  await window.getByRole('button', { name: 'Put away' }).click();
  await window.getByRole('dialog').waitFor({ state: 'detached' });
};

/** Somebody who may edit, while the facilitator keeps the model still, and with one block that is free. */
const takeEditor = async (
  window: Page,
  laptop: Page,
  shot: (page: Page, name: string) => Promise<void>,
): Promise<void> => {
  await laptop.getByLabel('Your name').fill('Ann');
  await laptop.getByRole('button', { name: 'Join' }).click();
  await laptop.getByText(/^Connected/).waitFor();
  await window.keyboard.press('F9');
  await window.keyboard.press('a');
  await window
    .getByRole('dialog')
    .getByRole('button', { name: /Role of “Ann”/ })
    .click();
  await window.getByRole('option', { name: 'Edit', exact: true }).click();
  await laptop.getByRole('link', { name: 'Open the editor' }).waitFor();
  await shot(laptop, 'room-laptop');
  await laptop.getByRole('link', { name: 'Open the editor' }).click();
  await laptop.getByRole('region', { name: 'Canvas' }).getByRole('group').first().waitFor();
  await shot(laptop, 'room-editor-held');
  await window.keyboard.press('Escape');
  await selectFirst(window);
  await window.keyboard.press('F9');
  await window.keyboard.press('l');
  await laptop
    .getByText(/You may edit/)
    .first()
    .waitFor();
  await shot(laptop, 'room-editor-free');
  await shot(window, 'room-bar-free');
};

const portIn = (text: string): string => /:(\d{5})\b/.exec(text)?.[1] ?? '';
