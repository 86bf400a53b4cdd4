/** Commands on process elements: inputs, outputs, metrics, practices, skills, systems. */

import { z } from 'zod';
import { quoted } from '../../../words/quoted.ts';
import { beforeField, defineCommand, getOrRefuse, idField, textField } from '../../command.ts';
import type { Draft } from '../../draft.ts';
import { cleaned } from '../../fields/cleaned.ts';
import { newRecord } from '../../fields/new-record.ts';
import { labelled } from '../../label.ts';
import type { Exchange } from '../../queries/flows/exchange.ts';
import { isExchange } from '../../queries/flows/exchange.ts';
import { ELEMENT_KINDS } from '../../records/element.ts';
import { refused } from '../../refusals/refusals.ts';
import { spelledElement } from '../dictionary.ts';
import { moveAmong, rankAmong } from '../ranks.ts';
import { defineUpdate, needReferences } from '../update.ts';
import { carrierOf, elementsOf, followElement, joinExchange, leaveToOtherEnd } from './exchange.ts';
import { words } from './words.ts';

export const addElement = defineCommand(
  'element.add',
  'editor',
  'Adds an input, output, metric, practice, skill or system to a block. An output that names the block it goes to is that block’s input too.',
  {
    processId: idField,
    kind: z.enum(ELEMENT_KINDS),
    text: textField,
    linkedProcessId: idField.nullable().default(null),
    before: beforeField,
  },
  (draft, input, context) => {
    const process = getOrRefuse(draft, 'process', input.processId);
    const { before, ...given } = input;
    const element = cleaned('element', given);
    needReferences(draft, 'element', element);
    const { processId, kind } = element;
    const rank = rankAmong(draft, 'element', elementsOf(draft, processId, kind), before);
    const id = context.newId();
    const text = spelledElement(draft, context, kind, element.text);
    draft.put('element', newRecord('element', { ...element, text, id, rank }));
    joinExchange(draft, id);
    return labelled(words.addElement, { kind, name: quoted(text), block: quoted(process.name) });
  },
);

const updateElement = defineUpdate(
  'element',
  'editor',
  'Changes the text of an element, or the block it comes from or goes to. The flow that carries it follows.',
  ({ before: { id, kind, text }, after, fields }, draft, context) => {
    if (fields.includes('text'))
      draft.set('element', id, { text: spelledElement(draft, context, kind, after.text) });
    followElement(draft, id);
    joinExchange(draft, id);
    return labelled(words.changeElement, { kind, name: quoted(text) });
  },
);

const moveElement = defineCommand(
  'element.move',
  'editor',
  'Moves an element to another place among those of its kind.',
  { id: idField, before: beforeField },
  (draft, input) => {
    const element = moveAmong(draft, 'element', input, ({ processId, kind }) =>
      elementsOf(draft, processId, kind),
    );
    return labelled(words.moveElement, { kind: element.kind, name: quoted(element.text) });
  },
);

/** Where what passes between two blocks is read: at the one that gives it, at the one that takes it, and on the flow. */
const EXCHANGE_PLACES = ['output', 'input', 'flow'] as const;

export const removeElement = defineCommand(
  'element.remove',
  'editor',
  'Deletes an element. What is output, input and label of a flow at once can be deleted in some of these places only.',
  {
    id: idField,
    places: z
      .array(z.enum(EXCHANGE_PLACES))
      .min(1)
      .default([...EXCHANGE_PLACES]),
  },
  (draft, { id, places }) => {
    const element = getOrRefuse(draft, 'element', id);
    const { kind, text } = element;
    if (isExchange(element)) removeFrom(draft, element, new Set(places));
    else draft.remove('element', id);
    return labelled(words.deleteElement, { kind, name: quoted(text) });
  },
);

type Place = (typeof EXCHANGE_PLACES)[number];

/** A flow that stays keeps the text as its own label once it no longer stands for an output and an input. */
const removeFrom = (draft: Draft, element: Exchange, places: ReadonlySet<Place>): void => {
  const { id, kind, text, linkedProcessId } = element;
  const flow = carrierOf(draft, id);
  const [isOwn, isOther] =
    kind === 'output' ? (['output', 'input'] as const) : (['input', 'output'] as const);
  const goesHere = places.has(isOwn);
  const goesThere = linkedProcessId === null ? goesHere : places.has(isOther);
  if (!goesHere && !goesThere && !(flow && places.has('flow'))) throw refused('nothing-to-do', id);
  if (flow && places.has('flow')) draft.remove('flow', flow.id);
  else if (flow && (goesHere || goesThere)) draft.set('flow', flow.id, { elementId: null, label: text });
  if (goesHere && goesThere) draft.remove('element', id);
  else if (goesHere) leaveToOtherEnd(draft, element);
  else if (goesThere) draft.set('element', id, { linkedProcessId: null });
};

export const elementCommands = [addElement, updateElement, moveElement, removeElement] as const;
