/** The whole picture in a corner, with the window's frame. A press or a drag on it moves the camera. */
import { useStore, useViewport } from '@xyflow/react';
import { memo, type PointerEvent, useDeferredValue, useLayoutEffect, useMemo, useRef } from 'react';
import { DARK, LIGHT, levelTone } from '../../shared/scene/palette.ts';
import { isPlace, type Scene } from '../../shared/scene/scene.ts';
import { useThemeInUse } from '../ui/theme.ts';
import { currentCamera } from './camera.ts';
import { fromMinimap, type MinimapScale, minimapBoxes, minimapFrame, minimapScale } from './minimap.ts';
import { windowRect } from './visible.ts';

export const Minimap = ({ scene: shown }: { scene: Scene }) => {
  // It can wait until the blocks themselves are drawn.
  const scene = useDeferredValue(shown);
  const scale = useMemo(() => minimapScale(scene), [scene]);
  const goTo = (event: PointerEvent<HTMLElement>) => {
    if (event.buttons !== 1) return;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    currentCamera()?.centre(fromMinimap({ x: event.clientX - left, y: event.clientY - top }, scale));
  };
  return (
    <div
      className="minimap"
      style={{ width: scale.width, height: scale.height }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        goTo(event);
      }}
      onPointerMove={goTo}
    >
      <MinimapPicture scene={scene} scale={scale} />
      <MinimapFrame scale={scale} />
    </div>
  );
};

/** Drawn anew only when the scene has changed; a pan moves nothing but the frame over it. */
const MinimapPicture = memo(({ scene, scale }: { scene: Scene; scale: MinimapScale }) => {
  const element = useRef<HTMLCanvasElement>(null);
  const theme = useThemeInUse();
  useLayoutEffect(() => {
    const canvas = element.current;
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return;
    const palette = theme === 'dark' ? DARK : LIGHT;
    const ratio = window.devicePixelRatio || 1;
    canvas.width = scale.width * ratio;
    canvas.height = scale.height * ratio;
    context.scale(ratio, ratio);
    for (const { box, rect } of minimapBoxes(scene, scale)) {
      const isWaiting = box.kind === 'proposal' || box.kind === 'proposed' || isPlace(box);
      const tone = box.level === 1 && box.kind === 'container' ? palette.wash : levelTone(palette, box.level);
      context.beginPath();
      context.roundRect(
        rect.x,
        rect.y,
        Math.max(1, rect.width - 1),
        Math.max(1, rect.height - 1),
        Math.min(2, rect.height / 3),
      );
      context.fillStyle = isWaiting ? palette.accentEdge : box.level === 1 ? tone.fill : tone.edge;
      context.fill();
      if (box.level === 1 && box.kind === 'container') {
        context.lineWidth = 0.75;
        context.strokeStyle = tone.edge;
        context.stroke();
      }
    }
  }, [scene, scale, theme]);
  return <canvas ref={element} role="img" aria-label="Minimap of the whole picture" />;
});

const MinimapFrame = ({ scale }: { scale: MinimapScale }) => {
  const { x, y, zoom } = useViewport();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const frame = minimapFrame(windowRect({ x, y, zoom }, width, height, 0), scale);
  return (
    <div
      className="minimap-frame"
      style={{
        transform: `translate(${frame.x}px, ${frame.y}px)`,
        width: frame.width,
        height: frame.height,
      }}
    />
  );
};
