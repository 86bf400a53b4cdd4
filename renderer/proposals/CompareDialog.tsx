import { useState } from 'react';
import { type ComparedBlock, compareBlocks } from '../../shared/model/compare-blocks.ts';
import { blocksOf, childrenOf, type Model, rowsReferringTo } from '../../shared/model/model.ts';
import { withTerms } from '../../shared/model/terms.ts';
import { currentModel, useDocument } from '../state/document.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Select } from '../ui/Select.tsx';
import { closeProposalDialog } from './dialog.ts';
import './proposals.css';

/** Stands for the blocks that are there now, among the ids of proposals. */
const NOW = '-now';
/** Rows that are listed; more is not read by anyone. */
const MOST_ROWS = 500;

type CompareDialogProps = { processId: string; ids: readonly [string, string | null] };

/** Two proposals for a block side by side, or one and what is there: same, only here, only there, another order. */
export const CompareDialog = ({ processId, ids }: CompareDialogProps) => {
  useDocument(({ revision }) => revision);
  const model = currentModel();
  const [here, setHere] = useState<string>(ids[0]);
  const [there, setThere] = useState<string>(ids[1] ?? NOW);
  const options = [
    { value: NOW, label: 'The blocks that are there' },
    ...rowsReferringTo(model, 'proposal', 'processId', processId).map(({ id, title, author, state }) => ({
      value: id,
      label: [title, author && `by ${author}`, state !== 'open' && `(${state})`].filter(Boolean).join(' '),
    })),
  ];
  const rows = compareBlocks(model, sideOf(model, processId, here), sideOf(model, processId, there));
  return (
    <Dialog
      title="Compare"
      isWide
      onClose={closeProposalDialog}
      actions={<Button onPress={closeProposalDialog}>Close</Button>}
    >
      <div className="proposals-compare-sides">
        <Select label="Here" value={here} options={options} onChange={setHere} />
        <Select label="There" value={there} options={options} onChange={setThere} />
      </div>
      <p className="proposals-compare-sum">{sumOf(rows)}</p>
      {rows.length > 0 && (
        <table className="proposals-compare">
          <thead>
            <tr>
              <th scope="col">Here</th>
              <th scope="col">There</th>
              <th scope="col">Difference</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MOST_ROWS).map((row) => (
              <tr
                key={`${row.here?.id} ${row.there?.id}`}
                className={classes(`proposals-compare-${kindOf(row)}`)}
              >
                {[row.here, row.there].map((block, side) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two sides, always in this order.
                  <td key={side} style={{ paddingInlineStart: 8 + row.depth * 18 }}>
                    {block ? withTerms(model, block.name) : ''}
                  </td>
                ))}
                <td>{WORDS[kindOf(row)]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Dialog>
  );
};

const sideOf = (model: Model, processId: string, id: string) =>
  id === NOW ? childrenOf(model, processId) : blocksOf(model, id);

type Kind = 'same' | 'here' | 'there' | 'moved';
const WORDS: Record<Kind, string> = {
  same: 'same',
  here: 'only here',
  there: 'only there',
  moved: 'another order',
};
const kindOf = ({ here, there, moved }: ComparedBlock): Kind =>
  !there ? 'here' : !here ? 'there' : moved ? 'moved' : 'same';

const sumOf = (rows: readonly ComparedBlock[]): string => {
  const count = (kind: Kind) => rows.filter((row) => kindOf(row) === kind).length;
  if (rows.length === 0) return 'Neither has any blocks.';
  return (['same', 'here', 'there', 'moved'] as const)
    .filter((kind) => count(kind) > 0)
    .map((kind) => `${count(kind)} ${kind === 'moved' ? 'in another order' : WORDS[kind]}`)
    .join(', ');
};
