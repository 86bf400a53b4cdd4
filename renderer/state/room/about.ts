/** What a round, an idea or a parked thought is about: a block, or the model. */
import type { Model } from '../../../shared/model/model.ts';
import { getRow, settingsOf } from '../../../shared/model/model.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { lastSelected } from '../session/selection.ts';
import { sessionStore } from '../session/session.ts';
import { namedWithCode } from '../view/spoken.ts';

/** The block if the model still has it, or else the model. @param about the id of a block, or null for the model */
export const knownAbout = (model: Model, about: string | null): string | null =>
  about !== null && model.rows.process.has(about) ? about : null;

/** The block that keys are about: the one selected last, or else the one whose children are on show. Null is the model. */
export const blockAtHand = (model: Model): string | null => {
  const session = sessionStore.getState();
  return knownAbout(model, lastSelected(session) ?? session.rootId);
};

/** The name, quoted, for a sentence. */
export const nameOfAbout = (model: Model, about: string | null): string => {
  const block = about === null ? undefined : getRow(model, 'process', about);
  return quoted(block ? withTerms(model, block.name) : settingsOf(model).name);
};

/** Code and name: S2 “Sell by Proposal”; of the model, its name. */
export const codeAndNameOf = (model: Model, about: string | null): string =>
  about !== null && model.rows.process.has(about) ? namedWithCode(model, about) : nameOfAbout(model, null);
