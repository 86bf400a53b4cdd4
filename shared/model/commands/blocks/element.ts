/** Commands on process elements: inputs, outputs, metrics, practices, skills, systems. */

import { z } from 'zod';
import { quoted } from '../../../words/quoted.ts';
import { beforeField, defineCommand, idField, need, textField } from '../../command.ts';
import type { Draft } from '../../draft.ts';
import { cleaned } from '../../fields/cleaned.ts';
import { newRecord } from '../../fields/new-record.ts';
import { labelled } from '../../label.ts';
import { ELEMENT_KINDS } from '../../records/element.ts';
import type { Element, ElementKind } from '../../records.ts';
import { moveAmong, rankAmong } from '../ranks.ts';
import { defineRemoval } from '../removal.ts';
import { defineUpdate, needReferences } from '../update.ts';
import { words } from './words.ts';

const addElement = defineCommand(
  'element.add',
  'editor',
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
    const { before, ...given } = input;
    const element = cleaned('element', given);
    needReferences(draft, 'element', element);
    const { processId, kind, text } = element;
    const rank = rankAmong(draft, 'element', ofKind(draft, processId, kind), before);
    draft.put('element', newRecord('element', { ...element, id: context.newId(), rank }));
    return labelled(words.addElement, { kind, name: quoted(text), block: quoted(process.name) });
  },
);

const updateElement = defineUpdate(
  'element',
  'editor',
  'Changes the text of an element, or the block it comes from or goes to.',
  ({ before: { kind, text } }) => labelled(words.changeElement, { kind, name: quoted(text) }),
);

const moveElement = defineCommand(
  'element.move',
  'editor',
  'Moves an element to another place among those of its kind.',
  { id: idField, before: beforeField },
  (draft, input) => {
    const element = moveAmong(draft, 'element', input, ({ processId, kind }) =>
      ofKind(draft, processId, kind),
    );
    return labelled(words.moveElement, { kind: element.kind, name: quoted(element.text) });
  },
);

const removeElement = defineRemoval('element', 'Deletes an element from its block.', ({ kind, text }) =>
  labelled(words.deleteElement, { kind, name: quoted(text) }),
);

const ofKind = (draft: Draft, processId: string, kind: ElementKind): Element[] =>
  draft.referring('element', 'processId', processId).filter((element) => element.kind === kind);

export const elementCommands = [addElement, updateElement, moveElement, removeElement] as const;
