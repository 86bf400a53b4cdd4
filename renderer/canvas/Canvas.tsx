/** The canvas: React Flow holds the readable blocks in the window, a canvas element under it paints the rest. */
import {
  type NodeTypes,
  ReactFlow,
  ReactFlowProvider,
  useStore,
  useStoreApi,
  useViewport,
} from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { type MouseEvent, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { isPlace, type Scene } from '../../shared/scene/scene.ts';
import { performAction } from '../actions/actions.ts';
import { currentModel } from '../state/document.ts';
import { selectPlace } from '../state/selected-place.ts';
import { useSession } from '../state/session.ts';
import { drillTo, select, toggleSelected } from '../state/view.ts';
import { BlockNode } from './BlockNode.tsx';
import { CanvasField } from './CanvasField.tsx';
import { CanvasTools } from './CanvasTools.tsx';
import { currentCamera, fittingWhole, leastZoom, MAX_ZOOM, type Viewport } from './camera.ts';
import './canvas.css';
import { DropLayer } from './drag/DropLayer.tsx';
import { useCarryKeys } from './drag/use-carry-keys.ts';
import { useDragStart } from './drag/use-drag.ts';
import { EmptyCanvas } from './EmptyCanvas.tsx';
import { EmptyNode } from './EmptyNode.tsx';
import { LinkLayer } from './flows/LinkLayer.tsx';
import { FunnelStrip } from './funnel/FunnelStrip.tsx';
import { useFunnelToShow } from './funnel/overlay-state.ts';
import { Marquee } from './Marquee.tsx';
import { Minimap } from './Minimap.tsx';
import './marks.css';
import { OverlayLegend } from './OverlayLegend.tsx';
import { useOverlay } from './overlay.ts';
import { Painter } from './Painter.tsx';
import { PlaceNode } from './PlaceNode.tsx';
import { PresentCaption } from './PresentCaption.tsx';
import { PresentHint } from './PresentHint.tsx';
import { ProposalNode } from './ProposalNode.tsx';
import { ProposedNode } from './ProposedNode.tsx';
import { Spotlight } from './Spotlight.tsx';
import { DragContext } from './scene-context.ts';
import { useSlices } from './slices.ts';
import './tools.css';
import { useCamera } from './use-camera.ts';
import { useCanvasKeys } from './use-canvas-keys.ts';
import { useContextMenuOn } from './use-context-menu.ts';
import { useHand } from './use-hand.ts';
import { useMarquee } from './use-marquee.ts';
import { usePresentKeys } from './use-present-keys.ts';
import { useScene } from './use-scene.ts';
import { useTabStop } from './use-tab-stop.ts';
import { type BoxNode, createNodeMaker, drawnAt, keyOfPlace, placeOfBox, readableBoxes } from './visible.ts';

const nodeTypes = {
  block: BlockNode,
  container: BlockNode,
  proposal: ProposalNode,
  proposed: ProposedNode,
  empty: EmptyNode,
  gap: PlaceNode,
  none: PlaceNode,
} satisfies NodeTypes;

const PRO_OPTIONS = { hideAttribution: true };

export const Canvas = () => {
  const section = useRef<HTMLElement>(null);
  const [size, setSize] = useState<{ readonly width: number; readonly height: number } | null>(null);
  // Which blocks become elements depends on the size: known from the first, it spares making those of another zoom.
  useLayoutEffect(() => {
    if (section.current)
      setSize({ width: section.current.clientWidth, height: section.current.clientHeight });
  }, []);
  return (
    <section ref={section} className="canvas" aria-label="Canvas">
      {size ? (
        <ReactFlowProvider initialWidth={size.width} initialHeight={size.height}>
          <Picture />
        </ReactFlowProvider>
      ) : null}
    </section>
  );
};

const Picture = () => {
  const scene = useScene();
  const isEmpty = scene.boxes.length === 0;
  const firstViewport = useFirstViewport(scene);
  const { x, y, zoom } = useViewport();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const least = useMemo(() => leastZoom(scene, { width, height }), [scene, width, height]);
  const makeNodes = useMemo(createNodeMaker, []);
  const selected = useSession(({ selection, selectedPlace }) =>
    selectedPlace ? keyOfPlace(selectedPlace) : selection.at(-1),
  );
  const wanted = useMemo(
    () => (width > 0 ? makeNodes(readableBoxes(scene, { x, y, zoom }, width, height)) : []),
    [scene, x, y, zoom, width, height, makeNodes],
  );
  const { nodes, waiting } = useSlices(scene, wanted, selected);
  const camera = useCamera(scene);
  const funnel = useFunnelToShow();
  const onKeyDown = useCanvasKeys(scene);
  usePresentKeys();
  const presenting = useSession((state) => state.presenting);
  const hasLegend = useOverlay((state) => state.overlay !== null);
  const minimapShown = useSession((state) => state.minimapShown);
  const onPaneClick = usePaneClick(scene);
  const sceneOnScreen = useRef(scene);
  useEffect(() => {
    sceneOnScreen.current = scene;
  }, [scene]);
  const getScene = useCallback(() => sceneOnScreen.current, []);
  const startDrag = useDragStart(getScene);
  useCarryKeys(getScene);
  useHand();
  const startMarquee = useMarquee(getScene);
  const onContextMenu = useContextMenuOn(getScene);
  useEffect(() => {
    const blocks = nodes.filter(({ type }) => type !== 'proposal' && type !== 'empty');
    useTabStop.setState({ id: (blocks.find(({ id }) => id === selected) ?? blocks[0])?.id ?? null });
  }, [nodes, selected]);
  return (
    <DragContext value={startDrag}>
      {funnel && !presenting ? <FunnelStrip shown={funnel} /> : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the blocks inside, which are focusable themselves. */}
      <div
        tabIndex={-1}
        className="canvas-ground"
        onKeyDown={onKeyDown}
        onMouseDownCapture={startMarquee}
        onContextMenu={onContextMenu}
        data-moving={camera.moving ? 'true' : undefined}
        data-legend={hasLegend ? 'true' : undefined}
        data-strip={funnel && !presenting ? 'true' : undefined}
      >
        <ReactFlow
          nodes={nodes}
          {...(firstViewport && { defaultViewport: firstViewport })}
          nodeTypes={nodeTypes}
          minZoom={least}
          maxZoom={MAX_ZOOM}
          panOnScroll
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
          <Painter scene={scene} moving={camera.moving} waiting={waiting} funnel={funnel} />
          <DropLayer />
          <LinkLayer scene={scene} isMoving={camera.moving !== null} />
        </ReactFlow>
        <Marquee />
        <CanvasField scene={scene} />
        {isEmpty ? <EmptyCanvas /> : null}
      </div>
      <OverlayLegend />
      {presenting ? (
        <>
          <Spotlight scene={scene} />
          <PresentCaption scene={scene} />
          <PresentHint />
        </>
      ) : isEmpty ? null : (
        <>
          <CanvasTools />
          {minimapShown ? <Minimap scene={scene} /> : null}
        </>
      )}
    </DragContext>
  );
};

/** Where the camera stands when the picture is first drawn: what is read of the store after this call is so from the first. */
const useFirstViewport = (scene: Scene): Viewport | null => {
  const store = useStoreApi();
  const [viewport] = useState(() => {
    const { presenting, presentHint } = useSession.getState();
    const whole = fittingWhole(scene, store.getState(), presenting, presentHint);
    if (whole) store.setState({ transform: [whole.x, whole.y, whole.zoom] });
    return whole;
  });
  return viewport;
};

/** The block a node stands for; a proposal's is the block it is for. */
const subjectOf = ({ type, data }: BoxNode): string | undefined =>
  type === 'proposal'
    ? currentModel().rows.proposal.get(data.box.id)?.processId
    : isPlace(data.box)
      ? undefined
      : data.box.id;

/** Moves of our own have no event. */
const interruptCamera = (event: unknown) => {
  if (event) currentCamera()?.interrupt();
};

const isControl = (event: MouseEvent) =>
  event.target instanceof Element && event.target.closest('button, textarea, input') !== null;

const onNodeClick = (event: MouseEvent, node: BoxNode) => {
  if (isControl(event)) return;
  if (node.data.box.variantId !== undefined) return selectPlace(placeOfBox(node.data.box));
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
  if (node.type === 'proposed') useSession.setState({ editing: { kind: 'rename', id, where: 'canvas' } });
  else if (node.type !== 'proposal' && id !== useSession.getState().rootId) drillTo(id);
};

/** Clicks on what is painted: they find the block on the scene. */
const usePaneClick = (scene: ReturnType<typeof useScene>) => {
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
    const id = path.findLast(({ box }) => box.kind !== 'proposal' && !isPlace(box))?.box.id;
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
