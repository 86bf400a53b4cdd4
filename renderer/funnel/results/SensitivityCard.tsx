/** How far each input changes the units: those needed for the whole quota, or those still to create. */
import { useCallback, useMemo, useState } from 'react';
import { tornadoChart } from '../../../shared/charts/kinds/tornado.ts';
import { sensitivityOf } from '../../../shared/funnel/analysis/sensitivity.ts';
import type { FunnelInput } from '../../../shared/funnel/input/input.ts';
import { locale } from '../../../shared/words/locale.ts';
import { say } from '../../../shared/words/messages.ts';
import { Select, type SelectOption } from '../../ui/fields/Select.tsx';
import { FunnelChart } from './FunnelChart.tsx';
import { SheetCard } from './SheetCard.tsx';
import { words } from './words.ts';

// All conversions count alike in the units for the whole quota; open units and their periods distinguish them in those to create.
const movedOptions = (): readonly SelectOption<Moved>[] => [
  { value: 'required', label: say(words.requiredOption) },
  { value: 'create', label: say(words.createOption) },
];
type Moved = 'required' | 'create';

export const SensitivityCard = ({ input, unit }: { input: FunnelInput; unit: string }) => {
  const [of, setOf] = useState<Moved>('required');
  const sensitivity = useMemo(() => sensitivityOf(input), [input]);
  const draw = useCallback(
    (width: number) => tornadoChart(input, sensitivity, { width, locale: locale(), of }),
    [input, sensitivity, of],
  );
  return (
    <SheetCard title={say(words.sensitivity, { unit })}>
      <div className="sheet-choices">
        <Select
          label={say(words.sensitivityUnits)}
          hideLabel
          value={of}
          options={movedOptions()}
          onChange={(chosen) => setOf(chosen)}
        />
      </div>
      <FunnelChart of={input.name ?? ''} what={say(words.sensitivityChart)} draw={draw} />
    </SheetCard>
  );
};
