/** Which flows cross which blocks of the open model, kept up with its changes. */
import type { Model } from '../../../shared/model/model.ts';
import { createFlowIndex, type FlowIndex } from '../../../shared/scene/lines/flow-index.ts';
import { documentStore, onPatches } from '../../state/document/document.ts';

let index: { readonly model: Model; readonly flows: FlowIndex } | null = null;

export const flowIndexOf = (model: Model): FlowIndex => {
  if (index?.model !== model) index = { model, flows: createFlowIndex(model) };
  return index.flows;
};

onPatches((patches) => {
  // A model read again starts with an index of its own.
  if (index?.model !== documentStore.getState().replica?.model) index = null;
  else index?.flows.follow(patches);
});
