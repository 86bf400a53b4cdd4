import { BAND_SIZE, bandOf } from '../../../shared/charts/funnel-band.ts';
import type { SceneBox } from '../../../shared/scene/scene.ts';
import type { useVolume } from './overlay-state.ts';

type FunnelBandProps = { box: SceneBox; given: NonNullable<ReturnType<typeof useVolume>> };

/** What the stages of a block bring in and out, on its lower edge. Told with the block's name to those who hear it. */
export const FunnelBand = ({ box, given: { volume, figures } }: FunnelBandProps) => {
  const band = bandOf(box, volume, figures);
  if (!band) return null;
  const { x, y, width, height, text, fill, edge, ink } = band;
  return (
    <span
      className="funnel-band"
      aria-hidden="true"
      style={{
        left: x - 1,
        top: y - 1,
        width,
        height,
        fontSize: BAND_SIZE,
        background: `var(--${fill})`,
        borderColor: `var(--${edge})`,
        color: `var(--${ink})`,
      }}
    >
      {text}
    </span>
  );
};
