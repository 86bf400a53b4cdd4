/** The one function that changes a model: a command and a context in, a patch and a label (or a refusal) out. */
import { z } from 'zod';
import { say } from '../words/messages.ts';
import { quoted } from '../words/quoted.ts';
import { type CommandContext, type CommandDefinition, defineCommand, textField } from './command.ts';
import { elementCommands } from './commands/blocks/element.ts';
import { withCurrentNames } from './commands/blocks/former-names.ts';
import { importCommands } from './commands/blocks/import.ts';
import { pasteCommands } from './commands/blocks/paste.ts';
import { placeCommands } from './commands/blocks/place.ts';
import { processCommands } from './commands/blocks/process.ts';
import { proposalCommands } from './commands/blocks/proposal.ts';
import { cellCommands } from './commands/cell.ts';
import { checkCommands } from './commands/check.ts';
import { candidateCommands } from './commands/discussion/candidate.ts';
import { termCommands } from './commands/discussion/term.ts';
import { threadCommands } from './commands/discussion/thread.ts';
import { voteCommands } from './commands/discussion/vote.ts';
import { entryCommands } from './commands/entry.ts';
import { flowCommands } from './commands/flow.ts';
import { funnelCommands } from './commands/funnel/funnel.ts';
import { quotaCommands } from './commands/funnel/quota.ts';
import { stageCommands } from './commands/funnel/stage.ts';
import { groupingCommands } from './commands/grouping.ts';
import { lensCommands } from './commands/lens.ts';
import { modelCommands } from './commands/model.ts';
import { publicationCommands } from './commands/publication.ts';
import { snapshotCommands } from './commands/snapshot.ts';
import { stepCommands } from './commands/use-cases/step.ts';
import { useCaseCommands } from './commands/use-cases/use-case.ts';
import { type Draft, draftOf } from './draft.ts';
import { cleanName } from './fields/cleaned.ts';
import { idSource } from './ids.ts';
import { type Label, type LabelParams, paramsOf, textOf } from './label.ts';
import type { Model } from './model.ts';
import type { Patch } from './patch.ts';
import { caught, type Refusal, refuse } from './refusals/refusals.ts';
import type { Role } from './roles.ts';
import { words } from './words.ts';

const definitions = [
  ...modelCommands,
  ...processCommands,
  ...placeCommands,
  ...pasteCommands,
  ...importCommands,
  ...elementCommands,
  ...flowCommands,
  ...proposalCommands,
  ...groupingCommands,
  ...cellCommands,
  ...threadCommands,
  ...funnelCommands,
  ...stageCommands,
  ...quotaCommands,
  ...useCaseCommands,
  ...stepCommands,
  ...termCommands,
  ...candidateCommands,
  ...voteCommands,
  ...entryCommands,
  ...lensCommands,
  ...snapshotCommands,
  ...checkCommands,
  ...publicationCommands,
] as const;

type SchemasOf<D extends readonly { readonly schema: z.ZodObject }[]> = {
  -readonly [K in keyof D]: D[K]['schema'];
};
const singleSchema = z.discriminatedUnion(
  'type',
  definitions.map(({ schema }) => schema) as SchemasOf<typeof definitions>,
);
/** A command that is no batch, as callers write it: fields with a default may be left out. */
type SingleCommand = z.input<(typeof definitions)[number]['schema']>;

type AnyDefinition = Pick<CommandDefinition<string, z.ZodRawShape>, 'run'>;
const byType = new Map(definitions.map(({ type, run }) => [type as string, { run } as AnyDefinition]));

/** The role that each command but the batch needs. A batch needs what its commands do. */
export const COMMAND_ROLES: ReadonlyMap<string, Role> = new Map(
  definitions.map(({ type, role }) => [type, role]),
);

/** A command that a batch may hold: any but another batch. */
export type BatchCommand = SingleCommand;

/** Most commands that one batch may hold. */
export const MAX_BATCH = 50_000;

/** Carries a checked command out on a draft. */
const run = (draft: Draft, { type, ...input }: { type: string }, context: CommandContext): Label => {
  const definition = byType.get(type);
  if (!definition) throw new Error(`No definition for ${type}.`);
  return definition.run(draft, input, context);
};

const batch = defineCommand(
  'batch',
  'viewer',
  'Carries out several commands as one change: all of them, or none if one is refused.',
  { label: textField, commands: z.array(singleSchema).min(1).max(MAX_BATCH) },
  (draft, { label: raw, commands }, context) => {
    const label = cleanName(raw, 'change');
    for (const command of commands) run(draft, command, context);
    return label;
  },
);
// `run` gets only what the schema of its own command has read: no type says so of a definition found by its name.
byType.set(batch.type, { run: batch.run } as unknown as AnyDefinition);

/**
 * Every command, told apart by `type`, with the current names of its fields: `apply` takes the former ones too. Also the source
 * of the `schema` command's output.
 */
export const commandSchema = z.discriminatedUnion('type', [...singleSchema.options, batch.schema]);
/** A command as callers write it: fields with a default may be left out. */
export type Command = SingleCommand | z.input<typeof batch.schema>;
/** A command that deletes records or clears cells. */
export type Deletion = Extract<
  Command,
  { readonly type: `${string}.remove` | 'process.delete' | 'cell.clear' }
>;
/** Any other command. */
export type EditCommand = Exclude<Command, Deletion>;

type ApplyContext = {
  /** Source of the ids of new records: at least 128 random bits, new for each command. */
  readonly seed: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly actor: string;
  /** The id by which the journal knows them, if they have one. */
  readonly actorId?: string | undefined;
};
export type Applied = { readonly patch: Patch; readonly label: string };

/** What a command does, with all that the journal keeps of it. */
type Outcome = Applied & {
  /** The type of the command. */
  readonly command: string;
  /** The message of the label and its values; null for the text that a batch was given. */
  readonly params: LabelParams | null;
};

/**
 * What `command` would do to `model`. The model stays as it is: `applyPatch` carries the patch out.
 * @param command checked here; what does not fit a schema is refused as `invalid-command`.
 * @returns the patch and its label for the journal, or a refusal with a sentence for people. The patch is empty
 *   if the command asks for what already is.
 */
export const apply = (
  model: Model,
  command: unknown,
  { seed, ...context }: ApplyContext,
): Outcome | Refusal => applyWithIds(model, command, { ...context, newId: idSource(seed) });

/** As `apply`, with the source of new ids given in place of a seed. */
export const applyWithIds = (model: Model, command: unknown, context: CommandContext): Outcome | Refusal => {
  const parsed = parse(command);
  if (!parsed) return refuse('invalid-command', undefined, { why: say(words.nestedTooDeeply) });
  if (!parsed.success)
    return refuse('invalid-command', undefined, { why: firstProblem(command, parsed.error) });
  return caught(() => {
    const draft = draftOf(model);
    const label = run(draft, parsed.data, context);
    const { type } = parsed.data;
    return { patch: draft.patch(), label: textOf(label), command: type, params: paramsOf(label) };
  });
};

/** Undefined for a command nested so deeply that reading it exhausts the stack. */
const parse = (command: unknown) => {
  try {
    return commandSchema.safeParse(withCurrentNames(command));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};

const firstProblem = (command: unknown, error: z.ZodError): string => {
  const type =
    typeof command === 'object' && command !== null && 'type' in command ? command.type : undefined;
  if (typeof type !== 'string') return say(words.noType);
  if (!byType.has(type)) return say(words.noSuchCommand, { type: quoted(type) });
  const issue = error.issues[0];
  return `${issue?.path.join('.') || type}: ${issue?.message ?? 'not valid'}.`;
};
