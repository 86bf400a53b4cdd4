/** How far each input moves the units: those that the whole quota requires, or those still to create. */
import { useCallback, useMemo, useState } from 'react';
import type { FunnelInput } from '../../shared/funnel/input.ts';
import { sensitivityOf } from '../../shared/funnel/sensitivity.ts';
import { tornadoPicture } from '../../shared/scene/pictures/tornado-picture.ts';
import { Select, type SelectOption } from '../ui/Select.tsx';
import { FunnelPicture } from './FunnelPicture.tsx';
import { LOCALE } from './locale.ts';
import { SheetCard } from './SheetCard.tsx';

// By the whole quota all conversions count alike; what is open, and when, tells them apart in what is to create.
const MOVED: readonly SelectOption<Moved>[] = [
  { value: 'required', label: 'required for the whole quota' },
  { value: 'create', label: 'still to create, after what is open' },
];
type Moved = 'required' | 'create';

export const SensitivityCard = ({ input, unit }: { input: FunnelInput; unit: string }) => {
  const [of, setOf] = useState<Moved>('required');
  const sensitivity = useMemo(() => sensitivityOf(input), [input]);
  const draw = useCallback(
    (width: number) => tornadoPicture(input, sensitivity, { width, locale: LOCALE, of }),
    [input, sensitivity, of],
  );
  return (
    <SheetCard title={`What moves the ${unit}: each input 10 % up and down`}>
      <div className="sheet-choices">
        <Select
          label="What is moved"
          hideLabel
          value={of}
          options={MOVED}
          onChange={(chosen) => setOf(chosen)}
        />
      </div>
      <FunnelPicture of={input.name ?? ''} what="what moves it" draw={draw} />
    </SheetCard>
  );
};
