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

/** What was copied last, in this window or another one. */
let last: Copied | undefined;
/** The blocks that a text on the clipboard was copied from, or became when it was pasted last. */
let twins: { readonly text: string; readonly ids: readonly string[] } | undefined;

export const rememberCopied = (copied: Copied, ids: readonly string[]): void => {
  last = copied;
  twins = { text: copied.text, ids };
  otherWindows?.postMessage(copied);
};
export const rememberPasted = ({ text }: Pasted, ids: readonly string[]): void => {
  twins = { text, ids };
};

/** Whether these blocks are the very ones on the clipboard: pasting then means a copy beside them, not inside. */
export const isTwinOf = (ids: readonly string[], { text }: Pasted): boolean => {
  if (twins?.text !== text || twins.ids.length !== ids.length) return false;
  const known = new Set(twins.ids);
  return ids.every((id) => known.has(id));
};

export const writeTo = (data: DataTransfer, { text, clip }: Copied): void => {
  data.setData('text/plain', text);
  data.setData(CLIP_TYPE, JSON.stringify(clip));
};

/** What is on the clipboard: text, with the blocks it stands for where Strata put it there. */
export type Pasted = { readonly text: string; readonly clip?: Clip | undefined };

export const readFrom = (data: DataTransfer): Pasted => ({
  text: withPlainBreaks(data.getData('text/plain')),
  clip: readClip(data.getData(CLIP_TYPE)),
});

/** Hears what other windows copy, so that pasting from a menu finds the blocks in each. */
export const shareCopied = (): (() => void) => {
  const channel = new BroadcastChannel('strata-copied');
  channel.onmessage = ({ data }: MessageEvent<Copied>) => {
    last = data;
  };
  otherWindows = channel;
  return () => {
    otherWindows = undefined;
    channel.close();
  };
};
let otherWindows: BroadcastChannel | undefined;

/** Where only text can be had, the text that was copied last stands for the blocks it was copied from. */
export const fromText = (raw: string): Pasted => {
  const text = withPlainBreaks(raw);
  return { text, clip: text === last?.text ? last.clip : undefined };
};

/** Some systems' clipboards change line endings. */
const withPlainBreaks = (text: string) => text.replaceAll('\r\n', '\n');
