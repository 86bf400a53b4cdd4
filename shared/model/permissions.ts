/**
 * Whether a person may give a command: which role it needs, and that nobody but the owner acts in the name of others.
 * The windows may ask it to say so early; the engine asks it each time.
 */
import { quoted } from '../words/quoted.ts';
import { COMMAND_ROLES } from './apply.ts';
import { cleanedLine } from './fields/clean.ts';
import type { Model } from './model.ts';
import { type Refusal, refuse } from './refusals/refusals.ts';
import { isAtLeast, type Role } from './roles.ts';

type Person = { readonly name: string; readonly role: Role };

/**
 * Why this person may not give `command`, or undefined. What is no command is left to `apply`, which says what is wrong.
 * @param model as it is before the command: it tells whose posts and proposals there are.
 */
export const refusalTo = (model: Model, command: unknown, person: Person): Refusal | undefined => {
  if (person.role === 'owner') return undefined;
  for (const single of singlesOf(command)) {
    const needed = COMMAND_ROLES.get(String(single.type));
    if (needed && !isAtLeast(person.role, needed)) return refuse('not-allowed', undefined, { role: needed });
    const other = othersNameIn(model, single, person.name);
    if (other !== undefined) return refuse('not-yours', undefined, { name: quoted(other) });
  }
  return undefined;
};

type Fields = Readonly<Record<string, unknown>>;

/** The commands of a batch, or the one that it is. */
export const singlesOf = (command: unknown): readonly Fields[] => {
  if (!isObject(command)) return [];
  if (command.type !== 'batch') return [command];
  return Array.isArray(command.commands) ? command.commands.filter(isObject) : [];
};

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** The name of another person whom the command speaks for, or undefined. */
const othersNameIn = (model: Model, command: Fields, name: string): string | undefined => {
  const isOwn = (value: unknown) => typeof value !== 'string' || cleanedLine(value) === name;
  switch (command.type) {
    case 'vote.cast':
    case 'vote.withdraw':
      return isOwn(command.voter) ? undefined : String(command.voter);
    case 'proposal.create':
      return isOwn(command.author) ? undefined : String(command.author);
    case 'proposal.update': {
      const known = model.rows.proposal.get(String(command.id))?.author;
      return isOwn(command.author) || command.author === known ? undefined : String(command.author);
    }
    case 'post.edit': {
      const author = model.rows.post.get(String(command.id))?.author;
      return isOwn(author) ? undefined : author;
    }
    case 'process.paste':
      return forgedAuthorIn(model, command.clip, name);
    default:
      return undefined;
  }
};

/** Discussions go along with copied blocks, so posts of others may be pasted as they were written in this model. */
const forgedAuthorIn = (model: Model, clip: unknown, name: string): string | undefined => {
  const threads = isObject(clip) && Array.isArray(clip.threads) ? clip.threads : [];
  const posts = threads.flatMap((thread) =>
    isObject(thread) && Array.isArray(thread.posts) ? thread.posts.filter(isObject) : [],
  );
  const foreign = posts.filter(({ author }) => typeof author === 'string' && author !== name);
  if (foreign.length === 0) return undefined;
  const key = ({ author, at, text }: Fields) => JSON.stringify([author, at, text]);
  const written = new Set([...model.rows.post.values()].map(key));
  const forged = foreign.find((post) => !written.has(key(post)));
  return forged && String(forged.author);
};
