/** Shortcuts on keyboards of other languages, and input methods, whose keys are theirs while they compose. */
import type { CDPSession, Locator, Page } from '@playwright/test';
import { expect, test } from '../helpers/harness.ts';
import { block, canvas, goTo, openSeed, still } from '../helpers/pages.ts';

const [SHIFT, CTRL] = [8, 2];
/** The code of a key that an input method has taken. */
const TAKEN = 229;

type Keyboard = {
  /** Presses a key as a layout types it. */
  press(key: string, code: string, modifiers?: number): Promise<void>;
  /** Presses a key that the input method takes. */
  pressTaken(key: string, code?: string): Promise<void>;
  /** Sets the text that is being composed. */
  compose(text: string): Promise<void>;
  /** Ends the composition with a text. */
  commit(text: string): Promise<void>;
};

const keyboardOf = async (page: Page): Promise<Keyboard> => {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  const down = (key: string, code: string, modifiers: number, virtualKey: number, text?: string) =>
    cdp.send('Input.dispatchKeyEvent', {
      type: text === undefined ? 'rawKeyDown' : 'keyDown',
      key,
      code,
      modifiers,
      windowsVirtualKeyCode: virtualKey,
      ...(text === undefined ? {} : { text }),
    });
  const up = (key: string, code: string, modifiers: number) =>
    cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code, modifiers });
  return {
    press: async (key, code, modifiers = 0) => {
      await down(key, code, modifiers, code.charCodeAt(code.length - 1), modifiers & CTRL ? undefined : key);
      await up(key, code, modifiers);
    },
    pressTaken: async (key, code = key) => {
      await down(key, code, 0, TAKEN);
      await up(key, code, 0);
    },
    compose: async (text) => {
      await cdp.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    },
    commit: async (text) => {
      await cdp.send('Input.insertText', { text });
    },
  };
};

const blocks = (page: Page) => canvas(page).getByRole('group');
const finder = (page: Page) => page.getByRole('combobox', { name: 'Search blocks and commands' });

