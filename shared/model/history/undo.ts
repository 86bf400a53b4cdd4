/**
 * Undoing a change long after it was made, when others may have gone on working: what they did since stays.
 */
import { childrenOf, getRow, type Model } from '../model.ts';
import { idOf, type Patch, type RowChange, sameValue } from '../patch.ts';
import { ancestorsOf } from '../queries/ancestors.ts';
import { entryKey, kindKey, usesIn } from '../queries/dictionary/dictionary.ts';
import { type AnyRecord, byTable, type RecordOf, referencesOf, type Table } from '../records.ts';
import { overlayOf } from '../tables/overlay.ts';
import { problemsIn } from '../validation/validate.ts';
import { neighbourhoodAfter } from './neighbourhood.ts';
import { possibleSteps } from './partial-undo.ts';

/** A change as the journal keeps it: what it did, and what would have taken it back at the time. */
export type Done = { readonly patch: Patch; readonly inverse: Patch };

/** What undoing a change comes to in the model as it is now. */
type Undoing = {
  /** What can be done: the change whole, or the part of it that nobody has built on. Empty if nothing is left to undo. */
  readonly patch: Patch;
  /** The records for which it can't be done, as they would have been undone; empty if the change can be undone whole. */
  readonly blocked: readonly RowChange[];
};

/**
 * What undoes `done` as far as nobody has changed it since: fields that were changed again since keep their value, records that are
 * gone stay so. Records that others have built on stay as they are, and so does what would leave the model inconsistent.
 * A redo is the undoing of an undo.
 * @param isLatest whether the model is as `done` left it. Undone whole, it is the sound model from before: no record is looked at.
 */
export const undoing = (model: Model, { patch, inverse }: Done, isLatest = false): Undoing => {
  const keeping = (some: readonly RowChange[]) => keepingCodes(model, keepingEntries(model, some, patch));
  if (isLatest && areSameChanges(keepingCodes(model, inverse), inverse))
    return { patch: inverse, blocked: [] };
  const forward = byRow(patch);
  const returning = byRow(inverse.filter(({ op }) => op === 'put'));
  const isThere = (table: Table, id: string) =>
    getRow(model, table, id) !== undefined || returning[table].has(id);
  const steps: RowChange[] = [];
  const builtOn: RowChange[] = [];
  for (const back of inverse) {
    const did = forward[back.table].get(idOf(back));
    const now = getRow(model, back.table, idOf(back)) as object | undefined;
    if (!did || (back.op === 'put') === (now !== undefined)) continue;
    if (back.op === 'put') steps.push(withoutLostReferences(back, isThere));
    else if (now && back.op === 'set') steps.push(...fieldsBack(now, back, did, isThere));
    else if (now && did.op === 'put' && !sameRow(now, did.row)) builtOn.push(back);
    else steps.push(back);
  }
  const whole = keeping(steps);
  if (builtOn.length === 0 && isSound(model, whole)) return { patch: whole, blocked: [] };
  const possible = possibleSteps(model, steps, builtOn, keeping);
  const chosen = new Set(possible);
  return {
    patch: keeping(possible),
    blocked: [...builtOn, ...steps.filter((step) => !chosen.has(step))],
  };
};

const isSound = (model: Model, patch: Patch): boolean =>
  patch.length === 0 || problemsIn(neighbourhoodAfter(model, patch)).length === 0;

const areSameChanges = (a: Patch, b: Patch): boolean =>
  a.length === b.length && a.every((change, i) => change === b[i]);

type IsThere = (table: Table, id: string) => boolean;

const byRow = (patch: Patch): Record<Table, Map<string, RowChange>> => {
  const changes = byTable(() => new Map<string, RowChange>());
  for (const change of patch) changes[change.table].set(idOf(change), change);
  return changes;
};

/** The fields that still hold what the change had set, back at what they were before. */
const fieldsBack = (
  now: object,
  back: RowChange & { op: 'set' },
  did: RowChange,
  isThere: IsThere,
): RowChange[] => {
  if (did.op !== 'set') return [];
  const taken = Object.keys(did.fields).filter(
    (field) => !sameValue(valueIn(now, field), valueIn(did.fields, field)),
  );
  const staying = new Set([
    ...taken.flatMap((field) => togetherWith(back.table, field)),
    ...lostReferences(back.table, back.fields, isThere),
  ]);
  const fields = Object.entries(back.fields).filter(
    ([field, value]) => !staying.has(field) && !sameValue(valueIn(now, field), value),
  );
  return fields.length === 0 ? [] : [{ ...back, fields: Object.fromEntries(fields) } as RowChange];
};

/** Fields that mean something only together: where one was changed since, the others stay with it. */
const TOGETHER: { readonly [T in Table]?: readonly (readonly (keyof RecordOf[T] & string)[])[] } = {
  process: [
    ['parentId', 'proposalId', 'rank'],
    ['x', 'y'],
    ['status', 'frozenCode'],
  ],
  element: [['processId', 'kind', 'linkedProcessId', 'rank']],
  flow: [['label', 'elementId']],
  proposal: [['state', 'reason']],
  thread: [['open', 'acceptedPostId']],
  cell: [['state', 'realisedById']],
};

const togetherWith = (table: Table, field: string): readonly string[] => {
  const groups = TOGETHER[table] as readonly (readonly string[])[] | undefined;
  return groups?.find((group) => group.includes(field)) ?? [field];
};

