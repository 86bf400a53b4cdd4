import type { Thumbnail } from '../../../shared/api/library-entry.ts';
import { isTintName } from '../../../shared/scene/overlays/palette.ts';
import { classes } from '../../ui/classes.ts';
import './model-picture.css';

/** Room around the boxes, as a share of the picture’s larger side. */
const MARGIN = 0.04;

/** A small picture of a model: the boxes of its canvas, without words. Blank if there is none. It says nothing to a screen reader. */
export const ModelPicture = ({ thumbnail }: { thumbnail: Thumbnail | undefined }) => {
  if (!thumbnail) return <span className="model-picture" />;
  const { width, height, boxes } = thumbnail;
  const margin = Math.max(width, height) * MARGIN;
  const corner = Math.max(width, height) / 90;
  return (
    <svg
      className="model-picture"
      viewBox={`${-margin} ${-margin} ${width + 2 * margin} ${height + 2 * margin}`}
      aria-hidden
    >
      {boxes.map(({ x, y, width: across, height: down, level, isOpen, colour }) => (
        <rect
          key={`${x} ${y} ${level}`}
          className={classes(isOpen ? 'picture-open' : `picture-level-${Math.min(level, 3)}`)}
          style={isTintName(colour ?? null) ? { fill: `var(--tint-${colour})` } : undefined}
          x={x}
          y={y}
          width={across}
          height={down}
          rx={Math.min(corner, across / 4, down / 4)}
        />
      ))}
    </svg>
  );
};
