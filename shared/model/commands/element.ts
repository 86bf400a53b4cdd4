/** Commands on process elements: inputs, outputs, metrics, practices, skills, systems. */
import { z } from 'zod';
import { beforeField, cleanName, defineCommand, idField, isRefusal, need, textField } from '../command.ts';
import type { Draft } from '../draft.ts';
import { ELEMENT_KINDS, type Element, type ElementKind } from '../records.ts';
import { quoted, refuse } from '../refusals.ts';
import { moveAmong, rankAmong } from './ranks.ts';
import { defineRemoval } from './removal.ts';

export const addElement = defineCommand(
  'element.add',
  'Adds an input, output, metric, practice, skill or system to a block.',
  {
    processId: idField,
    kind: z.enum(ELEMENT_KINDS),
    text: textField,
    linkedProcessId: idField.nullable().default(null),
    before: beforeField,
  },
  (draft, input, context) => {
    const process = need(draft, 'process', input.processId);
    if (isRefusal(process)) return process;
    const text = cleanName(input.text, input.kind);
    if (isRefusal(text)) return text;
    if (input.linkedProcessId !== null) {
      const linked = need(draft, 'process', input.linkedProcessId);
      if (isRefusal(linked)) return linked;
    }
    const rank = rankAmong(draft, 'element', ofKind(draft, input.processId, input.kind), input.before);
    if (isRefusal(rank)) return rank;
    const { processId, kind, linkedProcessId } = input;
    draft.put('element', { id: context.newId(), processId, kind, rank, text, linkedProcessId });
    return `Add ${kind} ${quoted(text)} to ${quoted(process.name)}`;
  },
);

export const updateElement = defineCommand(
  'element.update',
  'Changes the text of an element, or the block it comes from or goes to.',
  { id: idField, text: textField.optional(), linkedProcessId: idField.nullable().optional() },
  (draft, { id, text: raw, linkedProcessId }) => {
    const element = need(draft, 'element', id);
    if (isRefusal(element)) return element;
    if (raw === undefined && linkedProcessId === undefined) return refuse('nothing-to-do', id);
    if (raw !== undefined) {
      const text = cleanName(raw, element.kind, id);
      if (isRefusal(text)) return text;
      draft.set('element', id, { text });
    }
    if (linkedProcessId !== undefined) {
      const linked = linkedProcessId === null ? null : need(draft, 'process', linkedProcessId);
      if (isRefusal(linked)) return linked;
      draft.set('element', id, { linkedProcessId });
    }
    return `Change ${element.kind} ${quoted(element.text)}`;
  },
);

export const moveElement = defineCommand(
  'element.move',
  'Moves an element to another place among those of its kind.',
  { id: idField, before: beforeField },
  (draft, input) => {
    const element = moveAmong(draft, 'element', input, ({ processId, kind }) =>
      ofKind(draft, processId, kind),
    );
    return isRefusal(element) ? element : `Move ${element.kind} ${quoted(element.text)}`;
  },
);

export const removeElement = defineRemoval(
  'element',
  'Removes an element from its block.',
  (element) => `Remove ${element.kind} ${quoted(element.text)}`,
);

const ofKind = (draft: Draft, processId: string, kind: ElementKind): Element[] =>
  draft.referring('element', 'processId', processId).filter((element) => element.kind === kind);
