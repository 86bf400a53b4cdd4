/** The window in the pseudo-locale, whose messages are longer, accented and in brackets: none is missing, and none is clipped. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../helpers/harness.ts';
import { act, block, inspector, openSeed } from '../helpers/pages.ts';

/** What the seed says is data: it stays as it is in every language. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value, ...value.split(/\n+/)]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(textsIn)
      : [];
const seed: unknown = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../seeds/sales-and-support.json'), 'utf8'),
);
/** The names of months come from the locale. */
const MONTHS = Array.from({ length: 12 }, (_, month) =>
  (['long', 'short'] as const).map((style) =>
    new Date(2027, month, 1).toLocaleString('en-GB', { month: style }),
  ),
).flat();
const DATA = [
  ...new Set([...textsIn(seed), ...MONTHS].flatMap((text) => [text, text.replace(/\{(\w+)\}/g, '$1')])),
]
  .filter((text) => text.length > 2)
  .sort((a, b) => b.length - a.length);

/** Names that are the same in every language: of keys, file formats, currencies, this program and the people of the test. */
const NAMES =
  /\b(?:Ctrl|Shift|Alt|Esc|Enter|Tab|Del|Home|End|Space|Page(?:Up|Down)|Menu|ContextMenu|Insert|Backspace|PDF|SVG|PNG|JSON|CSV|USD|US Dollar|Strata|MIT|SQLite|IBM Plex|Noto|Electron|Chromium)\b/g;

/** What is left of a text without messages, data and names. */
const untranslated = (text: string): string => {
  let rest = text;
  // A message may hold others as its values.
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(/\[[^[\]]*·\]/g, ' ');
  }
  for (const data of DATA) rest = rest.replaceAll(data, ' ');
  return rest.replace(NAMES, ' ').replace(/\s+/g, ' ').trim();
};

/** The texts of a part of the page, those for screen readers included; and the texts of its elements that are cut off. */
const readPart = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((parts) => {
    const elements = parts
      .flatMap((part) => [part, ...part.querySelectorAll('*')])
      .filter((element) => element.checkVisibility());
    const attributes = ['aria-label', 'placeholder', 'title', 'aria-roledescription', 'alt'];
    // A sentence with a name in an element of its own is one text.
    const INLINE = 'bdi, b, em, strong, code, a, span, svg, path, br';
    const isWhole = (element: Element) =>
      [...element.querySelectorAll('*')].every((each) => each.matches(INLINE)) &&
      !(
        element.parentElement !== null &&
        element.matches(INLINE) &&
        element.parentElement.textContent !== element.textContent
      );
    const texts = elements.flatMap((element) => [
      ...attributes.flatMap((name) => element.getAttribute(name) ?? []),
      ...(isWhole(element) ? [element.textContent ?? ''] : []),
    ]);
    const clipped = elements.filter((element) => {
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      const { overflowX, textOverflow } = getComputedStyle(element);
      return (
        hasText &&
        element.closest('.sr-only') === null &&
        element.scrollWidth > element.clientWidth + 1 &&
        (overflowX === 'hidden' || overflowX === 'clip') &&
        textOverflow !== 'ellipsis' &&
        element.closest('[title]') === null
      );
    });
    return { texts, clipped: clipped.map((element) => element.textContent ?? '') };
  });

const expectTranslated = async (page: Page, part: string, selector: string): Promise<void> => {
  await expect(page.locator(selector).first(), part).toBeVisible();
  const { texts, clipped } = await readPart(page, selector);
  expect.soft(texts.length, part).toBeGreaterThan(0);
  const missing = texts.filter((text) => /[A-Za-z]{3,}/.test(untranslated(text)));
  expect.soft([...new Set(missing)], `${part}: texts that are no messages`).toEqual([]);
  expect.soft([...new Set(clipped)], `${part}: texts that are cut off`).toEqual([]);
};

/** Opens the seed in the pseudo-locale. */
const openPseudo = async (page: Page, address: string): Promise<void> => {
  const url = new URL(address);
  url.searchParams.set('pseudo-locale', '');
  await page.goto(url.href);
  await page.getByRole('button', { name: /Sales & Support/ }).click();
  await expect(page.locator('[data-block]').first()).toBeVisible();
  await expect(page.locator('[data-moving]')).toHaveCount(0);
};

