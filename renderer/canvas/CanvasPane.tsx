/**
 * What React Flow holds: the readable blocks in the window as elements, below them what is painted, above them the flows. Only
 * this part of the canvas follows the camera, so that a frame of a pan or zoom renders neither tools nor fields.
 */

import { type NodeTypes, ReactFlow, useStore as useFlowStore, useStoreApi, useViewport } from '@xyflow/react';
import { type MouseEvent, memo, useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { isEmptyCell, type Scene } from '../../shared/scene/scene.ts';
import { performAction } from '../actions/registry.ts';
import { currentModel } from '../state/document/document.ts';
import { currentCamera, tellPanned, type Viewport } from '../state/ports/camera.ts';
import { lastSelected } from '../state/session/selection.ts';
import { sessionStore } from '../state/session/session.ts';
import { select, selectCell, toggleSelected } from '../state/view/select.ts';
import { drillTo } from '../state/view/view.ts';
import { TitleBand } from './band/TitleBand.tsx';
import { BlockNode } from './blocks/BlockNode.tsx';
import { CellNode } from './blocks/CellNode.tsx';
import { EmptyNode } from './blocks/EmptyNode.tsx';
import { ProposalNode } from './blocks/ProposalNode.tsx';
import { ProposedNode } from './blocks/ProposedNode.tsx';
import { tabStopStore } from './blocks/use-tab-stop.ts';
import { leastZoom, MAX_ZOOM } from './camera/camera.ts';
import { useSlices } from './camera/visible/slices.ts';
import {
  type BoxNode,
  cellKeyOfBox,
  createNodeMaker,
  drawnAt,
  nodeIdOfCell,
  readableBoxes,
} from './camera/visible/visible.ts';
import { DropLayer } from './drag/DropLayer.tsx';
import { FreeBlockMark } from './FreeBlockMark.tsx';
import { LinkLayer } from './flows/LinkLayer.tsx';
import type { ShownOverlay } from './funnel/overlay-state.ts';
import { type Moving, Painter } from './paint/Painter.tsx';

const nodeTypes = {
  block: BlockNode,
  container: BlockNode,
  proposal: ProposalNode,
  proposed: ProposedNode,
  empty: EmptyNode,
  gap: CellNode,
  none: CellNode,
} satisfies NodeTypes;

const PRO_OPTIONS = { hideAttribution: true };

type Props = {
  readonly scene: Scene;
  readonly firstViewport: Viewport | null;
  readonly moving: Moving | null;
  readonly funnel: ShownOverlay | null;
};

/** Follows the camera: which blocks are elements. */
export const CanvasPane = (props: Props) => {
  const { scene } = props;
  const { x, y, zoom } = useViewport();
  const width = useFlowStore((state) => state.width);
  const height = useFlowStore((state) => state.height);
  const makeNodes = useMemo(createNodeMaker, []);
  const selected = useStore(sessionStore, ({ selection }) =>
    selection.kind === 'cell' ? nodeIdOfCell(selection.cell) : lastSelected({ selection }),
  );
  const wanted = useMemo(
    () => (width > 0 ? makeNodes(readableBoxes(scene, { x, y, zoom }, width, height)) : []),
    [scene, x, y, zoom, width, height, makeNodes],
  );
  const { nodes, waiting } = useSlices(scene, wanted, selected);
  useEffect(() => {
    const blocks = nodes.filter(({ type }) => type !== 'proposal' && type !== 'empty');
    tabStopStore.setState({ id: (blocks.find(({ id }) => id === selected) ?? blocks[0])?.id ?? null });
  }, [nodes, selected]);
  return <Elements {...props} nodes={nodes} waiting={waiting} />;
};

type ElementsProps = Props & { readonly nodes: BoxNode[]; readonly waiting: ReadonlySet<string> };

/** Rendered only if other blocks are elements: most steps of a pan change none. */
const Elements = memo(({ scene, firstViewport, moving, funnel, nodes, waiting }: ElementsProps) => {
  const width = useFlowStore((state) => state.width);
  const height = useFlowStore((state) => state.height);
  const least = useMemo(() => leastZoom(scene, { width, height }), [scene, width, height]);
  const presenting = useStore(sessionStore, (state) => state.presenting);
  const onPaneClick = usePaneClick(scene);
  return (
    <ReactFlow
      nodes={nodes}
      {...(firstViewport && { defaultViewport: firstViewport })}
      nodeTypes={nodeTypes}
      minZoom={least}
      maxZoom={MAX_ZOOM}
      panOnScroll
      panOnDrag={false}
      panActivationKeyCode={null}
      zoomOnDoubleClick={false}
      nodesDraggable={false}
      nodesConnectable={false}
      nodesFocusable={false}
      elementsSelectable={false}
      elevateNodesOnSelect={false}
      deleteKeyCode={null}
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      disableKeyboardA11y
      proOptions={PRO_OPTIONS}
      onMoveStart={interruptCamera}
      onPaneClick={onPaneClick}
      onNodeClick={onNodeClick}
      onNodeDoubleClick={onNodeDoubleClick}
      onDoubleClick={onPaneClick}
    >
      <Painter scene={scene} moving={moving} waiting={waiting} funnel={funnel} />
      <FreeBlockMark scene={scene} />
      <DropLayer />
      <LinkLayer scene={scene} isMoving={moving !== null} />
      {presenting ? null : <TitleBand scene={scene} />}
    </ReactFlow>
  );
});

/** The block a node stands for; a proposal's is the block it is for. */
const subjectOf = ({ type, data }: BoxNode): string | undefined =>
  type === 'proposal'
    ? currentModel().rows.proposal.get(data.box.id)?.processId
    : isEmptyCell(data.box)
      ? undefined
      : data.box.id;

/** Moves of our own have no event. */
const interruptCamera = (event: unknown) => {
  if (!event) return;
  currentCamera()?.interrupt();
  const isZoom = event instanceof WheelEvent && (event.ctrlKey || event.metaKey);
  if (!isZoom) tellPanned();
};

const isControl = (event: MouseEvent) =>
  event.target instanceof Element && event.target.closest('button, textarea, input') !== null;

const onNodeClick = (event: MouseEvent, node: BoxNode) => {
  if (isControl(event)) return;
  if (node.data.box.variantId !== undefined) return selectCell(cellKeyOfBox(node.data.box));
  const id = subjectOf(node);
  if (id === undefined) return;
  if (event.shiftKey || event.ctrlKey || event.metaKey) toggleSelected(id);
  else select([id]);
};

const onNodeDoubleClick = (event: MouseEvent, node: BoxNode) => {
  if (isControl(event)) return;
  if (node.type === 'gap') return performAction('matrix.realise');
  const id = subjectOf(node);
  if (id === undefined) return;
  if (node.type === 'proposed') sessionStore.setState({ editing: { kind: 'rename', id, where: 'canvas' } });
  else if (node.type !== 'proposal' && id !== sessionStore.getState().rootId) drillTo(id);
};

/** Clicks on what is painted: they find the block on the scene. */
const usePaneClick = (scene: Scene) => {
  const store = useStoreApi();
  const ground = useRef(scene);
  useEffect(() => {
    ground.current = scene;
  });
  return (event: MouseEvent) => {
    if (!(event.target instanceof Element) || event.target.closest('.react-flow__node')) return;
    const { transform, domNode } = store.getState();
    const bounds = domNode?.getBoundingClientRect();
    if (!bounds) return;
    const [x, y, zoom] = transform;
    const path = drawnAt(ground.current, zoom, {
      x: (event.clientX - bounds.left - x) / zoom,
      y: (event.clientY - bounds.top - y) / zoom,
    });
    const id = path.findLast(({ box }) => box.kind !== 'proposal' && !isEmptyCell(box))?.box.id;
    if (event.type === 'dblclick') {
      if (id === undefined) performAction('block.add');
      else if (currentModel().rows.process.has(id)) drillTo(id);
      return;
    }
    if (id === undefined) select([]);
    else if (event.shiftKey || event.ctrlKey || event.metaKey) toggleSelected(id);
    else select([id]);
  };
};
