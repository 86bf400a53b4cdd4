/**
 * What files of older versions tell several times, brought together: outputs, inputs and flows of which names and ends match
 * become one record. What doesn't match stays as it is; the checks list it.
 */
import { joinExchange, joinFlow } from './commands/blocks/exchange.ts';
import { draftOf } from './draft.ts';
import { applyPatch, dataFrom, type Model, modelFrom } from './model.ts';
import type { Patch } from './patch.ts';
import type { ModelData } from './records.ts';

/** The change that makes one record of each output, input and flow that say the same. The model stays as it is. */
export const exchangesTogether = (model: Model): Patch => {
  const draft = draftOf(model);
  // What is given is the record that stays.
  for (const kind of ['output', 'input'])
    for (const element of model.rows.element.values())
      if (element.kind === kind && element.linkedProcessId !== null) joinExchange(draft, element.id);
  for (const { id } of model.rows.flow.values()) joinFlow(draft, id);
  return draft.patch();
};

/** Data that another program or an older version wrote, as this version keeps it. The data must be valid. */
export const broughtTogether = (data: ModelData): ModelData => {
  const model = modelFrom(data);
  const patch = exchangesTogether(model);
  if (patch.length === 0) return data;
  applyPatch(model, patch);
  return dataFrom(model);
};
