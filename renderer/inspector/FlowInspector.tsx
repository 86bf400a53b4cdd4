import { ArrowLeftRight, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Flow } from '../../shared/model/records.ts';
import { deleteFlow, reverseFlow } from '../actions/flow-actions.ts';
import { perform, useDocument, useModel } from '../state/document.ts';
import { selectFlow } from '../state/selected-flow.ts';
import type { SelectedFlow } from '../state/session.ts';
import { Button } from '../ui/Button.tsx';
import { DraftField } from '../ui/DraftField.tsx';
import { Select } from '../ui/Select.tsx';
import { FlowEnd } from './FlowEnd.tsx';
import { FlowRow } from './FlowRow.tsx';
import './flows.css';
import { keepText } from '../state/keep-text.ts';
import { FLOW_KIND_OPTIONS } from './flow-kinds.tsx';

/** The selected flow: its kind, label and ends. Must be keyed by the flow's id. */
export const FlowInspector = ({ selected }: { selected: SelectedFlow }) => {
  const flow = useModel((model) => model.rows.flow.get(selected.id));
  return flow ? <FlowFields flow={flow} selected={selected} /> : null;
};

const FlowFields = ({ flow, selected }: { flow: Flow; selected: SelectedFlow }) => {
  const { id, kind, label } = flow;
  const readOnly = useDocument((state) => state.readOnly);
  const [moving, setMoving] = useState<'source' | 'target' | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // Chosen in a list that is gone now, the flow takes over the focus.
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
        if (key === 'Delete' && !readOnly && !(target instanceof Element && target.closest('input')))
          deleteFlow(id);
      }}
    >
      <h2 ref={heading} tabIndex={-1} className="inspector-title flow-title">
        Flow
      </h2>
      {end('source')}
      {end('target')}
      <Select
        label="Kind"
        value={kind}
        options={FLOW_KIND_OPTIONS}
        isDisabled={readOnly}
        onChange={(chosen) => perform({ type: 'flow.update', id, kind: chosen })}
      />
      <DraftField
        label="Label"
        placeholder="What flows?"
        value={label}
        readOnly={readOnly}
        onCommit={(text) =>
          keepText({ table: 'flow', id, name: label || 'the flow' }, text, {
            type: 'flow.update',
            id,
            label: text,
          })
        }
      />
      {readOnly ? null : (
        <div className="inspector-actions">
          <Button size="small" onPress={() => reverseFlow(flow)}>
            <ArrowLeftRight size={14} aria-hidden /> Reverse
          </Button>
          <Button size="small" onPress={() => deleteFlow(id)}>
            <Trash2 size={14} aria-hidden /> Delete
          </Button>
        </div>
      )}
      {selected.among.length > 1 ? <FlowsAmong selected={selected} /> : null}
    </div>
  );
};

/** The flows that the canvas draws as one line: each can be chosen. */
const FlowsAmong = ({ selected: { id, among, backTo } }: { selected: SelectedFlow }) => {
  const flows = useModel((model) => model.rows.flow);
  return (
    <section className="inspector-group" aria-label="Flows on this line">
      <h3 className="field-label">{among.length.toLocaleString('en')} flows on this line</h3>
      <ul className="flow-list">
        {among.slice(0, MOST).flatMap((each) => {
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

const MOST = 100;
