/** Commands on flows: directed links between two blocks. */

import { z } from 'zod';
import { quoted } from '../../words/quoted.ts';
import { type CommandContext, defineCommand, getOrRefuse, idField, textField } from '../command.ts';
import type { Draft } from '../draft.ts';
import { cleaned } from '../fields/cleaned.ts';
import { newRecord } from '../fields/new-record.ts';
import { labelled } from '../label.ts';
import { endsOf as endsOfExchange, isExchange } from '../queries/flows/exchange.ts';
import { isOneInside } from '../queries/flows/nested-flow.ts';
import { FLOW_KINDS } from '../records/flow.ts';
import type { Flow } from '../records.ts';
import { refused } from '../refusals/refusals.ts';
import { carrierOf, followFlow, joinFlow, labelIn } from './blocks/exchange.ts';
import { spelledElement } from './dictionary.ts';
import { defineUpdate } from './update.ts';
import { words } from './words.ts';

const addFlow = defineCommand(
  'flow.add',
  'editor',
  'Draws a flow from one block to another. It carries the output named, or the one that has its label.',
  {
    sourceId: idField,
    targetId: idField,
    kind: z.enum(FLOW_KINDS).default('sequence'),
    label: textField.default(''),
    elementId: idField.nullable().default(null).describe('id of the output or input that it carries'),
  },
  (draft, input, context) => {
    const flow = newRecord('flow', { ...cleaned('flow', input), id: context.newId() });
    checkCarried(draft, flow);
    const carrying = flow.elementId === null ? flow : { ...flow, label: '' };
    checkEnds(draft, carrying);
    draft.put('flow', carrying);
    joinFlow(draft, flow.id);
    return labelled(words.addFlow, endsOf(draft, flow));
  },
);

const updateFlow = defineUpdate(
  'flow',
  'editor',
  'Changes the kind, the label or the ends of a flow, or what it carries. What it carries follows its ends, and is renamed with its label.',
  ({ before, after, fields }, draft, context) => {
    const { id } = after;
    const given = (field: keyof Flow) => fields.includes(field);
    if (given('elementId') && after.elementId !== null) {
      checkCarried(draft, after);
      draft.set('flow', id, { label: '' });
    } else if (given('elementId') && before.elementId !== null && !given('label'))
      draft.set('flow', id, { label: labelIn(draft, before) });
    else if (given('label') && before.elementId !== null && after.elementId !== null)
      relabel(draft, context, after);
    checkEnds(draft, getOrRefuse(draft, 'flow', id));
    followFlow(draft, getOrRefuse(draft, 'flow', id));
    if (given('label') || given('sourceId') || given('targetId')) joinFlow(draft, id);
    return labelled(words.changeFlow, endsOf(draft, after));
  },
);

const removeFlow = defineCommand(
  'flow.remove',
  'editor',
  'Deletes a flow.',
  { id: idField },
  (draft, { id }) => {
    const flow = getOrRefuse(draft, 'flow', id);
    const ends = endsOf(draft, flow);
    draft.remove('flow', id);
    return labelled(words.deleteFlow, ends);
  },
);

/** Refused if an end is gone, if there can't be a flow between the two, or if there is such a flow already. */
const checkEnds = (draft: Draft, flow: Flow): void => {
  const source = getOrRefuse(draft, 'process', flow.sourceId);
  const target = getOrRefuse(draft, 'process', flow.targetId);
  if (source.id === target.id) throw refused('flow-to-itself', source.id, { name: quoted(source.name) });
  if (isOneInside(draft.current, source.id, target.id))
    throw refused('flow-inside', source.id, {
      from: quoted(source.name),
      to: quoted(target.name),
    });
  const twin = draft
    .referring('flow', 'sourceId', source.id)
    .find((other) => other.id !== flow.id && sameFlow(draft, other, flow));
  if (twin)
    throw refused('flow-exists', twin.id, {
      from: quoted(source.name),
      to: quoted(target.name),
    });
};

const sameFlow = (draft: Draft, a: Flow, b: Flow) =>
  a.targetId === b.targetId && a.kind === b.kind && labelIn(draft, a) === labelIn(draft, b);

/** The label of a flow that carries something is its name; without a label the flow carries nothing. */
const relabel = (draft: Draft, context: CommandContext, { id, elementId, label }: Flow): void => {
  const element = elementId === null ? undefined : draft.get('element', elementId);
  if (!element) return;
  if (label === '') draft.set('flow', id, { elementId: null });
  else {
    const { text } = cleaned('element', { text: label }, { id: element.id });
    draft.set('element', element.id, { text: spelledElement(draft, context, element.kind, text) });
    draft.set('flow', id, { label: '' });
  }
};

/** Refused if what a flow is to carry doesn’t pass between its ends, or if another flow carries it. */
const checkCarried = (draft: Draft, { id, elementId, sourceId, targetId }: Flow): void => {
  if (elementId === null) return;
  const element = getOrRefuse(draft, 'element', elementId);
  const ends = isExchange(element) ? endsOfExchange(element) : undefined;
  const carrier = carrierOf(draft, elementId);
  if (ends?.from !== sourceId || ends.to !== targetId || (carrier && carrier.id !== id))
    throw refused('not-carried', elementId, { name: quoted(element.text) });
};

const endsOf = (draft: Draft, { sourceId, targetId }: Flow) => ({
  from: quoted(draft.get('process', sourceId)?.name ?? ''),
  to: quoted(draft.get('process', targetId)?.name ?? ''),
});

export const flowCommands = [addFlow, updateFlow, removeFlow] as const;
