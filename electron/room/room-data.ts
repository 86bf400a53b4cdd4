/** What of a model goes to a room at all. The rest never enters the thread that guests talk to. */
import type { Change } from '../../shared/api/change.ts';
import type { RowChange } from '../../shared/model/patch.ts';
import type {
  AnyRecord,
  ModelData,
  ModelRecord,
  Proposal,
  RecordOf,
  Table,
} from '../../shared/model/records.ts';

/**
 * Never the funnel, its stages and quotas, snapshots, waivers, settings of checks and of publications, discussions, or who voted.
 * Proposals go while they are open.
 */
const SENT: ReadonlySet<string> = new Set<Table>([
  ...([
    'model',
    'process',
    'reservedCode',
    'element',
    'flow',
    'grouping',
    'cell',
    'useCase',
    'step',
  ] as const),
  ...(['term', 'candidate', 'entry', 'lens', 'emphasis'] as const),
]);

/** What of the model's own record is for the library, the funnel and the checks. */
const NEUTRAL = {
  ...{ tags: '', template: false, fiscalStart: 1, boxCountMin: 0, boxCountMax: 1000 },
} satisfies Partial<ModelRecord>;

/** How votes stand is nobody's business in the room. */
const NO_VOTES = { votesFor: 0, votesAgainst: 0 } satisfies Partial<RecordOf['candidate']>;

/** What every record of a table has in the room. */
const INSTEAD: { readonly [T in Table]?: Partial<RecordOf[T]> } = {
  ...{ model: NEUTRAL, candidate: NO_VOTES, proposal: { ...NO_VOTES, reason: '' } },
};

export type RoomData = {
  /** The model as the room gets it. */
  readonly data: ModelData;
  /** A change as the room gets it: its number, even where nothing of it goes to the room, and what it does there. */
  change(change: Change): Change;
};

/** @param whole the model as it is when the room opens. */
export const roomData = (whole: ModelData): RoomData => {
  const { tables } = whole;
  const proposals = new Map((tables.proposal ?? []).map((proposal) => [proposal.id, proposal]));
  const sent = Object.fromEntries(
    Object.entries(tables)
      .filter(([table]) => SENT.has(table))
      .map(([table, rows]) => [table, (rows ?? []).map((row) => inRoom(table as Table, row))]),
  );

  /** A proposal while it is open; none once it was decided. */
  const proposalChange = (change: Extract<RowChange, { table: 'proposal' }>): RowChange[] => {
    const id = change.op === 'put' ? change.row.id : change.id;
    const before = proposals.get(id);
    const after =
      change.op === 'put' ? change.row : change.op === 'set' && before && { ...before, ...change.fields };
    if (after) proposals.set(id, after);
    else proposals.delete(id);
    if (after && isOpen(after)) return [{ op: 'put', table: 'proposal', row: inRoom('proposal', after) }];
    return before && isOpen(before) ? [{ op: 'remove', table: 'proposal', id }] : [];
  };

  const changeInRoom = (change: RowChange): RowChange[] => {
    if (change.table === 'proposal') return proposalChange(change);
    if (!SENT.has(change.table)) return [];
    const instead = INSTEAD[change.table];
    if (!instead || change.op === 'remove') return [change];
    if (change.op === 'put') return [{ ...change, row: inRoom(change.table, change.row) } as RowChange];
    const fields = Object.entries(change.fields).filter(([field]) => !Object.hasOwn(instead, field));
    return fields.length === 0 ? [] : [{ ...change, fields: Object.fromEntries(fields) } as RowChange];
  };

  return {
    data: {
      ...whole,
      tables: {
        ...sent,
        proposal: [...proposals.values()].filter(isOpen).map((row) => inRoom('proposal', row)),
      },
    },
    // Labels name what they are about, hidden or not, and who did it is nobody’s business in the room.
    change: ({ seq, id, at, kind, of, patch }) => ({
      ...{ seq, id, at, actorId: '', actor: '', label: '', kind, of },
      patch: patch.flatMap(changeInRoom),
    }),
  };
};

const inRoom = <R extends AnyRecord>(table: Table, row: R): R => {
  const instead = INSTEAD[table];
  return instead ? { ...row, ...instead } : row;
};

const isOpen = ({ state }: Proposal): boolean => state === 'open';
