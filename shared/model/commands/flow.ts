/** Commands on flows: directed links between two blocks. */
import { z } from 'zod';
import { cleanLabel, defineCommand, idField, isRefusal, need, textField } from '../command.ts';
import type { Draft } from '../draft.ts';
import { FLOW_KINDS, type Flow } from '../records.ts';
import { quoted, type Refusal, refuse } from '../refusals.ts';

export const addFlow = defineCommand(
  'flow.add',
  'Draws a flow from one block to another.',
  {
    sourceId: idField,
    targetId: idField,
    kind: z.enum(FLOW_KINDS).default('sequence'),
    label: textField.default(''),
  },
  (draft, { sourceId, targetId, kind, label: raw }, context) => {
    const label = cleanLabel(raw, 'label');
    if (isRefusal(label)) return label;
    const flow = { id: context.newId(), sourceId, targetId, kind, label };
    const refusal = refusalFor(draft, flow);
    if (refusal) return refusal;
    draft.put('flow', flow);
    return `Add flow ${between(draft, flow)}`;
  },
);

export const updateFlow = defineCommand(
  'flow.update',
  'Changes the kind, the label or the ends of a flow.',
  {
    id: idField,
    sourceId: idField.optional(),
    targetId: idField.optional(),
    kind: z.enum(FLOW_KINDS).optional(),
    label: textField.optional(),
  },
  (draft, { id, label: raw, ...changes }) => {
    const flow = need(draft, 'flow', id);
    if (isRefusal(flow)) return flow;
    const label = raw === undefined ? flow.label : cleanLabel(raw, 'label', id);
    if (isRefusal(label)) return label;
    const after = {
      ...flow,
      label,
      sourceId: changes.sourceId ?? flow.sourceId,
      targetId: changes.targetId ?? flow.targetId,
      kind: changes.kind ?? flow.kind,
    };
    const refusal = refusalFor(draft, after);
    if (refusal) return refusal;
    draft.set('flow', id, after);
    return `Change flow ${between(draft, after)}`;
  },
);

export const removeFlow = defineCommand(
  'flow.remove',
  'Removes a flow.',
  { id: idField },
  (draft, { id }) => {
    const flow = need(draft, 'flow', id);
    if (isRefusal(flow)) return flow;
    const label = between(draft, flow);
    draft.remove('flow', id);
    return `Remove flow ${label}`;
  },
);

const refusalFor = (draft: Draft, flow: Flow): Refusal | undefined => {
  const source = need(draft, 'process', flow.sourceId);
  if (isRefusal(source)) return source;
  const target = need(draft, 'process', flow.targetId);
  if (isRefusal(target)) return target;
  if (source.id === target.id) return refuse('flow-to-itself', source.id, source.name);
  const twin = draft
    .referring('flow', 'sourceId', source.id)
    .find((other) => other.id !== flow.id && sameFlow(other, flow));
  return twin && refuse('flow-exists', twin.id, source.name, target.name);
};

const sameFlow = (a: Flow, b: Flow) => a.targetId === b.targetId && a.kind === b.kind && a.label === b.label;

const between = (draft: Draft, { sourceId, targetId }: Flow): string =>
  `from ${quoted(draft.get('process', sourceId)?.name ?? '')} to ${quoted(draft.get('process', targetId)?.name ?? '')}`;
