/** The same map as ELK lays it out and routes it: layered, with containers as they are, lines at right angles. */
import { join } from 'node:path';
import { ensureDependencies } from '../../scripts/setup.mjs';
import type { Points } from '../../shared/scene/lines/points.ts';
import type { Route } from '../../shared/scene/lines/strand.ts';
import type { PlacedBox, Scene } from '../../shared/scene/scene.ts';

type ElkPoint = { x: number; y: number };
type ElkNode = {
  id: string;
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  layoutOptions?: Record<string, string>;
  labels?: { text: string; width: number; height: number }[];
  children?: ElkNode[];
  edges?: ElkEdge[];
};
type ElkEdge = {
  id: string;
  sources: string[];
  targets: string[];
  container?: string;
  labels?: { text: string; width: number; height: number }[];
  sections?: { startPoint: ElkPoint; endPoint: ElkPoint; bendPoints?: ElkPoint[] }[];
};
type Elk = { layout(graph: ElkNode): Promise<ElkNode> };

const BENCH = import.meta.dirname;

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.spacing.nodeNode': '16',
  'elk.layered.spacing.nodeNodeBetweenLayers': '48',
  'elk.spacing.edgeEdge': '6',
  'elk.json.edgeCoords': 'ROOT',
};

/** Lays maps out with ELK. @throws where it can't be installed, such as without a network. */
export const createElk = async (): Promise<(scene: Scene, routes: readonly Route[]) => Promise<Points[]>> => {
  ensureDependencies(BENCH);
  const { default: ELK } = await import(join(BENCH, 'node_modules', 'elkjs', 'lib', 'elk.bundled.js'));
  const elk: Elk = new ELK();
  return async (scene, routes) => {
    const laid = await elk.layout({
      id: 'map',
      layoutOptions: OPTIONS,
      children: scene.boxes.map(nodeOf),
      edges: routes.map(edgeOf),
    });
    return (laid.edges ?? []).flatMap(({ sections = [] }) =>
      sections.map(
        ({ startPoint, endPoint, bendPoints = [] }): Points => [startPoint, ...bendPoints, endPoint],
      ),
    );
  };
};

const nodeOf = ({ box }: PlacedBox): ElkNode =>
  box.children.length === 0
    ? { id: box.id, width: box.width, height: box.height }
    : {
        id: box.id,
        layoutOptions: { 'elk.padding': `[top=${box.headerHeight},left=12,bottom=12,right=12]` },
        children: box.children.map(nodeOf),
      };

const edgeOf = ({ strand: { key, sourceId, targetId }, label }: Route): ElkEdge => ({
  id: key,
  sources: [sourceId],
  targets: [targetId],
  ...(label && {
    labels: [{ text: label.lines.join(' '), width: label.width, height: label.height }],
  }),
});
