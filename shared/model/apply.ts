/** The one function that changes a model: a command and a context in, a patch and a label (or a refusal) out. */
import { z } from 'zod';
import {
  type CommandContext,
  type CommandDefinition,
  cleanName,
  defineCommand,
  isRefusal,
  type Outcome,
  textField,
} from './command.ts';
import { addCandidate, moveCandidate, removeCandidate, renameCandidate } from './commands/candidate.ts';
import { clearCells, fillCells, realiseCell, realiseEverywhere, sayNone } from './commands/cell.ts';
import { addWaiver, removeWaiver, setSeverity } from './commands/check.ts';
import { addElement, moveElement, removeElement, updateElement } from './commands/element.ts';
import { addFlow, removeFlow, updateFlow } from './commands/flow.ts';
import { createFunnel, duplicateFunnel, moveFunnel, removeFunnel, updateFunnel } from './commands/funnel.ts';
import { addGrouping, moveGrouping, removeGrouping, updateGrouping } from './commands/grouping.ts';
import { addLens, moveLens, removeLens, setEmphasis, updateLens } from './commands/lens.ts';
import { updateModel } from './commands/model.ts';
import { duplicateProcess, pasteProcess } from './commands/paste.ts';
import { placeProcess } from './commands/place.ts';
import {
  addOutline,
  createProcess,
  deleteProcess,
  moveProcess,
  renameProcess,
  setStatus,
  updateProcess,
} from './commands/process.ts';
import {
  adoptProposal,
  createProposal,
  declineProposal,
  duplicateProposal,
  removeProposal,
  reopenProposal,
  updateProposal,
} from './commands/proposal.ts';
import { setQuota } from './commands/quota.ts';
import { addSnapshot, removeSnapshot, renameSnapshot } from './commands/snapshot.ts';
import { addStage, moveStage, removeStage, setOpen, updateStage } from './commands/stage.ts';
import { addStep, moveStep, removeStep, updateStep } from './commands/step.ts';
import { addTerm, adoptCandidate, removeTerm, updateTerm } from './commands/term.ts';
import {
  acceptAnswer,
  createThread,
  editPost,
  removeThread,
  replyToThread,
  updateThread,
} from './commands/thread.ts';
import { addUseCase, moveUseCase, removeUseCase, updateUseCase } from './commands/use-case.ts';
import { castVote, withdrawVote } from './commands/vote.ts';
import { type Draft, draftOf } from './draft.ts';
import { idSource } from './ids.ts';
import type { Model } from './model.ts';
import type { Patch } from './patch.ts';
import { type Refusal, refuse } from './refusals.ts';

const definitions = [
  updateModel,
  createProcess,
  renameProcess,
  updateProcess,
  setStatus,
  moveProcess,
  placeProcess,
  deleteProcess,
  addOutline,
  pasteProcess,
  duplicateProcess,
  addElement,
  updateElement,
  moveElement,
  removeElement,
  addFlow,
  updateFlow,
  removeFlow,
  createProposal,
  updateProposal,
  adoptProposal,
  declineProposal,
  reopenProposal,
  duplicateProposal,
  removeProposal,
  addGrouping,
  updateGrouping,
  moveGrouping,
  removeGrouping,
  realiseEverywhere,
  realiseCell,
  sayNone,
  clearCells,
  fillCells,
  createThread,
  replyToThread,
  updateThread,
  acceptAnswer,
  editPost,
  removeThread,
  createFunnel,
  updateFunnel,
  duplicateFunnel,
  moveFunnel,
  removeFunnel,
  addStage,
  updateStage,
  setOpen,
  moveStage,
  removeStage,
  setQuota,
  addUseCase,
  updateUseCase,
  moveUseCase,
  removeUseCase,
  addStep,
  updateStep,
  moveStep,
  removeStep,
  addTerm,
  updateTerm,
  removeTerm,
  addCandidate,
  renameCandidate,
  moveCandidate,
  removeCandidate,
  adoptCandidate,
  castVote,
  withdrawVote,
  addLens,
  updateLens,
  moveLens,
  removeLens,
  setEmphasis,
  addSnapshot,
  renameSnapshot,
  removeSnapshot,
  addWaiver,
  removeWaiver,
  setSeverity,
] as const;

