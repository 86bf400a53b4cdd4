/**
 * What an import would do to a model: which blocks of a table are new, which are known and how they differ. Pure: nothing
 * happens before the command of the plan is carried out.
 */
import type { Command } from '../../model/apply.ts';
import type { ImportBlockInput } from '../../model/commands/blocks/import.ts';
import { cleanedLine } from '../../model/fields/clean.ts';
import { childrenOf, type Model } from '../../model/model.ts';
import { isInTree } from '../../model/queries/ancestors.ts';
import { withTerms } from '../../model/queries/terms.ts';
import type { Process } from '../../model/records.ts';
import { nameKey } from '../../words/fold.ts';
import { say } from '../../words/messages.ts';
import { quoted } from '../../words/quoted.ts';
import { differences, type FieldChange } from './differences.ts';
import type { ImportField } from './fields.ts';
import { cellOf, type Entries, type Entry, type Note } from './rows.ts';
import { words } from './words.ts';

export type PlannedBlock = {
  readonly entry: Entry;
  /** Within what is imported, from 1. */
  readonly level: number;
  /** Null for a new block. */
  readonly known: Process | null;
  readonly isMoved: boolean;
  readonly changes: readonly FieldChange[];
};

export type ImportPlan = {
  readonly blocks: readonly PlannedBlock[];
  readonly notes: readonly Note[];
  readonly leftOut: readonly Note[];
  /** Undefined if there is nothing to do. */
  readonly command: Extract<Command, { type: 'process.import' }> | undefined;
};

type Target = {
  readonly model: Model /** The block to import into; null for the top level. */;
  readonly under: string | null;
};

/**
 * Blocks are known by their external id, else by their name under the same parent. What a cell leaves empty stays as it is in
 * the model, and nothing is deleted.
 * @param source name of the table, for the history.
 */
export const planImport = (
  { entries, leftOut, notes }: Entries,
  fields: readonly ImportField[],
  { model, under }: Target,
  source: string,
): ImportPlan => {
  const byExternalId = new Map<string, Process>();
  for (const block of model.rows.process.values())
    if (block.externalId !== '') byExternalId.set(block.externalId, block);
  const claimed = new Set<string>();
  const firstLine = new Map<string, number>();
  const allLeftOut = [...leftOut];
  const allNotes = [...notes];
  const known: (Process | null)[] = [];
  const isOut: boolean[] = [];
  const children = new Map<string | null, Map<string, Process[]>>();
  const childNamed = (parentId: string | null, name: string): Process | undefined => {
    let byName = children.get(parentId);
    if (!byName) {
      byName = Map.groupBy(childrenOf(model, parentId), (child) => nameKey(withTerms(model, child.name)));
      children.set(parentId, byName);
    }
    return byName.get(nameKey(name))?.find(({ id }) => !claimed.has(id));
  };
  for (const [i, entry] of entries.entries()) {
    known[i] = null;
    const externalId = entry.isImplied ? '' : cleanedLine(cellOf(entry.row, fields, 'externalId') ?? '');
    const line = externalId === '' ? undefined : firstLine.get(externalId);
    isOut[i] = entry.parent !== null && isOut[entry.parent] === true;
    if (line !== undefined) {
      isOut[i] = true;
      allLeftOut.push({ line: entry.line, text: say(words.repeatedId, { line, externalId }) });
    }
    if (isOut[i]) continue;
    if (externalId !== '') firstLine.set(externalId, entry.line);
    const above = entry.parent === null ? undefined : known[entry.parent];
    const byId = byExternalId.get(externalId);
    const found =
      (byId && isInTree(model, byId.id) ? byId : undefined) ??
      (above === null ? undefined : childNamed(above?.id ?? under, entry.name));
    // A block of that name with another external id is another block.
    const isOther = found && found !== byId && externalId !== '' && found.externalId !== '';
    if (!found || claimed.has(found.id) || isOther) continue;
    known[i] = found;
    claimed.add(found.id);
  }
  const blocks: PlannedBlock[] = [];
  const inputs: ImportBlockInput[] = [];
  const places: number[] = [];
  const levels: number[] = [];
  const before = nextKnown(entries, known, isOut);
  for (const [i, entry] of entries.entries()) {
    const level = entry.parent === null ? 1 : (levels[entry.parent] ?? 0) + 1;
    levels[i] = level;
    if (isOut[i]) continue;
    const block = known[i] ?? null;
    const above = entry.parent === null ? undefined : (known[entry.parent] ?? null);
    const parentId = above === undefined ? under : (above?.id ?? null);
    const isMoved = block !== null && (above === null || block.parentId !== parentId);
    const { changes, input } = differences(model, entry, fields, block, allNotes);
    blocks.push({ entry, level, known: block, isMoved, changes });
    if (block !== null && !isMoved && changes.length === 0) continue;
    const parent = above === null && entry.parent !== null ? (places[entry.parent] ?? null) : null;
    places[i] =
      inputs.push({
        ...input,
        id: block?.id ?? null,
        parent,
        parentId,
        before: block !== null || parent !== null ? null : (before[i] ?? null),
        isMoved,
      }) - 1;
  }
  const command = { type: 'process.import' as const, source: quoted(source), blocks: inputs };
  return {
    blocks,
    notes: allNotes.sort((a, b) => a.line - b.line),
    leftOut: allLeftOut.sort((a, b) => a.line - b.line),
    command: inputs.length > 0 ? command : undefined,
  };
};

/** For each entry the known block that follows it among its siblings and stays with them: new ones go before it. */
const nextKnown = (
  entries: readonly Entry[],
  known: readonly (Process | null)[],
  isOut: readonly boolean[],
): (string | null)[] => {
  const next: (string | null)[] = [];
  const following = new Map<number | null, Process>();
  for (let i = entries.length - 1; i >= 0; i--) {
    const parent = entries[i]?.parent ?? null;
    const block = known[i] ?? null;
    const sibling = following.get(parent);
    const above = parent === null ? undefined : known[parent];
    next[i] = sibling && (above === undefined || above?.id === sibling.parentId) ? sibling.id : null;
    if (block && !isOut[i] && (above === undefined || above?.id === block.parentId))
      following.set(parent, block);
  }
  return next;
};
