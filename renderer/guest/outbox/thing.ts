/** What this phone sends and keeps until it is acknowledged: parked thoughts, ideas and votes. */
import type { Card } from '../../../shared/room/card.ts';
import { isRecord } from './json.ts';

/** What something is about: a block, or with the id null the model. */
export type About = { readonly id: string | null; readonly code: string; readonly name: string };

/** The id of a round, and what is told of it after its end. */
export type RoundName = { readonly roundId: string; readonly prompt: string };

export type Thought = { readonly kind: 'thought'; readonly text: string; readonly about: About };

export type Idea = RoundName & {
  readonly kind: 'idea';
  readonly text: string;
  readonly about: About;
  /** The text that the room has, if it has one. */
  readonly accepted?: string;
  /** It is to leave the round. */
  readonly isDeleted?: true;
  /** It came after the end of the round. */
  readonly isLate?: true;
};

/** Dots on one option. `name` is how the option was called then. */
export type Dots = { readonly optionId: string; readonly count: number; readonly name: string };

export type Vote = RoundName & {
  readonly kind: 'vote';
  readonly isSecret: boolean;
  /** The ballot that was handed out for a secret vote; null before that, and for a vote with names. */
  readonly ballot: string | null;
  readonly dots: readonly Dots[];
};

export type Content = Thought | Idea | Vote;

/** `seed` is the key by which the room knows a thing that it gets twice. */
export type Thing = Content & {
  readonly seed: string;
  readonly state: 'kept' | 'sent' | 'refused';
  /** Why it was refused. */
  readonly why?: string;
};

export const aboutOf = ({ id, code, name }: Card): About => ({ id, code, name });

/** Whether two things say the same, whatever became of them. */
export const saysTheSame = (one: Content, other: Content): boolean => essence(one) === essence(other);

const essence = (thing: Content): string =>
  JSON.stringify(thing.kind === 'vote' ? thing.dots : [thing.text, thing.kind === 'idea' && thing.isDeleted]);

export const isThing = (value: unknown): value is Thing =>
  isRecord(value) &&
  typeof value.seed === 'string' &&
  ['kept', 'sent', 'refused'].includes(String(value.state)) &&
  (isThought(value) || isIdea(value) || isVote(value));

export const isThought = (value: unknown): value is Thought =>
  isRecord(value) && value.kind === 'thought' && typeof value.text === 'string' && isAbout(value.about);

const isIdea = (value: Readonly<Record<string, unknown>>): boolean =>
  value.kind === 'idea' && typeof value.text === 'string' && isAbout(value.about) && hasRound(value);

const isVote = (value: Readonly<Record<string, unknown>>): boolean =>
  value.kind === 'vote' &&
  typeof value.isSecret === 'boolean' &&
  (value.ballot === null || typeof value.ballot === 'string') &&
  Array.isArray(value.dots) &&
  value.dots.every(areDots) &&
  hasRound(value);

const areDots = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value.optionId === 'string' &&
  Number.isInteger(value.count) &&
  typeof value.name === 'string';

export const hasRound = (value: Readonly<Record<string, unknown>>): boolean =>
  typeof value.roundId === 'string' && typeof value.prompt === 'string';

export const isAbout = (value: unknown): value is About =>
  isRecord(value) &&
  (value.id === null || typeof value.id === 'string') &&
  typeof value.code === 'string' &&
  typeof value.name === 'string';
