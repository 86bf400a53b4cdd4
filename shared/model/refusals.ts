/** Why a command was not carried out: a code for programs, a sentence for people, the record it concerns. */
import { z } from 'zod';

/** A refusal as it goes over the wire. `message` names the subject and the way out. */
export const refusalSchema = z.strictObject({
  code: z.string(),
  message: z.string(),
  recordId: z.string().optional(),
});
export type Refusal = z.infer<typeof refusalSchema>;

/** A name as it is quoted in a sentence: in single angle quotes, cut where it is very long. */
export const quoted = (name: string): string => {
  const glyphs = Array.from(name);
  return `‹${glyphs.length > 60 ? `${glyphs.slice(0, 59).join('')}…` : name}›`;
};

/** Every refusal of the model, in one place. Each names its subject and the way out. */
const sentences = {
  'invalid-command': (why: string) => `The command can't be read: ${why}`,
  'not-found': (what: string) => `The ${what} is no longer in the model. Someone may have removed it.`,
  'empty-name': (what: string) => `A ${what} needs a name. Type at least one letter.`,
  'empty-post': () => 'A post needs some text. Type at least one letter.',
  'text-too-long': (what: string, limit: number) =>
    `This ${what} is longer than ${limit.toLocaleString('en')} characters. Shorten it and try again.`,
  'move-into-itself': (subject: string, target: string) =>
    subject === target
      ? `${quoted(subject)} can't be moved under itself.`
      : `${quoted(subject)} can't be moved under its own part ${quoted(target)}.`,
  'wrong-sibling': () => 'The place to insert at is not among the children there. Choose another place.',
  'flow-to-itself': (name: string) => `A flow needs two blocks; ${quoted(name)} can't flow to itself.`,
  'flow-exists': (from: string, to: string) => `${quoted(from)} already flows to ${quoted(to)} in this way.`,
  'proposal-closed': (title: string) => `The proposal ${quoted(title)} has already been decided.`,
  'proposal-adopted': (title: string) =>
    `The proposal ${quoted(title)} has been adopted, and its blocks are in the model. Undo the adoption, or duplicate the proposal.`,
  'proposal-empty': (title: string) =>
    `The proposal ${quoted(title)} has no blocks yet. Add one before adopting it.`,
  'code-taken': (code: string) => `The code ${code} belongs to another block and is never given away.`,
  'no-such-moment': () => 'The history does not reach that far. Choose a moment that is in its list.',
  'nothing-to-do': () => 'Nothing was named to change.',
  'in-proposal': (name: string, status: string) =>
    `${quoted(name)} is still part of a proposal. Adopt the proposal first, then mark the block as ${status}.`,
  'one-subject': () => 'A discussion is about one thing: name a block, a term or a use case, not several.',
  'not-an-answer': () => 'Only a post of the same question can be its accepted answer.',
  'grouping-inside': (name: string) =>
    `Groupings belong to a macro process, and ${quoted(name)} is inside another block. Choose the block at the top.`,
  'not-a-part': (name: string, whole: string) =>
    `${quoted(name)} is not directly inside ${quoted(whole)}. Choose a block that is, or move it there first.`,
  'bad-symbol': () => 'A symbol needs 1 to 64 characters, without braces. Choose a short word, such as X.',
  'symbol-taken': (symbol: string) => `The term ${quoted(symbol)} is there already. Choose another symbol.`,
  'symbol-too-long': (symbol: string) =>
    `A text would become too long with ${quoted(symbol)} in it. Choose a shorter symbol.`,
  'candidate-there': (name: string) => `${quoted(name)} has been suggested already. Vote for it instead.`,
  'not-a-candidate': (symbol: string) =>
    `Only a candidate of ${quoted(symbol)} itself can be adopted for it. Suggest the name there first.`,
  'one-choice': () => 'A vote is for one thing: name a candidate or a proposal.',
  'empty-reason': () => 'A finding is set aside with a reason. Say in a few words why it is all right.',
  'too-deep': (limit: number) => `Blocks can be nested ${limit} levels deep at most. Choose a higher place.`,
  'clip-too-large': (limit: number) =>
    `More than ${limit.toLocaleString('en')} blocks can't be copied or pasted at once. Choose a smaller part.`,
  'wrong-figure': (what: string, rule: string, found: number) => `${what} must be ${rule}, not ${found}.`,
  'stage-name-taken': (name: string) =>
    name === 'won'
      ? 'No stage can be called ‹won›: that is what the last one converts to.'
      : `Another stage is called ${quoted(name)} already. Give this one a name of its own.`,
  'profile-too-large': (name: string, dated: number, open: number) =>
    `The date profile of ${quoted(name)} has ${dated} units, but only ${open} are open. Lower the profile first.`,
  'too-many-stages': (limit: number) => `A scenario has ${limit} stages at most.`,
  'period-beyond-horizon': (period: number, horizon: number) =>
    `Period ${period} is not among the ${horizon} that the quota is to have.`,
  'nothing-to-undo': () => 'There is nothing left to undo.',
  'nothing-to-redo': () => 'There is nothing left to redo.',
  'undo-blocked': (label: string) =>
    `“${label}” can't be taken back as a whole: others have built on it since. Change it by hand instead.`,
} satisfies Record<string, (...details: never[]) => string>;

type Sentences = typeof sentences;
type RefusalCode = keyof Sentences;

/** Builds a refusal. `recordId` may be undefined where no single record is meant. */
export const refuse = <C extends RefusalCode>(
  code: C,
  recordId?: string,
  ...details: Parameters<Sentences[C]>
): Refusal => {
  const sentence = sentences[code] as (...details: Parameters<Sentences[C]>) => string;
  return { code, message: sentence(...details), ...(recordId === undefined ? {} : { recordId }) };
};
