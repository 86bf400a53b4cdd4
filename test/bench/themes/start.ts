/** From nothing to a library that can be used: the server's process begins, and a window shows the models. */
import { buildAll } from '../../../scripts/build.ts';
import { type Driven, withPage } from '../browser/launch.ts';
import { figureTable } from '../report.ts';
import { withServer } from '../strata-server.ts';
import { progress, type Theme } from '../theme.ts';

export const start: Theme = {
  name: 'start',
  measure: async ({ quick }) => {
    if (!(await buildAll()))
      throw new Error('The editor could not be built, so there is nothing to measure.');
    progress('start');
    const [served, usable]: [number[], number[]] = [[], []];
    for (let i = 0; i < (quick ? 3 : 10); i++) {
      // The browser is there before, as Electron's own start is no part of ours; nothing of the editor is in its caches.
      await withPage('about:blank', async (driven) => {
        const begun = performance.now();
        await withServer(async ({ url }) => {
          served.push(performance.now() - begun);
          await libraryIn(driven, url);
          usable.push(performance.now() - begun);
        });
      });
    }
    return [
      figureTable(
        'Start',
        [
          { what: 'start the server, to its address', samples: served },
          {
            what: 'start it and open a window, to a library that can be used',
            goal: '< 1500',
            samples: usable,
          },
        ],
        'Each time another process and another browser, without caches. The library is empty but for its templates.',
      ),
    ];
  },
};

/** Once the first template is there to be pressed, and has been painted. */
const libraryIn = async ({ page }: Driven, url: string): Promise<void> => {
  await page.goto(url);
  await page.getByRole('button', { name: /Sales & Support/ }).waitFor();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
};
