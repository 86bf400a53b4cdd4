/** Every kind of record that has a table. */
import { KIND_NAMES, type Kind, type KindName } from './column.ts';
import { elements } from './kinds/elements.ts';
import { flows } from './kinds/flows.ts';
import { groupings } from './kinds/groupings.ts';
import { lenses } from './kinds/lenses.ts';
import { processes } from './kinds/processes.ts';
import { proposals } from './kinds/proposals.ts';
import { snapshots } from './kinds/snapshots.ts';
import { terms } from './kinds/terms.ts';
import { threads } from './kinds/threads.ts';
import { steps, useCases } from './kinds/use-cases.ts';

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