type SchemasOf<D extends readonly { readonly schema: z.ZodObject }[]> = {
  -readonly [K in keyof D]: D[K]['schema'];
};
const singleSchema = z.discriminatedUnion(
  'type',
  definitions.map(({ schema }) => schema) as unknown as SchemasOf<typeof definitions>,
);
/** A command that is no batch, as callers write it: fields with a default may be left out. */
type SingleCommand = z.input<(typeof definitions)[number]['schema']>;

type AnyDefinition = Pick<CommandDefinition<string, z.ZodRawShape>, 'run'>;
const byType = new Map(
  definitions.map(({ type, run }) => [type as string, { run } as unknown as AnyDefinition]),
);

/** These look at the model as it was before the batch, so what earlier commands of it did would escape them. */
const ALONE = [
  'process.paste',
  'process.duplicate',
  'term.add',
  'term.update',
  'waiver.add',
  'check.setSeverity',
] as const;
/** Of a term's changes only that of its symbol looks at all texts of the model. */
const batchableTerm = updateTerm.schema.omit({ symbol: true });
/** A command that a batch may hold. */
export type BatchCommand =
  | Exclude<SingleCommand, { type: (typeof ALONE)[number] }>
  | z.input<typeof batchableTerm>;

const batchableSchema = z.discriminatedUnion('type', [
  ...singleSchema.options.filter(({ shape }) => !(ALONE as readonly string[]).includes(shape.type.value)),
  batchableTerm,
] as unknown as typeof singleSchema.options) as unknown as z.ZodType<{ type: string }, BatchCommand>;

/** Most commands that one batch may hold. */
export const MAX_BATCH = 50_000;

/** Carries a checked command out on a draft. */
const run = (draft: Draft, { type, ...input }: { type: string }, context: CommandContext): Outcome => {
  const definition = byType.get(type);
  if (!definition) throw new Error(`No definition for ${type}.`);
  return definition.run(draft, input, context);
};

const batch = defineCommand(
  'batch',
  'Carries out several commands as one change: all of them, or none where one is refused.',
  { label: textField, commands: z.array(batchableSchema).min(1).max(MAX_BATCH) },
  (draft, { label: raw, commands }, context) => {
    const label = cleanName(raw, 'change');
    if (isRefusal(label)) return label;
    for (const command of commands) {
      const outcome = run(draft, command, context);
      if (isRefusal(outcome)) return outcome;
    }
    return label;
  },
);
byType.set(batch.type, batch as unknown as AnyDefinition);

/** Every command, told apart by `type`. Also the source of the `schema` command's output. */
export const commandSchema = z.discriminatedUnion('type', [...singleSchema.options, batch.schema]);
/** A command as callers write it: fields with a default may be left out. */
export type Command = SingleCommand | z.input<typeof batch.schema>;

type ApplyContext = {
  /** Source of the ids of new records: at least 128 random bits, chosen anew for each command. */
  readonly seed: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly actor: string;
};
export type Applied = { readonly patch: Patch; readonly label: string };

/**
 * What `command` would do to `model`. The model stays as it is: `applyPatch` carries the patch out.
 * @param command checked here; what does not fit a schema is refused as `invalid-command`.
 * @returns the patch and its label for the journal, or a refusal with a sentence for people. The patch is empty
 *   where the command asks for what already is.
 */
export const apply = (model: Model, command: unknown, context: ApplyContext): Applied | Refusal => {
  const parsed = parse(command);
  if (!parsed) return refuse('invalid-command', undefined, 'it is nested too deeply.');
  if (!parsed.success) return refuse('invalid-command', undefined, firstProblem(command, parsed.error));
  const draft = draftOf(model);
  const outcome = run(draft, parsed.data, { ...context, newId: idSource(context.seed) });
  return isRefusal(outcome) ? outcome : { patch: draft.patch(), label: outcome };
};

/** Undefined for a command nested so deeply that reading it exhausts the stack. */
const parse = (command: unknown) => {
  try {
    return commandSchema.safeParse(command);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};

const firstProblem = (command: unknown, error: z.ZodError): string => {
  const type =
    typeof command === 'object' && command !== null && 'type' in command ? command.type : undefined;
  if (typeof type !== 'string') return 'it has no type.';
  if (!byType.has(type)) return `there is no command named “${type.slice(0, 80)}”.`;
  const issue = error.issues[0];
  return `${issue?.path.join('.') || type}: ${issue?.message ?? 'not valid'}.`;
};
