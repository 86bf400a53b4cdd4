import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { type Model, rowsReferringTo } from '../../shared/model/model.ts';
import { withTerms } from '../../shared/model/queries/terms.ts';
import { comparePaths, pathOf } from '../../shared/model/queries/tree-order.ts';
import type { RecordOf } from '../../shared/model/records.ts';
import { say } from '../../shared/words/messages.ts';
import { quoted } from '../../shared/words/quoted.ts';
import { BlockLink } from '../parts/panel/BlockLink.tsx';
import { DeleteRecord, RecordFields, SideCount, SideItem } from '../parts/panel/SideItem.tsx';
import { useModel } from '../parts/use-model.ts';
import { hideLens, lensStore, showLens } from '../state/panels/lens.ts';
import { selectedBlocks } from '../state/session/selection.ts';
import { sessionStore } from '../state/session/session.ts';
import { Button } from '../ui/buttons/Button.tsx';
import { Select } from '../ui/fields/Select.tsx';
import { words } from './words.ts';
import './lenses.css';
import { WeightChoice } from './WeightChoice.tsx';

type Lens = RecordOf['lens'];
const SHOWN_AT_ONCE = 50;
const NONE = 'none';

/** The heaviest first; in lists short enough to be read, equals in the order of the tree. */
const weightsIn = (model: Model, lensId: string): readonly RecordOf['emphasis'][] => {
  const weighted = rowsReferringTo(model, 'emphasis', 'lensId', lensId).filter(({ weight }) => weight > 0);
  if (weighted.length > MAX_IN_TREE_ORDER) return weighted.sort((a, b) => b.weight - a.weight);
  const paths = new Map(weighted.map(({ id, processId }) => [id, pathOf(model, processId)]));
  const path = ({ id }: RecordOf['emphasis']) => paths.get(id) ?? [];
  return weighted.sort((a, b) => b.weight - a.weight || comparePaths(path(a), path(b)));
};
const MAX_IN_TREE_ORDER = 500;

/** One lens: whether it is on the canvas, the lens it is compared with, and the weights of blocks. */
export const LensItem = ({ lens, others }: { lens: Lens; others: readonly Lens[] }) => {
  const { id, name, definition } = lens;
  const shownName = useModel((model) => withTerms(model, name));
  const isShown = useStore(lensStore, ({ shown }) => shown?.lensId === id);
  const otherId = useStore(lensStore, ({ shown }) => (shown?.lensId === id ? shown.otherId : null));
  const weighted = useModel(useShallow((model) => weightsIn(model, id)));
  return (
    <SideItem
      isOpen
      summary={
        <>
          <bdi className="side-item-name">{shownName}</bdi>
          <SideCount>{say(words.blocks, { count: weighted.length })}</SideCount>
        </>
      }
    >
      <div className="side-actions">
        <Button
          size="small"
          variant={isShown ? 'plain' : 'primary'}
          onPress={() => {
            if (isShown) return hideLens();
            sessionStore.setState({ view: 'canvas' });
            showLens(id);
          }}
        >
          {isShown ? <EyeOff size={13} aria-hidden /> : <Eye size={13} aria-hidden />}
          {say(isShown ? words.hide : words.show)}
        </Button>
      </div>
      {isShown && others.length > 0 && (
        <Select
          label={say(words.compareWith)}
          value={otherId ?? NONE}
          options={[
            { value: NONE, label: say(words.noOther) },
            ...others.map((other) => ({ value: other.id, label: other.name })),
          ]}
          onChange={(chosen) => showLens(id, chosen === NONE ? null : chosen)}
        />
      )}
      <SelectedWeight lens={lens} />
      <WeightedBlocks lensId={id} weighted={weighted} />
      <RecordFields
        subject={{ table: 'lens', id, name }}
        rename={(text) => ({ type: 'lens.update', id, name: text })}
        definition={definition}
        placeholder={say(words.whatFor)}
        define={(text) => ({ type: 'lens.update', id, definition: text })}
      />
      <DeleteRecord label={say(words.delete)} command={{ type: 'lens.remove', id }} />
    </SideItem>
  );
};

/** Sets the weight of the selected blocks. */
const SelectedWeight = ({ lens: { id, name } }: { lens: Lens }) => {
  const selection = useStore(sessionStore, selectedBlocks);
  if (selection.length === 0) return <p className="side-note">{say(words.selectBlocks)}</p>;
  const count = selection.length;
  return (
    <WeightChoice
      lensId={id}
      ids={selection}
      label={say(words.weightOfIn, { count, lens: quoted(name) })}
      hint={say(words.weightOf, { count })}
    />
  );
};

const WeightedBlocks = ({
  lensId,
  weighted,
}: {
  lensId: string;
  weighted: readonly RecordOf['emphasis'][];
}) => {
  const [limit, setLimit] = useState(SHOWN_AT_ONCE);
  return (
    <>
      <ul className="side-list">
        {weighted.slice(0, limit).map(({ id, processId }) => (
          <li key={id} className="weighed">
            <BlockLink id={processId} />
            <WeightChoice lensId={lensId} ids={[processId]} label={say(words.weight)} />
          </li>
        ))}
      </ul>
      {weighted.length > limit && (
        <Button size="small" variant="quiet" onPress={() => setLimit(limit + SHOWN_AT_ONCE)}>
          {say(words.showMore, {
            more: Math.min(SHOWN_AT_ONCE, weighted.length - limit),
            count: weighted.length,
          })}
        </Button>
      )}
    </>
  );
};
