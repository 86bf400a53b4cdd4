/** What of a model a picture shows, and what that is called. */

import { type Model, settingsOf } from '../model/model.ts';
import { ancestorsOf } from '../model/queries/ancestors.ts';
import { codeOf } from '../model/queries/codes.ts';
import { withTerms } from '../model/queries/terms.ts';
import { hasInside } from '../scene/levels.ts';
import { plain } from '../scene/text/text.ts';
import type { View, ViewData } from '../scene/view.ts';
import { words } from '../scene/words.ts';
import { say } from '../words/messages.ts';

const MAX_TITLE = 500;

/** The view of the options; else the whole model, all levels exploded. */
export const viewFrom = (model: Model, { view }: { readonly view?: ViewData | undefined }): View => {
  if (view) {
    const { rootId, exploded, aspect } = view;
    return { rootId, exploded: new Set(exploded), ...(aspect !== undefined && { shape: { aspect } }) };
  }
  const exploded = new Set<string>();
  for (const { id } of model.rows.process.values()) if (hasInside(model, id)) exploded.add(id);
  return { rootId: null, exploded };
};

export const titleOf = (model: Model): string =>
  plain(withTerms(model, settingsOf(model).name)).slice(0, MAX_TITLE) || say(words.unnamedModel);

/** Code and name of a block. */
export const labelOf = (model: Model, id: string): string => {
  const name = plain(withTerms(model, model.rows.process.get(id)?.name ?? '').slice(0, MAX_TITLE));
  return [codeOf(model, id), name].filter(Boolean).join(' ') || say(words.unnamed);
};

/** The way to the block that is drilled into, with that block; empty for the whole model. */
export const pathOf = (model: Model, rootId: string | null): string[] =>
  rootId === null || !model.rows.process.has(rootId)
    ? []
    : [...ancestorsOf(model, rootId).map(({ id }) => id), rootId].map((id) => labelOf(model, id));
