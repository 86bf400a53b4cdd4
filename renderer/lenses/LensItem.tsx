import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { type Model, rowsReferringTo } from '../../shared/model/model.ts';
import type { RecordOf } from '../../shared/model/records.ts';
import { withTerms } from '../../shared/model/terms.ts';
import { comparePaths, pathOf } from '../../shared/model/tree-order.ts';
import { BlockLink } from '../side/BlockLink.tsx';
import { RecordFields, RemoveRecord, SideCount, SideItem } from '../side/SideItem.tsx';
import { useModel } from '../state/document.ts';
import { useSession } from '../state/session.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { hideLens, showLens, useLens } from './lens-overlay.ts';
import './lenses.css';
import { WeightChoice } from './WeightChoice.tsx';

type Lens = RecordOf['lens'];
const SHOWN_AT_ONCE = 50;
const NONE = 'none';

/** The heaviest first, and, as long as somebody may read the list, equals in the order of the tree. */
const weighedUnder = (model: Model, lensId: string): readonly RecordOf['emphasis'][] => {
  const weighed = rowsReferringTo(model, 'emphasis', 'lensId', lensId).filter(({ weight }) => weight > 0);
  if (weighed.length > MOST_IN_TREE_ORDER) return weighed.sort((a, b) => b.weight - a.weight);
  const paths = new Map(weighed.map(({ id, processId }) => [id, pathOf(model, processId)]));
  const path = ({ id }: RecordOf['emphasis']) => paths.get(id) ?? [];
  return weighed.sort((a, b) => b.weight - a.weight || comparePaths(path(a), path(b)));
};
const MOST_IN_TREE_ORDER = 500;

/** One lens: on the canvas or not, beside which other one, and the blocks it weighs. */
export const LensItem = ({ lens, others }: { lens: Lens; others: readonly Lens[] }) => {
  const { id, name, definition } = lens;
  const shownName = useModel((model) => withTerms(model, name));
  const isShown = useLens(({ shown }) => shown?.lensId === id);
  const otherId = useLens(({ shown }) => (shown?.lensId === id ? shown.otherId : null));
  const weighed = useModel(useShallow((model) => weighedUnder(model, id)));
  return (
    <SideItem
      isOpen
      summary={
        <>
          <bdi className="side-item-name">{shownName}</bdi>
          <SideCount count={weighed.length} one="block" />
        </>
      }
    >
      <div className="side-actions">
        <Button
          size="small"
          variant={isShown ? 'plain' : 'primary'}
          onPress={() => {
            if (isShown) return hideLens();
            useSession.setState({ view: 'canvas' });
            showLens(id);
          }}
        >
          {isShown ? <EyeOff size={13} aria-hidden /> : <Eye size={13} aria-hidden />}
          {isShown ? 'Take it away' : 'Show on the canvas'}
        </Button>
      </div>
      {isShown && others.length > 0 && (
        <Select
          label="Beside"
          value={otherId ?? NONE}
          options={[
            { value: NONE, label: 'no other lens' },
            ...others.map((other) => ({ value: other.id, label: other.name })),
          ]}
          onChange={(chosen) => showLens(id, chosen === NONE ? null : chosen)}
        />
      )}
      <SelectedWeight lens={lens} />
      <WeighedBlocks lensId={id} weighed={weighed} />
      <RecordFields
        subject={{ table: 'lens', id, name }}
        rename={(text) => ({ type: 'lens.update', id, name: text })}
        definition={definition}
        placeholder="What it emphasises, in a sentence."
        define={(text) => ({ type: 'lens.update', id, definition: text })}
      />
      <RemoveRecord what="lens" command={{ type: 'lens.remove', id }} />
    </SideItem>
  );
};

/** Weighs what is selected. */
const SelectedWeight = ({ lens: { id, name } }: { lens: Lens }) => {
  const selection = useSession((state) => state.selection);
  if (selection.length === 0)
    return <p className="side-note">Select blocks on the canvas or in the outline to weigh them.</p>;
  const what =
    selection.length === 1
      ? 'the selected block'
      : `${selection.length.toLocaleString('en')} selected blocks`;
  return (
    <WeightChoice
      lensId={id}
      ids={selection}
      label={`Weight of ${what} under ${name}`}
      hint={`Weight of ${what}`}
    />
  );
};

const WeighedBlocks = ({ lensId, weighed }: { lensId: string; weighed: readonly RecordOf['emphasis'][] }) => {
  const [limit, setLimit] = useState(SHOWN_AT_ONCE);
  return (
    <>
      <ul className="side-list">
        {weighed.slice(0, limit).map(({ id, processId }) => (
          <li key={id} className="weighed">
            <BlockLink id={processId} />
            <WeightChoice lensId={lensId} ids={[processId]} label="Weight" />
          </li>
        ))}
      </ul>
      {weighed.length > limit && (
        <Button size="small" variant="quiet" onPress={() => setLimit(limit + SHOWN_AT_ONCE)}>
          Show more of {weighed.length.toLocaleString('en')}
        </Button>
      )}
    </>
  );
};
