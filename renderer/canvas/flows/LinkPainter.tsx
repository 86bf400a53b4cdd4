import { useStore as useFlowStore, useViewport } from '@xyflow/react';
import { useLayoutEffect, useRef } from 'react';
import { usePaletteInUse } from '../../ui/theme/theme.ts';
import { usePixelRatio } from '../../ui/theme/use-pixel-ratio.ts';
import type { Link } from './links.ts';
import { type LinkPaint, paintLinks } from './paint-links.ts';

type Props = {
  readonly links: readonly Link[];
  readonly selected: string | null;
  readonly lit: LinkPaint['lit'];
  readonly over: LinkPaint['over'];
  /** While blocks are on their way to their places there is nothing to join. */
  readonly isMoving: boolean;
};

/** The canvas element over the blocks, painted in the same frame in which they move. It takes no pointer. */
export const LinkPainter = ({ links, selected, lit, over, isMoving }: Props) => {
  const element = useRef<HTMLCanvasElement>(null);
  const isBlank = useRef(true);
  const { x, y, zoom } = useViewport();
  const width = useFlowStore((state) => state.width);
  const height = useFlowStore((state) => state.height);
  const palette = usePaletteInUse();
  const ratio = usePixelRatio();
  useLayoutEffect(() => {
    const canvas = element.current;
    const context = canvas?.getContext('2d');
    if (!canvas || !context || width === 0) return;
    const [pixelWidth, pixelHeight] = [Math.round(width * ratio), Math.round(height * ratio)];
    const isEmpty = links.length === 0 || isMoving;
    // An empty layer costs nothing to keep.
    if (isEmpty && isBlank.current) return;
    if (canvas.width !== pixelWidth || canvas.height !== pixelHeight) {
      canvas.width = pixelWidth;
      canvas.height = pixelHeight;
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    isBlank.current = isEmpty;
    if (isEmpty) return;
    paintLinks(context, { links, viewport: { x, y, zoom }, palette, selected, lit, over });
  }, [links, x, y, zoom, width, height, palette, ratio, selected, lit, over, isMoving]);
  return <canvas ref={element} className="link-painter" style={{ width, height }} />;
};
