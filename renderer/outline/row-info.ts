/** What a row of the outline shows of its block beside its name. */
import { stands } from '../../shared/model/checks/check.ts';
import { codeOf } from '../../shared/model/codes.ts';
import { childrenOf, type Model, referrersOf } from '../../shared/model/model.ts';
import { withTerms } from '../../shared/model/terms.ts';
import { openProposals, openThreads } from '../../shared/model/waiting.ts';

export type RowInfo = {
  readonly code: string;
  readonly name: string;
  readonly children: number;
  /** Whether an open proposal waits. */
  readonly hasProposal: boolean;
  /** Groupings of its macro process that it has neither realised nor left out on purpose. */
  readonly gaps: number;
  /** Open questions and requests. */
  readonly asking: number;
};

export const rowInfo = (model: Model, id: string): RowInfo => {
  const process = model.rows.process.get(id);
  return {
    code: codeOf(model, id),
    name: withTerms(model, process?.name ?? ''),
    children: childrenOf(model, id).length,
    hasProposal: openProposals(model, id) > 0,
    gaps: gapsOf(model, id),
    asking: openThreads(model, id),
  };
};

/** Groupings stand on macro processes, so only the blocks right below one can have gaps. */
export const gapsOf = (model: Model, id: string): number => {
  const process = model.rows.process.get(id);
  const parentId = process?.parentId ?? null;
  if (parentId === null || !process || !stands(process)) return 0;
  const groupings = referrersOf(model, 'grouping', 'processId', parentId);
  if (groupings.size === 0) return 0;
  const filled = new Set<string>();
  for (const cellId of referrersOf(model, 'cell', 'processId', id)) {
    const groupingId = model.rows.cell.get(cellId)?.groupingId;
    if (groupingId && groupings.has(groupingId)) filled.add(groupingId);
  }
  return groupings.size - filled.size;
};

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;

/** What the marks at a row's end say, in words: they end its accessible name, after code and name. */
export const marksInWords = ({ hasProposal, gaps, asking }: RowInfo): string =>
  [
    hasProposal && 'proposal waiting',
    gaps > 0 && counted(gaps, 'gap'),
    asking > 0 && counted(asking, 'open question'),
  ]
    .filter(Boolean)
    .join(', ');
