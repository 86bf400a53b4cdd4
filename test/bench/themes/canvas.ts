/** The canvas with everything exploded, beside the editors that people would else draw this in. */
import { NotFinished, withPage } from '../browser/launch.ts';
import { type CanvasFigures, type Frames, measureCanvas, type Rounds } from '../canvas/measure.ts';
import { PEERS, servePeers } from '../canvas/peers.ts';
import { canvasBounds, openInStrata } from '../canvas/strata.ts';
import { generateModel } from '../models/generate-model.ts';
import { pictureOf } from '../models/picture.ts';
import { buildPeers, peerVersions } from '../peers/build.ts';
import type { Table } from '../report.ts';
import type { Settings } from '../settings.ts';
import { median, percentile95, shown } from '../statistics.ts';
import { type StrataServer, withStrata } from '../strata-server.ts';
import { progress, type Theme } from '../theme.ts';

type Measured = { readonly name: string; readonly figures: CanvasFigures | NotFinished };

export const canvas: Theme = {
  name: 'canvas',
  measure: (settings) =>
    withStrata(async (strata) => {
      const peers = await startPeers();
      try {
        const tables: Table[] = [];
        for (const size of settings.sizes) {
          progress(`canvas, ${size.toLocaleString('en')} blocks`);
          for (const slowdown of size <= SLOWED_SIZE ? [1, SLOWDOWN] : [1]) {
            const measured = await measureSize(settings, strata, peers, size, slowdown);
            tables.push(tableOf(size, slowdown, measured, peers?.versions));
            for (const { name, figures } of measured)
              if (name === 'Strata' && figures instanceof NotFinished) throw figures;
          }
        }
        return tables;
      } finally {
        peers?.server.close();
      }
    }),
};

/** The processor of a small laptop beside this one's, with which models up to a size are measured again. */
const SLOWDOWN = 3;
const SLOWED_SIZE = 10_000;

type Peers = { readonly server: Awaited<ReturnType<typeof servePeers>>; readonly versions: string };

const startPeers = async (): Promise<Peers | null> => {
  try {
    return { server: await servePeers(await buildPeers()), versions: await peerVersions() };
  } catch (error) {
    progress(`no peers: ${error instanceof Error ? error.message : error}`);
    return null;
  }
};

const measureSize = async (
  { quick, editors }: Settings,
  strata: StrataServer,
  peers: Peers | null,
  size: number,
  slowdown: number,
): Promise<Measured[]> => {
  const data = generateModel({ seed: 'bench', processes: size });
  const picture = pictureOf(data);
  const bounds = await boundsOfCanvas(strata);
  const rounds: Rounds = quick
    ? { loads: 1, renames: 5, limitSeconds: 30, slowdown }
    : { loads: slowdown === 1 ? 5 : 1, renames: 15, limitSeconds: 60, slowdown };
  const isAsked = (name: string) => editors.length === 0 || editors.includes(name.toLowerCase());
  const measured: Measured[] = [];
  if (isAsked('Strata')) {
    const editor = await openInStrata(strata, data, bounds);
    measured.push({ name: 'Strata', figures: await measureCanvas(editor, picture, rounds) });
  }
  if (!peers) return measured;
  for (const name of PEERS.filter(isAsked)) {
    const editor = peers.server.open(name, picture, bounds);
    measured.push({ name, figures: await measureCanvas(editor, picture, rounds) });
  }
  return measured;
};

/** The canvas of a small model stands where every model's does. */
const boundsOfCanvas = async (strata: StrataServer) => {
  const file = await strata.importModel(generateModel({ seed: 'bounds', processes: 10 }));
  return withPage(`${strata.url}#/model/${encodeURIComponent(file)}`, canvasBounds);
};

const MOVES = [
  ['pan at fit', 'panAtFit'],
  ['zoom fit → 100 %', 'zoomIn'],
  ['pan at 100 %', 'panAt100'],
  ['drag a block', 'drag'],
  ['zoom 100 % → fit', 'zoomOut'],
] as const;

const tableOf = (
  size: number,
  slowdown: number,
  measured: readonly Measured[],
  versions: string | undefined,
): Table => ({
  title: `Canvas, ${size.toLocaleString('en')} blocks, all exploded${slowdown === 1 ? '' : `, the processor ${slowdown} times slower`}`,
  note: `Frame times are median / 95th percentile in ms, one display frame being 16.7.${versions ? ` Peers: ${versions}.` : ''}`,
  head: [
    'editor',
    'load, ms',
    ...MOVES.map(([title]) => title),
    'rename to paint, ms',
    'elements',
    'JS heap, MB',
  ],
  rows: measured.map(({ name, figures }) =>
    figures instanceof NotFinished
      ? [name, figures.message, ...MOVES.map(() => ''), '', '', '']
      : [
          name,
          shown(median(figures.load)),
          ...MOVES.map(([, move]) => framesShown(figures[move])),
          figures.rename instanceof NotFinished
            ? figures.rename.message
            : `${shown(median(figures.rename))} / ${shown(percentile95(figures.rename))}`,
          figures.elements.toLocaleString('en'),
          shown(figures.heap),
        ],
  ),
});

const framesShown = (frames: Frames): string =>
  frames instanceof NotFinished
    ? frames.message
    : `${shown(median(frames))} / ${shown(percentile95(frames))}`;
