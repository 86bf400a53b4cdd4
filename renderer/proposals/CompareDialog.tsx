import { useState } from 'react';
import { type ComparedBlock, compareBlocks } from '../../shared/model/history/compare-blocks.ts';
import { blocksOf, childrenOf, type Model, rowsReferringTo } from '../../shared/model/model.ts';
import { withTerms } from '../../shared/model/queries/terms.ts';
import type { RecordOf } from '../../shared/model/records.ts';
import { mapInSteps } from '../../shared/steps/each.ts';
import { type Message, say } from '../../shared/words/messages.ts';
import { useModelNow } from '../parts/use-model.ts';
import { closeProposalDialog } from '../state/dialogs/proposal-dialog.ts';
import { exportReport, type ReportSource } from '../state/panels/export-report.ts';
import { Button } from '../ui/buttons/Button.tsx';
import { classes } from '../ui/classes.ts';
import { Select } from '../ui/fields/Select.tsx';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import { words } from './words.ts';
import './proposals.css';

/** The current blocks, among the ids of proposals. */
const CURRENT = '-now';
/** Rows listed at most. */
const MAX_ROWS = 500;

type CompareDialogProps = { processId: string; ids: readonly [string, string | null] };

/** Two proposals for a block side by side, or one and the current blocks. */
export const CompareDialog = ({ processId, ids }: CompareDialogProps) => {
  const { model } = useModelNow();
  const [here, setHere] = useState<string>(ids[0]);
  const [there, setThere] = useState<string>(ids[1] ?? CURRENT);
  const options = [
    { value: CURRENT, label: say(words.current) },
    ...rowsReferringTo(model, 'proposal', 'processId', processId).map(({ id, title, author, state }) => ({
      value: id,
      label: proposalLabel(title, author, state),
    })),
  ];
  const rows = compareBlocks(model, sideOf(model, processId, here), sideOf(model, processId, there));
  return (
    <Dialog
      title={say(words.compare)}
      isWide
      onClose={closeProposalDialog}
      actions={
        <>
          <Button
            isDisabled={rows.length === 0}
            onPress={() => exportReport(reportOf(model, processId, [here, there], rows))}
          >
            {say(words.export)}
          </Button>
          <Button onPress={closeProposalDialog}>{say(words.close)}</Button>
        </>
      }
    >
      <div className="proposals-compare-sides">
        <Select label={say(words.left)} value={here} options={options} onChange={setHere} />
        <Select label={say(words.right)} value={there} options={options} onChange={setThere} />
      </div>
      <p className="proposals-compare-sum">{sumOf(rows)}</p>
      {rows.length > 0 && (
        <table className="proposals-compare">
          <thead>
            <tr>
              <th scope="col">{say(words.left)}</th>
              <th scope="col">{say(words.right)}</th>
              <th scope="col">{say(words.difference)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MAX_ROWS).map((row) => (
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
                <td>{say(DIFFERENCES[kindOf(row)])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Dialog>
  );
};

/** The comparison as it is on screen, with all its rows. */
const reportOf = (
  model: Model,
  processId: string,
  sides: readonly [string, string],
  rows: readonly ComparedBlock[],
): ReportSource =>
  function* (maxRows) {
    if (rows.length > maxRows) return 'too-long';
    const titles = sides.map((id) => {
      const proposal = model.rows.proposal.get(id);
      return proposal
        ? withTerms(model, proposalLabel(proposal.title, proposal.author, proposal.state))
        : say(words.current);
    });
    const indented = (block: ComparedBlock['here'], depth: number) =>
      block ? `${'\u2003'.repeat(depth)}${withTerms(model, block.name)}` : '';
    const texts = yield* mapInSteps(rows, (row) => [
      indented(row.here, row.depth),
      indented(row.there, row.depth),
      say(DIFFERENCES[kindOf(row)]),
    ]);
    return {
      title: say(words.comparison, {
        block: withTerms(model, model.rows.process.get(processId)?.name ?? ''),
      }),
      facts: sumOf(rows),
      sections: [{ table: { head: [...titles, say(words.difference)], rows: texts } }],
    };
  };

const proposalLabel = (title: string, author: string, state: RecordOf['proposal']['state']): string => {
  const proposal = author === '' ? title : say(words.byAuthor, { title, author });
  return state === 'open' ? proposal : say(words.withState, { proposal, state });
};

const sideOf = (model: Model, processId: string, id: string) =>
  id === CURRENT ? childrenOf(model, processId) : blocksOf(model, id);

const KINDS = ['same', 'here', 'there', 'moved'] as const;
type Kind = (typeof KINDS)[number];
const DIFFERENCES: Record<Kind, Message> = {
  same: words.same,
  here: words.onlyLeft,
  there: words.onlyRight,
  moved: words.moved,
};
const kindOf = ({ here, there, moved }: ComparedBlock): Kind =>
  !there ? 'here' : !here ? 'there' : moved ? 'moved' : 'same';

const sumOf = (rows: readonly ComparedBlock[]): string => {
  const count = (kind: Kind) => rows.filter((row) => kindOf(row) === kind).length;
  if (rows.length === 0) return say(words.neither);
  return KINDS.filter((kind) => count(kind) > 0)
    .map((kind) => say(words.count, { kind, count: count(kind) }))
    .join(' ');
};
