/**
 * The library of patterns: small parts of a decomposition that come up again and again, as plain data. Each goes in
 * as a clip, under any block.
 */

import type { RecordOf } from '../records.ts';
import { type Clip, clipBlock } from './clip.ts';

type PatternBlock = { readonly name: string; readonly parts?: readonly PatternBlock[] };
export type Pattern = {
  readonly id: string;
  readonly name: string;
  /** What it is for, in a sentence. */
  readonly hint: string;
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
    name: 'Groupings of a sell process',
    hint: 'The six groupings of activities that every way of selling has.',
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
    name: 'Planning in four steps',
    hint: 'What is asked for and what there is are weighed up into a plan that everybody knows.',
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
    name: 'Handling a request',
    hint: 'From the question to the answer, for any desk that serves others.',
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
    name: 'Draft, review, release',
    hint: 'A piece of work that somebody else has to agree to, with the way back.',
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

/** How many blocks a pattern puts in. */
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
