import { ArrowLeftRight, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { flowLabel } from '../../../shared/model/queries/flows/exchange.ts';
import type { Flow } from '../../../shared/model/records.ts';
import { say } from '../../../shared/words/messages.ts';
import { deleteFlow, reverseFlow } from '../../actions/blocks/flow-actions.ts';
import { keyTargetOf } from '../../actions/keys/key-target.ts';
import { suggestDocuments } from '../../parts/suggest-entries.ts';
import { useModel, useRow } from '../../parts/use-model.ts';
import { documentStore, perform } from '../../state/document/document.ts';
import type { SelectedFlow } from '../../state/session/selection.ts';
import { selectFlow } from '../../state/view/select.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { DraftField } from '../../ui/fields/DraftField.tsx';
import { Select } from '../../ui/fields/Select.tsx';
import { FlowEnd } from './FlowEnd.tsx';
import { FlowRow } from './FlowRow.tsx';
import { words } from './words.ts';
import './flows.css';
import { commitDraft } from '../../state/document/commit-draft.ts';
import { flowKindOptions } from './flow-kinds.tsx';

/** The selected flow: its kind, label and ends. Must be keyed by the flow's id. */
export const FlowInspector = ({ selected }: { selected: SelectedFlow }) => {
  const flow = useRow('flow', selected.id);
  return flow ? <FlowFields flow={flow} selected={selected} /> : null;
};

const FlowFields = ({ flow, selected }: { flow: Flow; selected: SelectedFlow }) => {
  const { id, kind } = flow;
  const label = useModel((model) => flowLabel(model, flow));
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  const [moving, setMoving] = useState<'source' | 'target' | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // If the flow was chosen in a list that unmounted, it takes over the focus.
  useEffect(() => {
    if (document.activeElement === document.body && selected.backTo !== null) heading.current?.focus();
  }, [selected.backTo]);
  const end = (which: 'source' | 'target') => (
    <FlowEnd
      flow={flow}
      end={which}
      isMoving={moving === which}
      onMove={(isMoving) => setMoving(isMoving ? which : null)}
    />
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Delete works wherever the focus is in the panel, but for fields.
    <div
      className="inspector"
      onKeyDown={({ key, target }) => {
        if (
          (key === 'Delete' || key === 'Backspace') &&
          !readOnly &&
          target instanceof Element &&
          keyTargetOf(target) === 'page'
        )
          deleteFlow(id);
      }}
    >
      <h2 ref={heading} tabIndex={-1} className="inspector-title flow-title">
        {say(words.flow)}
      </h2>
      {end('source')}
      {end('target')}
      <Select
        label={say(words.kind)}
        value={kind}
        options={flowKindOptions()}
        isDisabled={readOnly}
        onChange={(chosen) => perform({ type: 'flow.update', id, kind: chosen })}
      />
      <DraftField
        label={say(words.label)}
        placeholder={say(words.labelHint)}
        value={label}
        suggest={kind === 'sequence' ? undefined : suggestDocuments}
        readOnly={readOnly}
        onCommit={(text) =>
          commitDraft({ table: 'flow', id, name: label || say(words.unlabelled) }, text, {
            type: 'flow.update',
            id,
            label: text,
          })
        }
      />
      {readOnly ? null : (
        <div className="inspector-actions">
          <Button size="small" onPress={() => reverseFlow(flow)}>
            <ArrowLeftRight size={14} aria-hidden /> {say(words.reverse)}
          </Button>
          <Button size="small" onPress={() => deleteFlow(id)}>
            <Trash2 size={14} aria-hidden /> {say(words.delete)}
          </Button>
        </div>
      )}
      {selected.among.length > 1 ? <FlowsAmong selected={selected} /> : null}
    </div>
  );
};

/** The flows that the canvas draws as one line. */
const FlowsAmong = ({ selected: { id, among, backTo } }: { selected: SelectedFlow }) => {
  const flows = useModel((model) => model.rows.flow);
  return (
    <section className="inspector-group" aria-label={say(words.onThisLine)}>
      <h3 className="field-label">{say(words.onThisLineCount, { count: among.length })}</h3>
      <ul className="flow-list">
        {among.slice(0, MAX).flatMap((each) => {
          const flow = flows.get(each);
          return flow
            ? [
                <FlowRow
                  key={each}
                  flow={flow}
                  isCurrent={each === id}
                  onPress={() => selectFlow(each, backTo, among)}
                />,
              ]
            : [];
        })}
      </ul>
    </section>
  );
};

const MAX = 100;
