import { memo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { flowsFrom, flowsTo } from '../../../shared/model/queries/flows/flows-in-order.ts';
import { say } from '../../../shared/words/messages.ts';
import { useModel } from '../../parts/use-model.ts';
import { selectFlow } from '../../state/view/select.ts';
import { FlowRow } from './FlowRow.tsx';
import { words } from './words.ts';
import './flows.css';

/** More than these are counted, not listed. */
const MAX = 60;

/** The flows of a block, out and in: choosing one selects it. */
export const FlowList = memo(({ processId }: { processId: string }) => {
  const out = useModel(useShallow((model) => flowsFrom(model, processId)));
  const into = useModel(useShallow((model) => flowsTo(model, processId)));
  const count = out.length + into.length;
  if (count === 0) return null;
  const rows = [
    ...out.map((flow) => ({ flow, end: 'target' as const })),
    ...into.map((flow) => ({ flow, end: 'source' as const })),
  ];
  return (
    <section className="inspector-group" aria-label={say(words.flows)}>
      <h3 className="field-label">{say(words.flows)}</h3>
      {(['target', 'source'] as const).map((end) => {
        const own = rows.slice(0, MAX).filter((row) => row.end === end);
        return own.length === 0 ? null : (
          <div key={end} className="flow-direction">
            <span className="flow-word">{say(end === 'target' ? words.toMany : words.fromMany)}</span>
            <ul className="flow-list">
              {own.map(({ flow }) => (
                <FlowRow key={flow.id} flow={flow} end={end} onPress={() => selectFlow(flow.id, processId)} />
              ))}
            </ul>
          </div>
        );
      })}
      {count > MAX ? <p className="flow-word">{say(words.more, { count: count - MAX })}</p> : null}
    </section>
  );
});
