/** Making a model what it was: an earlier version or a restore point, as a change of its own. */
import { neighbourhoodAfter } from '../../../shared/model/history/neighbourhood.ts';
import { type Earlier, restoringPatch } from '../../../shared/model/history/rewind.ts';
import type { Model } from '../../../shared/model/model.ts';
import type { ModelData } from '../../../shared/model/records.ts';
import { type Refusal, refuse } from '../../../shared/model/refusals/refusals.ts';
import { problemsIn } from '../../../shared/model/validation/validate.ts';
import { type Message, say, type Values } from '../../../shared/words/messages.ts';
import { patchTo } from '../restore/bring-to.ts';
import { words } from '../words.ts';
import { storable } from './storable.ts';
import type { Planned } from './undo.ts';
import { momentIn } from './version-title.ts';

/** Refused if what is there now doesn’t fit together with the version. @param version its title. */
export const restoringVersion = (model: Model, earlier: Earlier, version: string): Planned | Refusal => {
  const patch = restoringPatch(model, earlier);
  if (problemsIn(neighbourhoodAfter(model, patch)).length > 0)
    return refuse('restore-blocked', undefined, { version });
  return { patch, ...labelOf('restore', words.restored, { version }), kind: 'do', of: null };
};

/** @param at when the restore point was made. */
export const restoringPoint = (model: Model, data: ModelData, at: string): Planned => ({
  patch: storable(patchTo(model, data)),
  ...labelOf('restore-point', words.restoredPoint, { time: momentIn(at) }),
  kind: 'do',
  of: null,
});

const labelOf = (command: string, message: Message, values: Values) => ({
  label: say(message, values),
  command,
  params: { id: message.id, values: { ...values } },
});
