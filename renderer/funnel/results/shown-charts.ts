/** The charts on screen by their names, so that each can be saved. */

import type { Chart } from '../../../shared/charts/chart.ts';
import { framed } from '../../../shared/charts/framed.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { saveFile } from '../../actions/files/saving.ts';
import { notify } from '../../state/session/session.ts';
import { type ChartFormat, chartFile } from '../../ui/chart/chart-file.ts';
import { Undrawable } from '../../ui/picture/drawable.ts';
import { writeImage } from '../../ui/text/copying.ts';
import { words } from './words.ts';

type ShownChart = {
  readonly name: string;
  /** The name of its scenario. */
  readonly of: string;
  draw(width: number): Chart;
};

/** By id, in the order of mounting. */
export const shownCharts = new Map<string, ShownChart>();

/** In pixels: wide enough for a slide, with the proportions of a large screen. */
const SAVED_WIDTH = 800;

/** Puts a chart on the clipboard as PNG, as it would be saved, and says so. */
export const copyImage = async ({ name, of, draw }: ShownChart): Promise<void> => {
  const png = chartFile(framed(draw, of, SAVED_WIDTH), 'png').then(
    ({ bytes, mediaType }) => new Blob([bytes], { type: mediaType }),
  );
  try {
    await writeImage(png);
    notify(say(words.copied, { name: quoted(name) }));
  } catch (error) {
    notify(error instanceof Undrawable ? error.message : say(words.notCopied), 'problem');
  }
};

/** Saves a chart as a file of its own, in the colours of paper. */
export const saveChart = ({ name, of, draw }: ShownChart, format: ChartFormat): Promise<boolean> =>
  saveFile(async () => ({
    fileName: `${name
      .replace(/[\\/:*?"<>|]/g, ' ')
      .slice(0, 120)
      .trim()}.${format}`,
    ...(await chartFile(framed(draw, of, SAVED_WIDTH), format)),
  }));
