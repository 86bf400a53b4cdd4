import { useState } from 'react';
import { layout } from '../../shared/scene/layout.ts';
import { largestRatio, MOST_SIDE, pixelsAt, type Size, USUAL_RATIO } from '../picture/png-size.ts';
import { currentModel } from '../state/document.ts';
import { useSession } from '../state/session.ts';
import { Select } from '../ui/Select.tsx';

const RATIOS = [1, 2, 3, 4] as const;
/** Room around the blocks, as much as a picture takes for it and a legend. */
const AROUND = 100;

/** The size of the picture on the canvas, near enough to tell which scales fit. */
const useCanvasSize = (): Size => {
  const [size] = useState(() => {
    const { rootId, exploded } = useSession.getState();
    const { width, height } = layout(currentModel(), { rootId, exploded });
    return { width: width + AROUND, height: height + AROUND };
  });
  return size;
};

type Props = {
  /** Pixels a unit; the usual, or the largest that fits, where none was chosen. */
  scale: number | undefined;
  onChange(scale: number): void;
};

/** How large a PNG is to be, with the largest scale that fits where the usual one doesn't. */
export const PngScale = ({ scale: chosen, onChange }: Props) => {
  const size = useCanvasSize();
  const scale = chosen ?? Math.min(USUAL_RATIO, largestRatio(size));
  const largest = largestRatio(size);
  const fitting = RATIOS.filter((ratio) => ratio <= largest);
  const scales = largest < USUAL_RATIO ? [...fitting, largest] : fitting;
  const { width, height } = pixelsAt(size, scale);
  const usual = pixelsAt(size, USUAL_RATIO);
  return (
    <>
      <Select
        label="Scale"
        value={String(scale)}
        options={[...new Set(scales)].map((ratio) => ({
          value: String(ratio),
          label: ratio === largest ? `${inPercent(ratio)}, the largest that fits` : inPercent(ratio),
        }))}
        onChange={(value) => onChange(Number(value))}
      />
      <p className="dialog-note">
        {largest < USUAL_RATIO
          ? `At ${inPercent(USUAL_RATIO)} this picture would have ${inPixels(usual)}, and a PNG holds ${counted(MOST_SIDE)} a side: ${inPercent(largest)} is the largest scale that fits. SVG and PDF stay sharp at any size.`
          : `About ${inPixels({ width, height })}.`}
      </p>
    </>
  );
};

const counted = (count: number): string => count.toLocaleString('en');
const inPercent = (ratio: number): string =>
  `${ratio < 0.01 ? (ratio * 100).toPrecision(1) : Math.round(ratio * 100)} %`;
const inPixels = ({ width, height }: Size): string => `${counted(width)} × ${counted(height)} pixels`;
