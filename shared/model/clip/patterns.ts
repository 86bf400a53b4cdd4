/** The library of patterns: common parts of a decomposition, as plain data. Each is inserted as a clip, into any block. */

import type { Message } from '../../words/messages.ts';
import type { RecordOf } from '../records.ts';
import { type Clip, clipBlock } from './clip.ts';
import { patterns } from './words.ts';

type PatternBlock = { readonly name: string; readonly parts?: readonly PatternBlock[] };
export type Pattern = {
  readonly id: string;
  readonly name: Message;
  /** Its purpose. */
  readonly hint: Message;
  readonly blocks: readonly PatternBlock[];
  /** Flows between blocks, by their names. */
  readonly flows?: readonly {
    readonly from: string;
    readonly to: string;
    readonly kind: RecordOf['flow']['kind'];
    readonly label?: string;
  }[];
};

const sequence = (...names: string[]) =>
  names.slice(1).map((to, i) => ({ from: names[i] ?? '', to, kind: 'sequence' as const }));

export const PATTERNS: readonly Pattern[] = [
  {
    id: 'sellGroupings',
    name: patterns.sellGroupings,
    hint: patterns.sellGroupingsHint,
    blocks: [
      { name: 'Develop Profile' },
      { name: 'Qualify' },
      { name: 'Problem/Need Gathering' },
      { name: 'Developing Product/Solution/Value Proposition' },
      { name: 'Presenting Product/Solution/Value Proposition' },
      { name: 'Evaluate customer Feedback/Refine Solution/Value Proposition' },
    ],
  },
  {
    id: 'planning',
    name: patterns.planning,
    hint: patterns.planningHint,
    blocks: [
      { name: 'Collect what is asked for' },
      { name: 'Take stock of what there is' },
      { name: 'Weigh demand against means' },
      { name: 'Settle and share the plan' },
    ],
    flows: [
      {
        from: 'Collect what is asked for',
        to: 'Weigh demand against means',
        kind: 'information',
        label: 'demand',
      },
      {
        from: 'Take stock of what there is',
        to: 'Weigh demand against means',
        kind: 'information',
        label: 'means',
      },
      { from: 'Weigh demand against means', to: 'Settle and share the plan', kind: 'sequence' },
    ],
  },
  {
    id: 'request',
    name: patterns.request,
    hint: patterns.requestHint,
    blocks: [
      { name: 'Receive the request' },
      { name: 'Clarify what is needed' },
      { name: 'Do the work' },
      { name: 'Confirm that it helped' },
    ],
    flows: sequence('Receive the request', 'Clarify what is needed', 'Do the work', 'Confirm that it helped'),
  },
  {
    id: 'approval',
    name: patterns.approval,
    hint: patterns.approvalHint,
    blocks: [
      { name: 'Draft the work' },
      { name: 'Review the draft' },
      { name: 'Decide on it' },
      { name: 'Release it' },
    ],
    flows: [
      ...sequence('Draft the work', 'Review the draft', 'Decide on it', 'Release it'),
      { from: 'Review the draft', to: 'Draft the work', kind: 'information', label: 'remarks' },
    ],
  },
];

/** How many blocks a pattern inserts. */
export const sizeOf = ({ blocks }: Pick<Pattern, 'blocks'>): number =>
  blocks.reduce((sum, { parts = [] }) => sum + 1 + sizeOf({ blocks: parts }), 0);

/** A pattern as the command `process.paste` takes it. */
export const clipOf = ({ blocks, flows = [] }: Pattern): Clip => {
  const clip: Clip = { format: 'strata-clip', version: 1, blocks: [], elements: [], flows: [], threads: [] };
  const add = ({ name, parts = [] }: PatternBlock, parent: number | null): void => {
    const at = clip.blocks.length;
    clip.blocks.push(clipBlock(parent, { name }));
    for (const part of parts) add(part, at);
  };
  for (const block of blocks) add(block, null);
  const indexOf = (name: string) => clip.blocks.findIndex((block) => block.name === name);
  for (const { from, to, kind, label = '' } of flows)
    clip.flows.push({ source: indexOf(from), target: indexOf(to), kind, label, carried: null });
  return clip;
};
