import { useShallow } from 'zustand/react/shallow';
import { rowsReferringTo } from '../../shared/model/model.ts';
import { useModel } from '../state/document.ts';
import { selectFlow } from '../state/selected-flow.ts';
import { FlowRow } from './FlowRow.tsx';
import './flows.css';

/** More than these are counted, not listed. */
const MOST = 60;

/** The flows of a block, out and in: choosing one selects it. */
export const FlowList = ({ processId }: { processId: string }) => {
  const out = useModel(useShallow((model) => rowsReferringTo(model, 'flow', 'sourceId', processId)));
  const into = useModel(useShallow((model) => rowsReferringTo(model, 'flow', 'targetId', processId)));
  const count = out.length + into.length;
  if (count === 0) return null;
  const rows = [
    ...out.map((flow) => ({ flow, end: 'target' as const })),
    ...into.map((flow) => ({ flow, end: 'source' as const })),
  ];
  return (
    <section className="inspector-group" aria-label="Flows">
      <h3 className="field-label">Flows</h3>
      {(['target', 'source'] as const).map((end) => {
        const own = rows.slice(0, MOST).filter((row) => row.end === end);
        return own.length === 0 ? null : (
          <div key={end} className="flow-direction">
            <span className="flow-word">{end === 'target' ? 'to' : 'from'}</span>
            <ul className="flow-list">
              {own.map(({ flow }) => (
                <FlowRow key={flow.id} flow={flow} end={end} onPress={() => selectFlow(flow.id, processId)} />
              ))}
            </ul>
          </div>
        );
      })}
      {count > MOST ? <p className="flow-word">and {(count - MOST).toLocaleString('en')} more</p> : null}
    </section>
  );
};