test('in the pseudo-locale the library is all messages, also after a reload', async ({ page, strata }) => {
  const url = new URL(strata.url);
  url.searchParams.set('pseudo-locale', '');
  await page.goto(url.href);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\[Łíƀŕáŕý ·+\]$/);
  await expectTranslated(page, 'the library', 'main');
  await page.locator('.library-header button').last().click();
  await expectTranslated(page, 'the dialog for a new model', '[role=dialog]');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /Sales & Support/ }).click();
  await expect(page.locator('[data-block]').first()).toBeVisible();
  // The token has left the address; the pseudo-locale is still in it.
  expect(page.url()).not.toContain('token');
  await page.reload();
  await expect(page.locator('[data-block]').first()).toBeVisible();
  await expectTranslated(page, 'the top bar', '.top-bar');
});

test('in the pseudo-locale every view is all messages', async ({ page, strata }) => {
  await openPseudo(page, strata.url);
  for (const view of ['canvas', 'matrix', 'funnel', 'discussion', 'table']) {
    await page.locator(`#tab-${view}`).click();
    await expect(page.locator(`#view-${view} [data-loading]`)).toHaveCount(0);
    await expectTranslated(page, `the view ${view}`, `#view-${view}`);
  }
});

test('in the pseudo-locale every panel is all messages', async ({ page, strata }) => {
  await openPseudo(page, strata.url);
  for (const panel of ['outline', 'useCases', 'terms', 'dictionary', 'lenses', 'history']) {
    await page.locator(`#side-tab-${panel}`).click();
    await expectTranslated(page, `the panel ${panel}`, '.panel-outline');
  }
  await expectTranslated(page, 'the inspector of the model', '.panel-inspector');
  await page.locator('[data-block]').first().click();
  await expectTranslated(page, 'the inspector of a block', '.panel-inspector');
  await page.keyboard.press('Control+Shift+D');
  await expectTranslated(page, 'the reference page', '.panel-inspector');
  await page.keyboard.press('Control+a');
  await expectTranslated(page, 'the inspector of several blocks', '.panel-inspector');
  await page.locator('.status-bar button').first().click();
  await expectTranslated(page, 'the findings', '.findings');
  await expectTranslated(page, 'the status bar', '.status-bar');
});

test('in the pseudo-locale dialogs, menus and the command palette are all messages', async ({
  page,
  strata,
}) => {
  await openPseudo(page, strata.url);
  const opened: [part: string, keys: string][] = [
    ['the dialog that exports', 'Control+p'],
    ['the keyboard shortcuts', 'F1'],
  ];
  for (const [part, keys] of opened) {
    await page.keyboard.press(keys);
    await expectTranslated(page, part, '[role=dialog]');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await page.keyboard.press('Control+k');
  await expectTranslated(page, 'the command palette', '.finder');
  await page.keyboard.press('Escape');
  await page.locator('[data-block]').first().click({ button: 'right' });
  await expectTranslated(page, 'the menu of a block', '[role=menu]');
  await page.keyboard.press('Escape');
  await page.locator('.top-bar [aria-haspopup]').last().click();
  await expectTranslated(page, 'the menu of more actions', '[role=menu]');
});

test('About has the version, our licence and those of the software in it', async ({ page }) => {
  await openSeed(page);
  await act(page, 'About Strata');
  const about = page.getByRole('dialog', { name: 'About Strata' });
  await expect(about).toContainText('0.0.0-test');
  const notices = about.getByRole('region', { name: /licences/i });
  const licence = readFileSync(join(import.meta.dirname, '../../../LICENSE'), 'utf8');
  for (const text of [
    licence.trim(),
    'react-aria-components',
    'better-sqlite3',
    'Permission is hereby granted',
  ])
    await expect(notices).toContainText(text);
});

test('without being asked for, the pseudo-locale is not there', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Library');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');
});

test('headings and choices can be read whole in a window of 1280 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openSeed(page);
  await block(page, 'S Sell').click();
  /** The texts among these elements that are wider than their place. */
  const cut = (parts: Locator) =>
    parts.evaluateAll((elements) =>
      elements.filter((each) => each.scrollWidth > each.clientWidth).map((each) => each.textContent),
    );
  const choices = inspector(page).locator('.select-value');
  expect(await choices.count()).toBeGreaterThan(1);
  expect(await cut(choices)).toEqual([]);
  await page.getByRole('tab', { name: 'Funnel' }).click();
  const headings = page.getByRole('table', { name: 'Stages', exact: true }).getByRole('columnheader');
  await expect(headings).toHaveCount(8);
  expect(await cut(headings.filter({ hasNotText: 'Menu' }))).toEqual([]);
});
