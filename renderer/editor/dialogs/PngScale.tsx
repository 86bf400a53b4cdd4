import { useState } from 'react';
import { viewFrom } from '../../../shared/drawing/shown.ts';
import { layout } from '../../../shared/scene/layout.ts';
import { percentIn } from '../../../shared/words/format.ts';
import { say } from '../../../shared/words/messages.ts';
import { viewOnScreen } from '../../actions/files/saving.ts';
import { currentModel } from '../../state/document/document.ts';
import { Select } from '../../ui/fields/Select.tsx';
import { DEFAULT_RATIO, largestRatio, MAX_SIDE, pixelsAt, type Size } from '../../ui/picture/png-size.ts';
import { words } from './words.ts';

const RATIOS = [1, 2, 3, 4] as const;
/** Margin and legend around the blocks, approximately. */
const AROUND = 100;

/** The approximate size of the canvas, to find out which scales are possible. */
const useCanvasSize = (): Size => {
  const [size] = useState(() => {
    const model = currentModel();
    const { width, height } = layout(model, viewFrom(model, { view: viewOnScreen() }));
    return { width: width + AROUND, height: height + AROUND };
  });
  return size;
};

type Props = {
  /** Pixels per unit. Undefined: the default, or the largest possible if that is less. */
  scale: number | undefined;
  onChange(scale: number): void;
};

/** The scale of a PNG. If the default is too large, the options include the largest possible one. */
export const PngScale = ({ scale: chosen, onChange }: Props) => {
  const size = useCanvasSize();
  const scale = chosen ?? Math.min(DEFAULT_RATIO, largestRatio(size));
  const largest = largestRatio(size);
  const fitting = RATIOS.filter((ratio) => ratio <= largest);
  const scales = largest < DEFAULT_RATIO ? [...fitting, largest] : fitting;
  const { width, height } = pixelsAt(size, scale);
  const usual = pixelsAt(size, DEFAULT_RATIO);
  return (
    <>
      <Select
        label={say(words.scale)}
        value={String(scale)}
        options={[...new Set(scales)].map((ratio) => ({
          value: String(ratio),
          label: ratio === largest ? say(words.largestScale, { scale: inPercent(ratio) }) : inPercent(ratio),
        }))}
        onChange={(value) => onChange(Number(value))}
      />
      <p className="dialog-note">
        {largest < DEFAULT_RATIO
          ? say(words.tooManyPixels, {
              ...usual,
              usual: inPercent(DEFAULT_RATIO),
              limit: MAX_SIDE,
              largest: inPercent(largest),
            })
          : say(words.pixels, { width, height })}
      </p>
    </>
  );
};

const inPercent = (ratio: number): string => percentIn(ratio, ratio < 0.01 ? 2 : 0);
