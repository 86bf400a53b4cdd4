/** A thought that somebody parks: what the page keeps of it, and the command that it becomes. */
import type { Card } from '../../../shared/room/card.ts';

export const THOUGHT_KINDS = ['question', 'note'] as const;
export type ThoughtKind = (typeof THOUGHT_KINDS)[number];

/** What a thought is about: a block, or with the id null the model. */
export type About = { readonly id: string | null; readonly code: string; readonly name: string };

export type Thought = { readonly kind: ThoughtKind; readonly text: string; readonly about: About };

/** Characters of a title: the rest is the first post. */
const MAX_TITLE = 120;
/** The door takes 8 kB at most; the rest of the message needs its part. */
const MAX_BYTES = 7_000;

export const aboutOf = ({ id, code, name }: Card): About => ({ id, code, name });

/** The `thread.create` of a thought. Its first line is the title; a text that says more is the first post, whole. */
export const commandOf = ({ kind, text, about }: Thought) => {
  const whole = text.trim();
  const [first = ''] = whole.split('\n', 1);
  const title = cut(first.trim());
  return {
    type: 'thread.create',
    kind,
    processId: about.id,
    title,
    ...(title === whole ? {} : { text: whole }),
    parked: true,
  } as const;
};

/** Whether it fits into a message. */
export const isSendable = (thought: Thought): boolean =>
  bytesOf(JSON.stringify(commandOf(thought))) <= MAX_BYTES;

export const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

const cut = (line: string): string => {
  const characters = Array.from(line);
  return characters.length > MAX_TITLE ? `${characters.slice(0, MAX_TITLE - 1).join('')}…` : line;
};
