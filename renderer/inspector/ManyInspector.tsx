import { Trash2 } from 'lucide-react';
import { useStore } from 'zustand';
import type { Layout, Status } from '../../shared/model/records.ts';
import { say } from '../../shared/words/messages.ts';
import { menuName } from '../actions/action.ts';
import { alignActions } from '../actions/blocks/arrange-actions.ts';
import { deleteBlocks } from '../actions/blocks/deleting.ts';
import { setLayout } from '../actions/blocks/layout-actions.ts';
import { setColour } from '../actions/blocks/selection-actions.ts';
import { useModel } from '../parts/use-model.ts';
import { documentStore, perform } from '../state/document/document.ts';
import { Button } from '../ui/buttons/Button.tsx';
import { IconButton } from '../ui/buttons/IconButton.tsx';
import { Select } from '../ui/fields/Select.tsx';
import { ManyFields } from './ManyFields.tsx';
import { colourOption, colourOptions, layoutOptions, statusOptions } from './options.tsx';
import { words } from './words.ts';

/** Several blocks at once: their number, their common values, and buttons for all of them. */
export const ManyInspector = ({ ids }: { ids: readonly string[] }) => {
  const readOnly = useStore(documentStore, (state) => state.readOnly);
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
      <h2 className="inspector-title">{say(words.blocks, { count: ids.length })}</h2>
      <Select
        label={say(words.status)}
        value={status}
        placeholder={say(words.mixed)}
        options={statusOptions()}
        isDisabled={readOnly}
        onChange={(chosen) => perform({ type: 'process.setStatus', ids: [...ids], status: chosen })}
      />
      <Select
        label={say(words.layoutOfChildren)}
        value={layout}
        placeholder={say(words.mixed)}
        options={layoutOptions()}
        isDisabled={readOnly}
        onChange={(chosen) => setLayout(ids, chosen)}
      />
      <Select
        label={say(words.colour)}
        value={colour}
        placeholder={say(words.mixed)}
        options={colourOptions()}
        isDisabled={readOnly}
        onChange={(chosen) => setColour(ids, chosen === 'none' ? null : chosen)}
      />
      <ManyFields ids={ids} />
      <ArrangeButtons />
      <div className="inspector-actions">
        <Button isDisabled={readOnly} onPress={() => deleteBlocks(ids)}>
          <Trash2 size={14} aria-hidden /> {say(words.deleteWithContents)}
        </Button>
      </div>
    </div>
  );
};

/** The common value; null if they differ. */
const common = <T extends string>(ids: readonly string[], of: (id: string) => T | null): T | null => {
  let shared: T | null = null;
  for (const id of ids) {
    const own = of(id);
    if (shared !== null && own !== shared) return null;
    shared = own;
  }
  return shared;
};

/** Shown only in free layout. */
const ArrangeButtons = () => {
  const applying = useModel(() => alignActions.map(({ applies }) => applies()).join());
  const can = applying.split(',').map((each) => each === 'true');
  if (!can.includes(true)) return null;
  return (
    <div role="group" aria-label={say(words.arrange)} className="inspector-arrange">
      {alignActions.map((action, i) => {
        const { id, icon: Icon, perform: arrange } = action;
        const name = menuName(action);
        return (
          <IconButton key={id} label={name} isDisabled={can[i] !== true} onPress={() => arrange()}>
            {Icon ? <Icon size={15} aria-hidden /> : name}
          </IconButton>
        );
      })}
    </div>
  );
};
