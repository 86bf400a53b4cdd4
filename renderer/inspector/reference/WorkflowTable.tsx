import { codeOf } from '../../../shared/model/queries/codes.ts';
import type { Crossing, Workflow } from '../../../shared/model/queries/reference.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import { currentModel } from '../../state/document/document.ts';
import { goToBlock } from '../../state/view/go-to-block.ts';
import '../../ui/card.css';
import { say } from '../../../shared/words/messages.ts';
import { words } from './words.ts';

const COLUMNS = [words.from, words.inputs, words.process, words.outputs, words.to];

/** From | Inputs | Process | Outputs | To. */
export const WorkflowTable = ({ id, name, workflow }: { id: string; name: string; workflow: Workflow }) => {
  const { inputs, outputs } = workflow;
  const rows = Math.max(1, inputs.length, outputs.length);
  return (
    <table className="workflow">
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column.id} scope="col">
              {say(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: rows }, (_, i) => (
          <tr key={`${id} ${inputs[i]?.id ?? ''} ${outputs[i]?.id ?? ''}`}>
            <OtherEnd crossing={inputs[i]} />
            <What crossing={inputs[i]} />
            {i === 0 && (
              <td className="workflow-process" rowSpan={rows}>
                <bdi>{name}</bdi>
              </td>
            )}
            <What crossing={outputs[i]} />
            <OtherEnd crossing={outputs[i]} />
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const What = ({ crossing }: { crossing: Crossing | undefined }) => (
  <td>{crossing && <bdi>{withTerms(currentModel(), crossing.text)}</bdi>}</td>
);

const OtherEnd = ({ crossing }: { crossing: Crossing | undefined }) => {
  const model = currentModel();
  const block = crossing?.blockId == null ? undefined : model.rows.process.get(crossing.blockId);
  return (
    <td>
      {block && (
        <button type="button" className="link" onClick={() => goToBlock(block.id)}>
          {`${codeOf(model, block.id)} ${withTerms(model, block.name)}`.trim()}
        </button>
      )}
    </td>
  );
};
