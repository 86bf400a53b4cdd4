/** The canvas: React Flow holds the readable blocks in the window, a canvas element under it paints the rest. */

import { ReactFlowProvider, useStoreApi } from '@xyflow/react';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import '@xyflow/react/dist/base.css';
import type { Scene } from '../../shared/scene/scene.ts';
import { say } from '../../shared/words/messages.ts';
import { documentStore } from '../state/document/document.ts';
import type { CanvasPlace, Viewport } from '../state/ports/camera.ts';
import { sessionStore } from '../state/session/session.ts';
import { BlockDescription } from './blocks/BlockDescription.tsx';
import { DragContext } from './blocks/scene-context.ts';
import './canvas.css';
import './blocks/marks.css';
import { CanvasPane } from './CanvasPane.tsx';
import { type Bars, barsHeight, barsStyle } from './camera/bars.ts';
import { fittingWhole, type Size } from './camera/camera.ts';
import { useBars } from './camera/use-bars.ts';
import { usePinch } from './camera/use-pinch.ts';
import { useCarryKeys } from './drag/use-carry-keys.ts';
import { useDragStart } from './drag/use-drag.ts';
import { EmptyCanvas } from './EmptyCanvas.tsx';
import { areaOfScene } from './flows/area-of-scene.ts';
import { FunnelStrip } from './funnel/FunnelStrip.tsx';
import { useFunnelToShow } from './funnel/overlay-state.ts';
import { Minimap } from './minimap/Minimap.tsx';
import { CanvasField } from './naming/CanvasField.tsx';
import { OverlayLegend } from './paint/OverlayLegend.tsx';
import { PresentCaption } from './present/PresentCaption.tsx';
import { PresentHint } from './present/PresentHint.tsx';
import { Spotlight } from './present/Spotlight.tsx';
import { Marquee } from './select/Marquee.tsx';
import { useCanvasKeys } from './select/use-canvas-keys.ts';
import { useContextMenuOn } from './select/use-context-menu.ts';
import { useGround } from './select/use-ground.ts';
import { CanvasTools } from './tools/CanvasTools.tsx';
import './tools/tools.css';
import { type CameraStart, useCamera } from './use-camera.ts';
import { useScene } from './use-scene.ts';
import { useSpacePan } from './use-space-pan.ts';
import { words } from './words.ts';

export const Canvas = () => {
  const section = useRef<HTMLElement>(null);
  const [size, setSize] = useState<{ readonly width: number; readonly height: number } | null>(null);
  const bars = useBars();
  // Which blocks become elements depends on the size: known from the first, it spares making those of another zoom.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the first size is of interest.
  useLayoutEffect(() => {
    if (!section.current) return;
    const { clientWidth: width, clientHeight } = section.current;
    setSize({ width, height: clientHeight - barsHeight(bars) });
  }, []);
  return (
    <section ref={section} className="canvas" style={barsStyle(bars)} aria-label={say(words.canvas)}>
      {size ? (
        <ReactFlowProvider initialWidth={size.width} initialHeight={size.height}>
          <Picture section={section} bars={bars} />
        </ReactFlowProvider>
      ) : null}
    </section>
  );
};

const Picture = ({ section, bars }: { section: RefObject<HTMLElement | null>; bars: Bars }) => {
  const scene = useScene();
  const isEmpty = scene.boxes.length === 0;
  const { viewport: firstViewport, kept } = useFirstViewport(scene, bars);
  const funnel = useFunnelToShow();
  const onKeyDown = useCanvasKeys(scene);
  const presenting = useStore(sessionStore, (state) => state.presenting);
  const camera = useCamera(scene, bars, kept);
  const minimapShown = useStore(sessionStore, (state) => state.minimapShown);
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
  return (
    <DragContext value={startDrag}>
      <BlockDescription />
      {funnel && bars.hasStrip ? <FunnelStrip shown={funnel} /> : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the blocks inside, which are focusable themselves. */}
      <div
        tabIndex={-1}
        className="canvas-ground"
        onKeyDown={onKeyDown}
        {...ground}
        onContextMenu={onContextMenu}
        data-moving={camera.moving ? 'true' : undefined}
        data-legend={bars.hasLegend ? 'true' : undefined}
      >
        <CanvasPane scene={scene} firstViewport={firstViewport} moving={camera.moving} funnel={funnel} />
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
const useFirstViewport = (
  scene: Scene,
  { hasLegend }: Bars,
): { viewport: Viewport | null; kept?: CameraStart } => {
  const store = useStoreApi();
  const [first] = useState(() => {
    const { presenting, presentHint, canvasPlace, rootId } = sessionStore.getState();
    const { width, height } = store.getState();
    const isKept = !presenting && canvasPlace?.rootId === rootId && width > 0 && scene.boxes.length > 0;
    const viewport = isKept
      ? viewportAt(canvasPlace, { width, height })
      : fittingWhole(areaOfScene(scene), { width, height }, { presenting, presentHint, hasLegend });
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
