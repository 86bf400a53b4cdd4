import { Eye, EyeOff, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { rowsReferringTo } from '../../shared/model/model.ts';
import type { RecordOf } from '../../shared/model/records.ts';
import { withTerms } from '../../shared/model/terms.ts';
import { BlockLink } from '../side/BlockLink.tsx';
import { perform, useDocument, useModel } from '../state/document.ts';
import { keepText } from '../state/keep-text.ts';
import { useSession } from '../state/session.ts';
import { Button } from '../ui/Button.tsx';
import { DraftField } from '../ui/DraftField.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { hideLens, showLens, useLens } from './lens-overlay.ts';
import './lenses.css';
import { WeightChoice } from './WeightChoice.tsx';

type Lens = RecordOf['lens'];
const SHOWN_AT_ONCE = 50;
const NONE = 'none';

/** One lens: on the canvas or not, beside which other one, and the blocks it weighs. */
export const LensItem = ({ lens, others }: { lens: Lens; others: readonly Lens[] }) => {
  const { id, name, definition } = lens;
  const shownName = useModel((model) => withTerms(model, name));
  const readOnly = useDocument((state) => state.readOnly);
  const isShown = useLens(({ shown }) => shown?.lensId === id);
  const otherId = useLens(({ shown }) => (shown?.lensId === id ? shown.otherId : null));
  const weighed = useModel(
    useShallow((model) =>
      rowsReferringTo(model, 'emphasis', 'lensId', id)
        .filter(({ weight }) => weight > 0)
        .sort((a, b) => b.weight - a.weight),
    ),
  );
  const subject = { table: 'lens', id, name } as const;
  return (
    <details className="side-item" open>
      <summary>
        <bdi className="side-item-name">{shownName}</bdi>
        <span className="side-count">
          {weighed.length.toLocaleString('en')} {weighed.length === 1 ? 'block' : 'blocks'}
        </span>
      </summary>
      <div className="side-content">
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
        <DraftField
          label="Name"
          value={name}
          readOnly={readOnly}
          onCommit={(text) => keepText(subject, text, { type: 'lens.update', id, name: text })}
        />
        <TextArea
          label="Definition"
          placeholder="What it emphasises, in a sentence."
          value={definition}
          readOnly={readOnly}
          onCommit={(text) => keepText(subject, text, { type: 'lens.update', id, definition: text })}
        />
        {!readOnly && (
          <div className="side-actions">
            <Button size="small" variant="quiet" onPress={() => perform({ type: 'lens.remove', id })}>
              <Trash2 size={13} aria-hidden /> Remove this lens
            </Button>
          </div>
        )}
      </div>
    </details>
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
