/** What laying out one container along its flows costs, which the window waits for. */
import { modelFrom } from '../../../shared/model/model.ts';
import type { ModelData, Process } from '../../../shared/model/records.ts';
import { layout as layOut } from '../../../shared/scene/layout.ts';
import { generateModel } from '../models/generate-model.ts';
import { type Figure, figureTable } from '../report.ts';
import type { Theme } from '../theme.ts';
import { timesOf } from '../times.ts';

const BLOCKS = 1000;

export const layout: Theme = {
  name: 'layout',
  measure: async ({ quick }) => {
    const title = `One container of ${BLOCKS.toLocaleString('en')} blocks, laid out along its flows`;
    return [figureTable(title, KINDS.map(figureOf(quick ? 5 : 50)))];
  },
};

type Link = readonly [from: number, to: number];
const every = (link: (i: number) => Link): Link[] => Array.from({ length: BLOCKS - 1 }, (_, i) => link(i));
/** Scattered, and the same each time. */
const somewhere = (i: number): number => (i * 7919 + 13 * (i % 31)) % BLOCKS;

const KINDS: readonly (readonly [what: string, links: readonly Link[]])[] = [
  ['a chain', every((i) => [i, i + 1])],
  ['from one to all others', every((i) => [0, i + 1])],
  ['a tree, three each', every((i) => [Math.floor(i / 3), i + 1])],
  ['each to one close by', every((i) => [i, Math.min(BLOCKS - 1, i + 1 + (somewhere(i) % 6))])],
  ['each to one anywhere', every((i) => [i, somewhere(i)])],
];

const figureOf =
  (often: number) =>
  ([what, links]: (typeof KINDS)[number]): Figure => {
    const model = modelFrom(containerWith(links.filter(([from, to]) => from !== to)));
    const view = { rootId: null, exploded: new Set(['top']) };
    return { what, goal: '< 16.7', samples: timesOf(often, () => layOut(model, view)) };
  };

const containerWith = (links: readonly Link[]): ModelData => {
  const { format, version, tables } = generateModel({
    seed: 'layout',
    processes: BLOCKS,
    flows: 0,
    elements: 0,
  });
  const blocks: Process[] = (tables.process ?? []).map((block, i) => ({
    ...block,
    id: `b${i}`,
    parentId: 'top',
    rank: `a${String(i).padStart(4, '0')}V`,
  }));
  const top = blocks
    .slice(0, 1)
    .map((block): Process => ({ ...block, id: 'top', parentId: null, layout: 'flow' }));
  const flow = links.map(([from, to], i) => ({
    id: `f${i}`,
    sourceId: `b${from}`,
    targetId: `b${to}`,
    kind: 'sequence' as const,
    label: '',
    elementId: null,
  }));
  return { format, version, tables: { model: tables.model ?? [], process: [...top, ...blocks], flow } };
};
