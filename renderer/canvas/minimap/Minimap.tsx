/**
 * The whole picture in a corner, with the window's frame. A press or a drag on it moves the camera. It makes way while all of the
 * picture is in the window and lies under it.
 */
import { useStore as useFlowStore, useViewport } from '@xyflow/react';
import { memo, type PointerEvent, useDeferredValue, useLayoutEffect, useMemo, useRef } from 'react';
import { levelTone } from '../../../shared/scene/overlays/palette.ts';
import { isEmptyCell, type Scene } from '../../../shared/scene/scene.ts';
import { say } from '../../../shared/words/messages.ts';
import { currentCamera } from '../../state/ports/camera.ts';
import { classes } from '../../ui/classes.ts';
import { usePaletteInUse } from '../../ui/theme/theme.ts';
import { usePixelRatio } from '../../ui/theme/use-pixel-ratio.ts';
import { windowRect } from '../camera/visible/visible.ts';
import { words } from '../words.ts';
import {
  fromMinimap,
  isInTheWay,
  type MinimapScale,
  minimapBoxes,
  minimapFrame,
  minimapScale,
} from './minimap.ts';

export const Minimap = ({ scene: shown }: { scene: Scene }) => {
  // It can wait until the blocks themselves are drawn.
  const scene = useDeferredValue(shown);
  const scale = useMemo(() => minimapScale(scene), [scene]);
  const isAway = useFlowStore(({ transform: [x, y, zoom], width, height }) =>
    isInTheWay(scene, { x, y, zoom }, { width, height }),
  );
  const goTo = (event: PointerEvent<HTMLElement>) => {
    if (event.buttons !== 1) return;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    currentCamera()?.centre(fromMinimap({ x: event.clientX - left, y: event.clientY - top }, scale));
  };
  return (
    <div
      className={classes('minimap', isAway && 'minimap-away')}
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

/** Redrawn only if the scene changes; a pan only moves the frame over it. */
const MinimapPicture = memo(({ scene, scale }: { scene: Scene; scale: MinimapScale }) => {
  const element = useRef<HTMLCanvasElement>(null);
  const palette = usePaletteInUse();
  const ratio = usePixelRatio();
  useLayoutEffect(() => {
    const canvas = element.current;
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return;
    canvas.width = scale.width * ratio;
    canvas.height = scale.height * ratio;
    context.scale(ratio, ratio);
    for (const { box, rect } of minimapBoxes(scene, scale)) {
      const isWaiting = box.kind === 'proposal' || box.kind === 'proposed' || isEmptyCell(box);
      const tone = box.level === 1 && box.kind === 'container' ? palette.wash : levelTone(palette, box.level);
      context.beginPath();
      context.roundRect(
        rect.x,
        rect.y,
        Math.max(1, rect.width - 1),
        Math.max(1, rect.height - 1),
        Math.min(2, rect.height / 3),
      );
      // Where all tones are alike, outlines show the boxes.
      const hasOutline = palette.outlines !== undefined || (box.level === 1 && box.kind === 'container');
      const isGround = box.level === 1 || palette.outlines !== undefined;
      context.fillStyle = isWaiting ? palette.accentEdge : isGround ? tone.fill : tone.edge;
      context.fill();
      if (hasOutline) {
        context.lineWidth = 0.75;
        context.strokeStyle = tone.edge;
        context.stroke();
      }
    }
  }, [scene, scale, palette, ratio]);
  return <canvas ref={element} role="img" aria-label={say(words.minimapPicture)} />;
});

const MinimapFrame = ({ scale }: { scale: MinimapScale }) => {
  const { x, y, zoom } = useViewport();
  const width = useFlowStore((state) => state.width);
  const height = useFlowStore((state) => state.height);
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
