/** Blocks on their way through the clipboard: as text and as HTML for any editor, and whole for Strata. */

import { writeOutline, writeOutlineHtml } from '../../../shared/lists/write-outline.ts';
import { type Clip, depthsIn, readClip, takeOut } from '../../../shared/model/clip/clip.ts';
import type { Model } from '../../../shared/model/model.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';

/** The clipboard's type for a clip. Other programs do not know it and take the text beside it. */
const CLIP_TYPE = 'application/x-strata';

export type Copied = { readonly text: string; readonly html: string; readonly clip: Clip };

/** Blocks as they go onto the clipboard; undefined if there are none, or too many. */
export const copyOf = (model: Model, ids: readonly string[]): Copied | undefined => {
  const clip = takeOut(model, ids)?.clip;
  if (!clip) return undefined;
  const depths = depthsIn(clip);
  const items = clip.blocks.map(({ name }, i) => ({ depth: depths[i] ?? 0, name: withTerms(model, name) }));
  return { text: writeOutline(items), html: writeOutlineHtml(items), clip };
};

/** What was copied last, in this window or another one. */
let last: Copied | undefined;
/** The blocks that a text on the clipboard was copied from, or became when it was pasted last. */
let twins: { readonly text: string; readonly ids: readonly string[] } | undefined;

export const rememberCopied = (copied: Copied, ids: readonly string[]): void => {
  last = copied;
  twins = { text: copied.text, ids };
  tellOthers?.(copied);
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

/** As much of what a browser's clipboard holds as is needed. */
type ClipboardTexts = { getData(type: string): string; setData(type: string, text: string): void };

export const writeTo = (data: Pick<ClipboardTexts, 'setData'>, { text, html, clip }: Copied): void => {
  data.setData('text/plain', text);
  data.setData('text/html', html);
  data.setData(CLIP_TYPE, JSON.stringify(clip));
};

/** What is on the clipboard: text, the HTML of the same, and the blocks that both stand for if Strata put them there. */
export type Pasted = { readonly text: string; readonly html?: string; readonly clip?: Clip | undefined };

export const readFrom = (data: Pick<ClipboardTexts, 'getData'>): Pasted => ({
  text: withPlainBreaks(data.getData('text/plain')),
  html: data.getData('text/html'),
  clip: readClip(data.getData(CLIP_TYPE)),
});

/** Tells other windows what is copied in this one. @returns what ends that. */
export const shareCopied = (tell: (copied: Copied) => void): (() => void) => {
  tellOthers = tell;
  return () => {
    tellOthers = undefined;
  };
};
let tellOthers: ((copied: Copied) => void) | undefined;

/** Takes in what another window copied, so that pasting from a menu finds the blocks here as well. */
export const hearCopied = (copied: Copied): void => {
  last = copied;
};

/** If the clipboard gives only text and it equals the last copied text, the copied blocks are pasted. */
export const fromText = (raw: string): Pasted => {
  const text = withPlainBreaks(raw);
  return { text, clip: text === last?.text ? last.clip : undefined };
};

/** Some systems' clipboards change line endings. */
const withPlainBreaks = (text: string) => text.replaceAll('\r\n', '\n');
