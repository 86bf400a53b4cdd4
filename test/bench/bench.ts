/**
 * `npm run bench [-- SIZE ... THEME ... quick]`: what Strata costs on generated models, in the built editor and a real Chromium,
 * beside other editors. Prints a table for each theme, with the goals; asserts nothing, since machines differ.
 */
import { chromiumVersion } from './browser/launch.ts';
import { loadNow, machineLine } from './machine.ts';
import { markdown } from './report.ts';
import { readSettings } from './settings.ts';
import { progress, type Theme } from './theme.ts';
import { canvas } from './themes/canvas.ts';
import { documents } from './themes/documents.ts';
import { editing } from './themes/editing.ts';
import { flows } from './themes/flows.ts';
import { framework } from './themes/framework.ts';
import { funnel } from './themes/funnel.ts';
import { history } from './themes/history.ts';
import { layout } from './themes/layout.ts';
import { model } from './themes/model.ts';
import { room } from './themes/room.ts';
import { start } from './themes/start.ts';
import { table } from './themes/table.ts';

const THEMES: readonly Theme[] = [
  start,
  canvas,
  editing,
  layout,
  flows,
  model,
  table,
  framework,
  history,
  funnel,
  documents,
  room,
];

const main = async (words: readonly string[]): Promise<void> => {
  const settings = readSettings(
    words,
    THEMES.map(({ name }) => name),
  );
  const asked = THEMES.filter(({ name }) => settings.themes.length === 0 || settings.themes.includes(name));
  console.log(`${machineLine(await chromiumVersion())}\n`);
  for (const { name, measure } of asked) {
    const before = loadNow();
    const tables = await measure(settings);
    for (const table of tables) console.log(markdown(table));
    progress(`${name} done; load of the machine ${before.toFixed(1)} before, ${loadNow().toFixed(1)} after`);
  }
};

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
