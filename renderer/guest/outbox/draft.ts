/** What is being typed, kept in the browser with each letter until it is sent: a thought, and an idea. */
import type { KeptTexts } from '../../plain/kept-texts.ts';
import { isRecord, readJson } from './json.ts';
import { type About, hasRound, isAbout, isThought, type RoundName, type Thought } from './thing.ts';

/** A text belongs to the round that it was begun in. */
export type IdeaDraft = RoundName & {
  readonly about: About;
  readonly text: string;
  /** The idea that it changes, and the text that was put aside for that. */
  readonly changing?: { readonly seed: string; readonly before: string };
};

type Draft<T> = { read(): T | null; write(draft: T | null): void };
export type Drafts = { readonly thought: Draft<Thought>; readonly idea: Draft<IdeaDraft> };

export const draftsIn = (texts: KeptTexts): Drafts => {
  const draft = <T>(
    key: string,
    isDraft: (value: unknown) => value is T,
    isEmpty: (draft: T) => boolean,
  ) => ({
    read: (): T | null => {
      const kept = readJson(texts.read(key));
      return isDraft(kept) && !isEmpty(kept) ? kept : null;
    },
    write: (next: T | null): void => {
      if (next === null || isEmpty(next)) texts.remove(key);
      else texts.write(key, JSON.stringify(next));
    },
  });
  return {
    thought: draft('strata.room.draft', isThought, ({ text }) => text === ''),
    idea: draft('strata.room.idea', isIdeaDraft, ({ text, changing }) => text === '' && !changing),
  };
};

const isIdeaDraft = (value: unknown): value is IdeaDraft =>
  isRecord(value) &&
  typeof value.text === 'string' &&
  isAbout(value.about) &&
  hasRound(value) &&
  (value.changing === undefined ||
    (isRecord(value.changing) &&
      typeof value.changing.seed === 'string' &&
      typeof value.changing.before === 'string'));
