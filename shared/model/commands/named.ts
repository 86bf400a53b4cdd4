/** What the commands on groupings, use cases and lenses have in common: records with a name, a definition and a rank. */

import { quoted } from '../../words/quoted.ts';
import type { Draft } from '../draft.ts';
import { type Label, labelled } from '../label.ts';
import type { RecordOf } from '../records.ts';
import { moveAmong } from './ranks.ts';
import { words } from './words.ts';

type NamedTable = 'grouping' | 'useCase' | 'lens';

/** The label of a change of the name, the definition or both. */
export const labelOfChange = (
  kind: NamedTable,
  {
    before,
    after,
  }: { readonly before: { readonly name: string }; readonly after: { readonly name: string } },
): Label =>
  after.name === before.name
    ? labelled(words.changeNamed, { kind, name: quoted(after.name) })
    : labelled(words.renameNamed, { kind, from: quoted(before.name), to: quoted(after.name) });

/** Moves a record before `before`, or to the end, among those that `siblingsOf` gives for it. */
export const moveNamed = <T extends NamedTable>(
  draft: Draft,
  table: T,
  input: { readonly id: string; readonly before: string | null },
  siblingsOf: (record: RecordOf[T]) => readonly RecordOf[T][],
): Label => {
  const record = moveAmong(draft, table, input, siblingsOf);
  return labelled(words.moveNamed, { kind: table, name: quoted(record.name) });
};
