import { Trash2 } from 'lucide-react';
import type { Layout, Status } from '../../shared/model/records.ts';
import { alignActions } from '../actions/arrange-actions.ts';
import { setLayout } from '../actions/layout-actions.ts';
import { setColour } from '../actions/selection-actions.ts';
import { perform, useDocument, useModel } from '../state/document.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Select } from '../ui/Select.tsx';
import { COLOUR_OPTIONS, colourOption, LAYOUT_OPTIONS, STATUS_OPTIONS } from './options.tsx';

/** Several blocks at once: their number, what they have in common, and what can be done to all of them. */
export const ManyInspector = ({ ids }: { ids: readonly string[] }) => {
  const readOnly = useDocument((state) => state.readOnly);
  const status = useModel((model) =>
    common(ids, (id): Status | null => model.rows.process.get(id)?.status ?? null),
  );
  const layout = useModel((model) =>
    common(ids, (id): Layout | 'inherit' => model.rows.process.get(id)?.layout ?? 'inherit'),
  );
  const colour = useModel((model) =>
    common(ids, (id) => colourOption(model.rows.process.get(id)?.colour ?? null)),
  );
  return (
    <div className="inspector">
      <h2 className="inspector-title">{ids.length.toLocaleString('en')} processes</h2>
      <Select
        label="Status"
        value={status}
        placeholder="Different ones"
        options={STATUS_OPTIONS}
        isDisabled={readOnly}
        onChange={(chosen) => perform({ type: 'process.setStatus', ids: [...ids], status: chosen })}
      />
      <Select
        label="Layout of their parts"
        value={layout}
        placeholder="Different ones"
        options={LAYOUT_OPTIONS}
        isDisabled={readOnly}
        onChange={(chosen) => setLayout(ids, chosen)}
      />
      <Select
        label="Colour"
        value={colour}
        placeholder="Different ones"
        options={COLOUR_OPTIONS}
        isDisabled={readOnly}
        onChange={(chosen) => setColour(ids, chosen === 'none' ? null : chosen)}
      />
      <ArrangeButtons />
      <div className="inspector-actions">
        <Button isDisabled={readOnly} onPress={() => perform({ type: 'process.delete', ids: [...ids] })}>
          <Trash2 size={14} aria-hidden /> Delete with all that is inside
        </Button>
      </div>
    </div>
  );
};

/** What all of them share; null where they differ. */
const common = <T extends string>(ids: readonly string[], of: (id: string) => T | null): T | null => {
  let shared: T | null = null;
  for (const id of ids) {
    const own = of(id);
    if (shared !== null && own !== shared) return null;
    shared = own;
  }
  return shared;
};

/** Only where the blocks are placed by hand. */
const ArrangeButtons = () => {
  const applying = useModel(() => alignActions.map(({ applies }) => applies()).join());
  const can = applying.split(',').map((each) => each === 'true');
  if (!can.includes(true)) return null;
  return (
    <div role="group" aria-label="Arrange" className="inspector-arrange">
      {alignActions.map(({ id, name, icon: Icon, perform: arrange }, i) => (
        <IconButton key={id} label={name} isDisabled={can[i] !== true} onPress={() => arrange()}>
          {Icon ? <Icon size={15} aria-hidden /> : name}
        </IconButton>
      ))}
    </div>
  );
};