/** A record that comes back no longer points to what is gone, where it may stand without. */
const withoutLostReferences = (change: RowChange & { op: 'put' }, isThere: IsThere): RowChange => {
  const lost = lostReferences(change.table, change.row, isThere);
  if (lost.length === 0) return change;
  return {
    ...change,
    row: { ...change.row, ...Object.fromEntries(lost.map((field) => [field, null])) },
  } as RowChange;
};

const lostReferences = (table: Table, fields: object, isThere: IsThere): readonly string[] => {
  let lost: string[] | undefined;
  for (const { field, table: target, onRemove } of referencesOf(table)) {
    const id = (valueIn(fields, field) ?? null) as string | null;
    if (onRemove !== 'clear' || id === null || isThere(target as Table, id)) continue;
    lost ??= [];
    lost.push(field);
  }
  return lost ?? NONE;
};
const NONE: readonly string[] = [];

/** An entry of the dictionary that came with a name, which `patch` wrote, stays if others have used the name since. */
const keepingEntries = (model: Model, steps: readonly RowChange[], patch: Patch): readonly RowChange[] => {
  if (!steps.some(({ table, op }) => table === 'entry' && op === 'remove')) return steps;
  const written = new Set(patch.flatMap(nameWritten));
  const after = overlayOf(model);
  for (const step of steps) writeStep(after, step);
  const used = new Set<string>();
  for (const { kind, name } of usesIn(after.model)) used.add(kindKey(kind, name));
  return steps.filter((step) => {
    const entry =
      step.table === 'entry' && step.op === 'remove' ? getRow(model, 'entry', step.id) : undefined;
    if (!entry || !written.has(entryKey(entry.name))) return true;
    return !used.has(kindKey(entry.kind, entry.name));
  });
};

/** The key of the name that a change wrote to a block, if any. */
const nameWritten = (change: RowChange): readonly string[] => {
  if (change.op === 'remove') return NONE;
  const fields = change.op === 'put' ? change.row : change.fields;
  const name = valueIn(fields, change.table === 'process' ? 'owner' : 'text');
  const holds = change.table === 'process' || change.table === 'element';
  return holds && typeof name === 'string' ? [entryKey(name)] : NONE;
};

/** Writes a change of a row over a model. A row that is gone stays so. */
export const writeStep = (after: ReturnType<typeof overlayOf>, step: RowChange): void => {
  const before = getRow(after.model, step.table, idOf(step)) as AnyRecord | undefined;
  if (step.op === 'put') after.write(step.table, step.row.id, step.row);
  else if (step.op === 'remove') after.write(step.table, step.id, null);
  else if (before) after.write(step.table, step.id, { ...before, ...step.fields } as AnyRecord);
};

const keepingCodes = (model: Model, steps: readonly RowChange[]): readonly RowChange[] =>
  keepingReservations(model, keepingFamilies(model, steps));

/** A code stays frozen as long as one inside its block is, or the two could part: see `freezeCodes`. */
const keepingFamilies = (model: Model, steps: readonly RowChange[]): readonly RowChange[] => {
  const thawed = new Set(steps.filter(isThaw).map(({ id }) => id));
  if (thawed.size === 0) return steps;
  const kept = new Set<string>();
  for (const id of thawed) if (holdsFrozen(model, id, thawed)) kept.add(id);
  // What is kept may itself be inside others that thaw.
  for (const id of kept)
    for (const around of ancestorsOf(model, id)) if (thawed.has(around.id)) kept.add(around.id);
  return steps.flatMap((step): RowChange[] => {
    if (!isThaw(step) || !kept.has(step.id)) return [step];
    const { frozenCode: _, ...fields } = step.fields;
    return Object.keys(fields).length === 0 ? [] : [{ ...step, fields }];
  });
};

type Thaw = RowChange & { readonly op: 'set'; readonly table: 'process' };
const isThaw = (step: RowChange): step is Thaw =>
  step.op === 'set' && step.table === 'process' && step.fields.frozenCode === null;

/** Whether a block inside has a frozen code that stays so. Costs what is inside, up to the first. */
const holdsFrozen = (model: Model, id: string, thawed: ReadonlySet<string>): boolean =>
  childrenOf(model, id).some(
    (child) => (child.frozenCode !== null && !thawed.has(child.id)) || holdsFrozen(model, child.id, thawed),
  );

/** A code stays reserved unless the block that it was frozen for is there and is a draft again. */
const keepingReservations = (model: Model, steps: readonly RowChange[]): readonly RowChange[] => {
  if (!steps.some(({ op, table }) => op === 'remove' && table === 'reservedCode')) return steps;
  const thawed = new Set(steps.filter(isThaw).map(({ id }) => id));
  const returning = new Map(
    steps.flatMap((step) =>
      step.op === 'put' && step.table === 'process' ? [[step.row.id, step.row] as const] : [],
    ),
  );
  return steps.filter((step) => {
    const reserved = step.op === 'remove' ? getRow(model, step.table, step.id) : undefined;
    if (step.table !== 'reservedCode' || !reserved) return true;
    const { owner, code } = reserved as RecordOf['reservedCode'];
    const block = returning.get(owner) ?? model.rows.process.get(owner);
    return block !== undefined && (thawed.has(owner) || block.frozenCode !== code);
  });
};

const sameRow = (a: object, b: object): boolean =>
  Object.keys(a).every((field) => sameValue(valueIn(a, field), valueIn(b, field)));

const valueIn = (row: object, field: string): unknown => (row as Record<string, unknown>)[field];
