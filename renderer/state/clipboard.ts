/** Blocks on their way through the clipboard: as text for any editor, and whole for Strata. */
import { type Clip, depthsIn, readClip, takeOut } from '../../shared/model/clip.ts';
import type { Model } from '../../shared/model/model.ts';
import { writeOutline } from '../../shared/model/outline-text.ts';
import { withTerms } from '../../shared/model/terms.ts';

/** The clipboard's type for a clip. Other programs do not know it and take the text beside it. */
const CLIP_TYPE = 'application/x-strata';

export type Copied = { readonly text: string; readonly clip: Clip };

/** Blocks as they go onto the clipboard; undefined where there are none, or too many. */
export const copyOf = (model: Model, ids: readonly string[]): Copied | undefined => {
  const clip = takeOut(model, ids)?.clip;
  if (!clip) return undefined;
  const depths = depthsIn(clip);
  const items = clip.blocks.map(({ name }, i) => ({ depth: depths[i] ?? 0, name: withTerms(model, name) }));
  return { text: writeOutline(items), clip };
};

/** What was copied last in this window, and the blocks it was copied from. */
let last: (Copied & { readonly ids: readonly string[] }) | undefined;

export const remember = (copied: Copied, ids: readonly string[]): void => {
  last = { ...copied, ids };
};

/** Whether these very blocks were copied last: pasting then means a copy beside them, not inside. */
export const wereCopied = (ids: readonly string[]): boolean =>
  last !== undefined && last.ids.length === ids.length && last.ids.every((id) => ids.includes(id));

export const writeTo = (data: DataTransfer, { text, clip }: Copied): void => {
  data.setData('text/plain', text);
  data.setData(CLIP_TYPE, JSON.stringify(clip));
};

/** What is on the clipboard: a clip where Strata put it there, else text. */
export type Pasted = { readonly clip: Clip } | { readonly text: string };

export const readFrom = (data: DataTransfer): Pasted => {
  const clip = readClip(data.getData(CLIP_TYPE));
  return clip ? { clip } : fromText(data.getData('text/plain'));
};

/** Where only text can be had, the text that this window copied last stands for the blocks it was copied from. */
export const fromText = (text: string): Pasted =>
  last !== undefined && sameText(text, last.text) ? { clip: last.clip } : { text };

/** Clipboards may change line endings. */
const sameText = (a: string, b: string) => a.replaceAll('\r\n', '\n') === b;
