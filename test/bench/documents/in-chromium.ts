/** What Chromium takes: to print the same diagrams, and to open a web page of Strata or one with everything written out. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { childrenOf, type Model, modelFrom } from '../../../shared/model/model.ts';
import { codeOf } from '../../../shared/model/queries/codes.ts';
import type { Process } from '../../../shared/model/records.ts';
import { escapeXml } from '../../../shared/words/xml.ts';
import { type Driven, withPage } from '../browser/launch.ts';
import { written } from './jobs.ts';
import { containers, described } from './models.ts';

/** Opens a page that is a file, and gives what `use` makes of it. */
const withFile = async <T>(
  html: string | Uint8Array,
  use: (driven: Driven, url: string) => Promise<T>,
): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'strata-bench-'));
  try {
    const file = join(folder, 'page.html');
    writeFileSync(file, html);
    return await withPage('about:blank', (driven) => use(driven, pathToFileURL(file).href));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Processor time of all processes of a browser since it was started, in ms. */
const processorMs = async (browser: Browser): Promise<number> => {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
};

/** Prints `count` diagrams, a page each, with a link at each block that has one. */
export const printed = async (count: number): Promise<{ readonly cpuMs: number; readonly bytes: number }> => {
  const model = modelFrom(containers(count));
  const blocks = [...model.rows.process.values()].filter(({ id }) => childrenOf(model, id).length > 0);
  const sections = await Promise.all(
    blocks.map(async ({ id, name }) => {
      const svg = await written(model, { format: 'svg', view: { rootId: id, exploded: [] } });
      const links = childrenOf(model, id).map(
        (child) => `<a href="#${child.id}">${escapeXml(child.name)}</a>`,
      );
      return `<section id="${id}"><h1>${escapeXml(name)}</h1>${new TextDecoder().decode(svg)}<p>${links.join(' ')}</section>`;
    }),
  );
  const styles = 'section{break-after:page}svg{width:100%;height:auto;max-height:700px}';
  return withFile(
    `<!doctype html><style>${styles}</style>${sections.join('')}`,
    async ({ browser, page }, url) => {
      await page.goto(url);
      const before = await processorMs(browser);
      const pdf = await page.pdf({ format: 'A4', tagged: true });
      return {
        cpuMs: ((await processorMs(browser)) - before) / blocks.length,
        bytes: pdf.length / blocks.length,
      };
    },
  );
};

type Opened = { readonly bytes: number; readonly pictureMs: number; readonly keysMs: readonly number[] };

const KEYS = ['p', 'pl', 'pla', 'plan', 'or', 'order', 'customer', 'forecast approval', 'x', 's1'];

/** Opens the web page of a model: the time until there is a picture, and until each query in the search has its results. */
export const openedPage = async (size: number): Promise<Opened> => {
  const html = await written(modelFrom(described(size)), { format: 'html' });
  return withFile(html, async ({ page }, url) => {
    await page.goto(url);
    const picture = await page.waitForFunction(() =>
      document.querySelector('#page svg') === null ? 0 : performance.now(),
    );
    // What is searched is made ready when the field gets the focus.
    await page.focus('input[type=search]');
    const keysMs = await page.evaluate(async (queries) => {
      await new Promise((resolve) => setTimeout(resolve, 0));
      const field = document.querySelector<HTMLInputElement>('input[type=search]');
      if (!field) throw new Error('The page has no search.');
      return queries.map((query) => {
        const start = performance.now();
        field.value = query;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        // Asking for its place makes the page lay the results out.
        document.getElementById('results')?.getBoundingClientRect();
        return performance.now() - start;
      });
    }, KEYS);
    return { bytes: html.length, pictureMs: await picture.jsonValue(), keysMs };
  });
};

/** Opens a page that has a section of plain HTML for each block: what a web page is without a script. */
export const openedWrittenOut = async (size: number): Promise<Pick<Opened, 'bytes' | 'pictureMs'>> => {
  const html = writtenOut(modelFrom(described(size)));
  return withFile(html, async ({ page }, url) => {
    await page.goto(url);
    return { bytes: Buffer.byteLength(html), pictureMs: await page.evaluate(() => performance.now()) };
  });
};

const writtenOut = (model: Model): string => {
  const linked = ({ id, name }: Process) => `<a href="#${id}">${codeOf(model, id)} ${escapeXml(name)}</a>`;
  const section = (block: Process): string => {
    const parent = block.parentId === null ? undefined : model.rows.process.get(block.parentId);
    const rows = childrenOf(model, block.id).map(
      (child) => `<tr><td>${linked(child)}</td><td>${escapeXml(child.definition)}</td></tr>`,
    );
    return `<section id="${block.id}"><nav>${parent ? linked(parent) : ''}</nav><h2>${codeOf(model, block.id)} ${escapeXml(block.name)}</h2><p>${escapeXml(block.definition)}</p><table>${rows.join('')}</table></section>`;
  };
  return `<!doctype html>${Array.from(model.rows.process.values(), section).join('')}`;
};