test('shortcuts are at the same keys if a keyboard types no Latin letters, and at their letters if it does', async ({
  page,
}) => {
  await openSeed(page);
  const keyboard = await keyboardOf(page);
  await goTo(page, 'A Assist');
  await page.keyboard.press('Delete');
  await expect(blocks(page)).toHaveCount(3);
  // Russian: undo and redo.
  await keyboard.press('я', 'KeyZ', CTRL);
  await expect(blocks(page)).toHaveCount(4);
  await keyboard.press('н', 'KeyY', CTRL);
  await expect(blocks(page)).toHaveCount(3);
  // Dvorak has the semicolon on the key of Z: no undo.
  await keyboard.press(';', 'KeyZ', CTRL);
  // Greek, Hebrew, Arabic and Dvorak: the command palette.
  for (const [letter, code] of [
    ['κ', 'KeyK'],
    ['ל', 'KeyK'],
    ['ن', 'KeyK'],
    ['k', 'KeyV'],
  ] as const) {
    await keyboard.press(letter, code, CTRL);
    await expect(finder(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(finder(page)).not.toBeFocused();
  }
  await expect(blocks(page)).toHaveCount(3);
});

test('the digits of AZERTY choose levels while nothing is selected, and its letters begin names', async ({
  page,
}) => {
  await openSeed(page);
  const keyboard = await keyboardOf(page);
  const level = (name: string) => page.getByRole('button', { name, exact: true });
  await keyboard.press('2', 'Digit2', SHIFT);
  await expect(level('Level 2')).toHaveAttribute('aria-pressed', 'true');
  await keyboard.press('&', 'Digit1');
  await expect(level('Level 1')).toHaveAttribute('aria-pressed', 'true');
  await keyboard.press('é', 'Digit2');
  await expect(level('Level 2')).toHaveAttribute('aria-pressed', 'true');
  await keyboard.press('&', 'Digit1');
  await still(page);
  await expect(page.locator('textarea:focus')).toHaveCount(0);
  await goTo(page, 'P Plan');
  // A sign begins no name, and chooses no level while a block is selected.
  await keyboard.press('&', 'Digit1');
  await expect(page.locator('textarea:focus')).toHaveCount(0);
  await keyboard.press('é', 'Digit2');
  await expect(page.locator('textarea:focus')).toHaveValue('é');
  await page.keyboard.press('Escape');
  await keyboard.press('2', 'Digit2', SHIFT);
  await expect(page.locator('textarea:focus')).toHaveValue('2');
});

test('keys handled by an input method choose nothing in the command palette', async ({ page }) => {
  await openSeed(page);
  const keyboard = await keyboardOf(page);
  await goTo(page, 'A Assist');
  await page.keyboard.press('Control+k');
  await keyboard.compose('s');
  await keyboard.compose('se');
  await expect(finder(page)).toHaveValue('se');
  await expect(page.getByRole('option').first()).toBeVisible();
  const active = await finder(page).getAttribute('aria-activedescendant');
  await keyboard.pressTaken('ArrowDown');
  expect(await finder(page).getAttribute('aria-activedescendant')).toBe(active);
  await keyboard.pressTaken('Enter');
  await expect(finder(page)).toBeFocused();
  await expect(finder(page)).toHaveValue('se');
  await keyboard.pressTaken('Escape');
  await expect(finder(page)).toBeFocused();
  await keyboard.commit('sell');
  // The Enter that ended the composition may come after it.
  await keyboard.pressTaken('Enter');
  await expect(finder(page)).toHaveValue('sell');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(finder(page)).not.toBeFocused();
});

test('keys handled by an input method open no model in the library', async ({ page }) => {
  await openSeed(page);
  const keyboard = await keyboardOf(page);
  await page.getByRole('button', { name: 'Library', exact: true }).click();
  const search = page.getByRole('searchbox');
  await search.click();
  await keyboard.compose('Sa');
  await expect(search).toHaveValue('Sa');
  const address = page.url();
  await keyboard.pressTaken('Enter');
  await keyboard.pressTaken('Escape');
  await expect(search).toHaveValue('Sa');
  expect(page.url()).toBe(address);
  await keyboard.commit('Sales');
  await page.keyboard.press('Enter');
  await expect(block(page, 'P Plan')).toBeVisible();
});

test('a name is composed completely: Enter on a candidate adds no block', async ({ page }) => {
  await openSeed(page);
  const keyboard = await keyboardOf(page);
  await goTo(page, 'A Assist');
  await page.keyboard.press('Enter');
  const name = page.getByRole('textbox', { name: 'Name of the new block' });
  await keyboard.compose('に');
  await keyboard.pressTaken('Enter');
  await keyboard.compose('にほん');
  await keyboard.pressTaken('Tab');
  await keyboard.pressTaken('Escape');
  await expect(name).toHaveValue('にほん');
  await expect(blocks(page)).toHaveCount(4);
  await keyboard.commit('日本');
  await keyboard.pressTaken('Enter');
  await expect(name).toHaveValue('日本');
  await page.keyboard.press('Enter');
  await expect(name).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(blocks(page)).toHaveCount(5);
});

/** Types “nihon” by an input method into a field, converts it to 日本, and takes the cell in. */
const composeJapan = async (page: Page, keyboard: Keyboard, cell: Locator): Promise<void> => {
  await expect(cell).toBeFocused();
  await keyboard.compose('に');
  await keyboard.compose('にほん');
  await keyboard.pressTaken('Enter');
  await expect(cell).toHaveValue('にほん');
  await keyboard.commit('日本');
  await page.keyboard.press('Enter');
};

test('a cell of the table opens for an input method with nothing but its text', async ({ page }) => {
  await openSeed(page);
  const keyboard = await keyboardOf(page);
  await page.getByRole('tab', { name: 'Table' }).click();
  const grid = page.getByRole('grid');
  await grid.getByRole('gridcell', { name: 'Plan', exact: true }).first().click();
  await keyboard.pressTaken('n', 'KeyN');
  const cell = grid.getByRole('textbox');
  await composeJapan(page, keyboard, cell);
  await expect(grid.getByRole('gridcell', { name: '日本', exact: true })).toBeVisible();
});

test('a cell of the matrix opens for an input method with nothing but its text', async ({ page }) => {
  await openSeed(page);
  const keyboard = await keyboardOf(page);
  await page.getByRole('tab', { name: 'Matrix' }).click();
  const grid = page.getByRole('grid');
  await grid.getByRole('gridcell', { name: /Gap/ }).first().click();
  await keyboard.pressTaken('n', 'KeyN');
  const cell = grid.getByRole('combobox').or(grid.getByRole('textbox'));
  await composeJapan(page, keyboard, cell);
  await expect(grid.getByRole('gridcell', { name: /日本/ })).toBeVisible();
});
