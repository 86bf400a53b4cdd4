/** The canvas: React Flow holds the readable blocks in the window, a canvas element under it paints the rest. */

import {
  type NodeTypes,
  ReactFlow,
  ReactFlowProvider,
  useStore as useFlowStore,
  useStoreApi,
  useViewport,
} from '@xyflow/react';
import { useStore } from 'zustand';
import { BlockDescription } from './blocks/BlockDescription.tsx';
import '@xyflow/react/dist/base.css';
import {
  type MouseEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { isEmptyCell, type Scene } from '../../shared/scene/scene.ts';
import { performAction } from '../actions/registry.ts';
import { currentModel, documentStore } from '../state/document/document.ts';
import { type CanvasPlace, currentCamera, type Viewport } from '../state/ports/camera.ts';
import { lastSelected } from '../state/session/selection.ts';
import { sessionStore } from '../state/session/session.ts';
import { select, selectCell, toggleSelected } from '../state/view/select.ts';
import { drillTo } from '../state/view/view.ts';
import { TitleBand } from './band/TitleBand.tsx';
import { BlockNode } from './blocks/BlockNode.tsx';
import { fittingWhole, leastZoom, MAX_ZOOM, type Size } from './camera/camera.ts';
import { CanvasField } from './naming/CanvasField.tsx';
import { CanvasTools } from './tools/CanvasTools.tsx';
import './canvas.css';
import { EmptyNode } from './blocks/EmptyNode.tsx';
import { usePinch } from './camera/use-pinch.ts';
import { DropLayer } from './drag/DropLayer.tsx';
import { useCarryKeys } from './drag/use-carry-keys.ts';
import { useDragStart } from './drag/use-drag.ts';
import { EmptyCanvas } from './EmptyCanvas.tsx';
import { areaOfScene } from './flows/area-of-scene.ts';
import { LinkLayer } from './flows/LinkLayer.tsx';
import { FunnelStrip } from './funnel/FunnelStrip.tsx';
import { useFunnelToShow } from './funnel/overlay-state.ts';
import { Minimap } from './minimap/Minimap.tsx';
import { Marquee } from './select/Marquee.tsx';
import { useGround } from './select/use-ground.ts';
import './blocks/marks.css';
import { overlayStore } from '../state/panels/overlay.ts';
import { CellNode } from './blocks/CellNode.tsx';
import { ProposalNode } from './blocks/ProposalNode.tsx';
import { ProposedNode } from './blocks/ProposedNode.tsx';
import { DragContext } from './blocks/scene-context.ts';
import { useSlices } from './camera/visible/slices.ts';
import { OverlayLegend } from './paint/OverlayLegend.tsx';
import { Painter } from './paint/Painter.tsx';
import { PresentCaption } from './present/PresentCaption.tsx';
import { PresentHint } from './present/PresentHint.tsx';
import { Spotlight } from './present/Spotlight.tsx';
import './tools/tools.css';
import { say } from '../../shared/words/messages.ts';
import { tabStopStore } from './blocks/use-tab-stop.ts';
import {
  type BoxNode,
  cellKeyOfBox,
  createNodeMaker,
  drawnAt,
  nodeIdOfCell,
  readableBoxes,
} from './camera/visible/visible.ts';
import { useCanvasKeys } from './select/use-canvas-keys.ts';
import { useContextMenuOn } from './select/use-context-menu.ts';
import { type CameraStart, useCamera } from './use-camera.ts';
import { useScene } from './use-scene.ts';
import { useSpacePan } from './use-space-pan.ts';
import { words } from './words.ts';

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

export const Canvas = () => {
  const section = useRef<HTMLElement>(null);
  const [size, setSize] = useState<{ readonly width: number; readonly height: number } | null>(null);
  // Which blocks become elements depends on the size: known from the first, it spares making those of another zoom.
  useLayoutEffect(() => {
    if (section.current)
      setSize({ width: section.current.clientWidth, height: section.current.clientHeight });
  }, []);
  return (
    <section ref={section} className="canvas" aria-label={say(words.canvas)}>
      {size ? (
        <ReactFlowProvider initialWidth={size.width} initialHeight={size.height}>
          <Picture section={section} />
        </ReactFlowProvider>
      ) : null}
    </section>
  );
};

const Picture = ({ section }: { section: RefObject<HTMLElement | null> }) => {
  const scene = useScene();
  const isEmpty = scene.boxes.length === 0;
  const { viewport: firstViewport, kept } = useFirstViewport(scene);
  const { x, y, zoom } = useViewport();
  const width = useFlowStore((state) => state.width);
  const height = useFlowStore((state) => state.height);
  const least = useMemo(() => leastZoom(scene, { width, height }), [scene, width, height]);
  const makeNodes = useMemo(createNodeMaker, []);
  const selected = useStore(sessionStore, ({ selection }) =>
    selection.kind === 'cell' ? nodeIdOfCell(selection.cell) : lastSelected({ selection }),
  );
  const wanted = useMemo(
    () => (width > 0 ? makeNodes(readableBoxes(scene, { x, y, zoom }, width, height)) : []),
    [scene, x, y, zoom, width, height, makeNodes],
  );
  const { nodes, waiting } = useSlices(scene, wanted, selected);
  const funnel = useFunnelToShow();
  const onKeyDown = useCanvasKeys(scene);
  const presenting = useStore(sessionStore, (state) => state.presenting);
  const hasLegend = useStore(overlayStore, (state) => state.overlay !== null);
  const hasStrip = funnel !== null && !presenting;
  const camera = useCamera(scene, `${hasLegend} ${hasStrip}`, kept);
  const minimapShown = useStore(sessionStore, (state) => state.minimapShown);
  const onPaneClick = usePaneClick(scene);
  const sceneOnScreen = useRef(scene);
  useEffect(() => {
    sceneOnScreen.current = scene;
  }, [scene]);
  const getScene = useCallback(() => sceneOnScreen.current, []);
  const startDrag = useDragStart(getScene);
  useCarryKeys(getScene);
  useSpacePan();
  const ground = useGround(getScene);
  usePinch(section);
  const onContextMenu = useContextMenuOn(getScene);
  useEffect(() => {
    const blocks = nodes.filter(({ type }) => type !== 'proposal' && type !== 'empty');
    tabStopStore.setState({ id: (blocks.find(({ id }) => id === selected) ?? blocks[0])?.id ?? null });
  }, [nodes, selected]);
  return (
    <DragContext value={startDrag}>
      <BlockDescription />
      {funnel && !presenting ? <FunnelStrip shown={funnel} /> : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the blocks inside, which are focusable themselves. */}
      <div
        tabIndex={-1}
        className="canvas-ground"
        onKeyDown={onKeyDown}
        {...ground}
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
          <Painter scene={scene} moving={camera.moving} waiting={waiting} funnel={funnel} />
          <DropLayer />
          <LinkLayer scene={scene} isMoving={camera.moving !== null} />
          {presenting ? null : <TitleBand scene={scene} />}
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

/** Sets the initial viewport before the first paint, so that later reads of the store see it. */
const useFirstViewport = (scene: Scene): { viewport: Viewport | null; kept?: CameraStart } => {
  const store = useStoreApi();
  const [first] = useState(() => {
    const { presenting, presentHint, canvasPlace, rootId } = sessionStore.getState();
    const { width, height } = store.getState();
    const isKept = !presenting && canvasPlace?.rootId === rootId && width > 0 && scene.boxes.length > 0;
    const viewport = isKept
      ? viewportAt(canvasPlace, { width, height })
      : fittingWhole(areaOfScene(scene), { width, height }, presenting, presentHint);
    if (viewport) store.setState({ transform: [viewport.x, viewport.y, viewport.zoom] });
    const file = documentStore.getState().replica?.file;
    return { viewport, ...(isKept && { kept: { file, rootId } }) };
  });
  return first;
};

/** The viewport with a place in the middle of a window of that size. */
const viewportAt = ({ x, y, zoom }: CanvasPlace, { width, height }: Size): Viewport => ({
  zoom,
  x: width / 2 - x * zoom,
  y: height / 2 - y * zoom,
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
  if (event) currentCamera()?.interrupt();
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
