/** The window in the pseudo-locale, whose messages are longer, accented and in brackets: none is missing, and none is clipped. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './harness.ts';
import { block, inspector, openSeed } from './pages.ts';

/** What the seed says is data: it stays as it is in every language. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(textsIn)
      : [];
const seed: unknown = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../seeds/sales-and-support.json'), 'utf8'),
);
/** The names of months come from the locale. */
const MONTHS = Array.from({ length: 12 }, (_, month) =>
  new Date(2027, month, 1).toLocaleString('en-GB', { month: 'long' }),
);
const DATA = [
  ...new Set([...textsIn(seed), ...MONTHS].flatMap((text) => [text, text.replace(/\{(\w+)\}/g, '$1')])),
]
  .filter((text) => text.length > 2)
  .sort((a, b) => b.length - a.length);

/** Names that are the same in every language: of keys and of file formats. */
const NAMES =
  /\b(?:Ctrl|Shift|Alt|Esc|Enter|Tab|Del|Home|End|Space|Page(?:Up|Down)|ContextMenu|Insert|PDF|SVG|PNG|JSON|CSV)\b/g;

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

/** The texts of a part of the page that people press, fill in, or find their way by; and of its elements that are cut off. */
const readPart = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((parts) => {
    const isSeen = (element: Element) => element.checkVisibility() && element.closest('.sr-only') === null;
    const elements = parts.flatMap((part) => [part, ...part.querySelectorAll('*')]).filter(isSeen);
    const named = elements.filter((element) =>
      element.matches(
        'button, label, h1, h2, h3, h4, a, th, dt, input, [role=tab], [role=menuitem], [role=option]',
      ),
    );
    const attributes = ['aria-label', 'placeholder', 'title'];
    const texts = named.flatMap((element) => [
      ...attributes.flatMap((name) => element.getAttribute(name) ?? []),
      ...(element instanceof HTMLElement ? [element.innerText] : []),
    ]);
    const clipped = elements.filter((element) => {
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      const { overflowX, textOverflow } = getComputedStyle(element);
      return (
        hasText &&
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

/** The parts of the editor that are checked: [the part, its selector]. */
const PARTS: [string, string][] = [
  ['the top bar', '.top-bar'],
  ['the side panel', '.panel-outline'],
];

test('in the pseudo-locale every text is a message, and none is cut off', async ({ page, strata }) => {
  const url = new URL(strata.url);
  url.searchParams.set('pseudo-locale', '');
  await page.goto(url.href);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\[Łíƀŕáŕý ·+\]$/);
  await expectTranslated(page, 'the library', 'main');
  await page.getByRole('button', { name: /Sales & Support/ }).click();
  await expect(page.locator('[data-block]').first()).toBeVisible();
  await expect(page.locator('[data-moving]')).toHaveCount(0);
  // The token has left the address; the pseudo-locale is still in it.
  expect(page.url()).not.toContain('token');
  await page.reload();
  await expect(page.locator('[data-block]').first()).toBeVisible();

  for (const [part, selector] of PARTS) await expectTranslated(page, part, selector);
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
