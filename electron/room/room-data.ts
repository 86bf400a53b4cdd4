/** What of a model goes to a room at all. The rest never enters the thread that guests talk to. */
import type { Patch, RowChange } from '../../shared/model/patch.ts';
import type { ModelData, Proposal, Table } from '../../shared/model/records.ts';

/** Never the funnel, its stages and quotas, snapshots, waivers, settings of checks or discussions. */
const SENT: ReadonlySet<string> = new Set<Table>(['model', 'process', 'term', 'candidate']);

type RoomData = {
  /** The model as the room gets it. */
  readonly data: ModelData;
  /** What of a change of the model goes to the room. */
  patch(patch: Patch): Patch;
};

/** @param whole the model as it is when the room opens. */
export const roomData = (whole: ModelData): RoomData => {
  const { tables } = whole;
  const proposals = new Map((tables.proposal ?? []).map((proposal) => [proposal.id, proposal]));
  const sent = Object.fromEntries(Object.entries(tables).filter(([table]) => SENT.has(table)));

  /** A proposal while it is open, by its title; none once it was decided. */
  const proposalChange = (change: Extract<RowChange, { table: 'proposal' }>): RowChange[] => {
    const id = change.op === 'put' ? change.row.id : change.id;
    const before = proposals.get(id);
    const after =
      change.op === 'put' ? change.row : change.op === 'set' && before && { ...before, ...change.fields };
    if (after) proposals.set(id, after);
    else proposals.delete(id);
    if (after && after.state === 'open') return [{ op: 'put', table: 'proposal', row: titleOf(after) }];
    return before?.state === 'open' ? [{ op: 'remove', table: 'proposal', id }] : [];
  };

  return {
    data: {
      ...whole,
      tables: { ...sent, proposal: [...proposals.values()].filter(isOpen).map(titleOf) },
    },
    patch: (patch) =>
      patch.flatMap((change) => {
        if (change.table === 'proposal') return proposalChange(change);
        return SENT.has(change.table) ? [change] : [];
      }),
  };
};

const isOpen = ({ state }: Proposal): boolean => state === 'open';

/** Who made it, when, and how the votes stand is nobody's business in the room. */
const titleOf = (proposal: Proposal): Proposal => ({
  ...proposal,
  ...{ author: '', at: NEVER, reason: '', votesFor: 0, votesAgainst: 0 },
});

const NEVER = new Date(0).toISOString();
