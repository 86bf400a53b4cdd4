/** Every kind of record that has a table. */
import { KIND_NAMES, type Kind, type KindName } from './column.ts';
import { elements, flows, groupings, proposals } from './kinds/links.ts';
import { processes } from './kinds/processes.ts';
import { lenses, snapshots, steps, terms, threads, useCases } from './kinds/talk.ts';

const byName: { readonly [K in KindName]: Kind } = {
  process: processes,
  element: elements,
  flow: flows,
  proposal: proposals,
  grouping: groupings,
  useCase: useCases,
  step: steps,
  thread: threads,
  term: terms,
  lens: lenses,
  snapshot: snapshots,
};

export const kindOf = (name: KindName): Kind => byName[name];
export const KINDS: readonly Kind[] = KIND_NAMES.map(kindOf);
