/** Commands on flows: directed links between two blocks. */

import { z } from 'zod';
import { quoted } from '../../words/quoted.ts';
import { defineCommand, idField, need, textField } from '../command.ts';
import type { Draft } from '../draft.ts';
import { cleaned } from '../fields/cleaned.ts';
import { newRecord } from '../fields/new-record.ts';
import { labelled } from '../label.ts';
import { isOneInside } from '../queries/nested-flow.ts';
import { FLOW_KINDS } from '../records/flow.ts';
import type { Flow } from '../records.ts';
import { refused } from '../refusals.ts';
import { defineUpdate } from './update.ts';
import { words } from './words.ts';

const addFlow = defineCommand(
  'flow.add',
  'editor',
  'Draws a flow from one block to another.',
  {
    sourceId: idField,
    targetId: idField,
    kind: z.enum(FLOW_KINDS).default('sequence'),
    label: textField.default(''),
  },
  (draft, input, context) => {
    const flow = newRecord('flow', { ...cleaned('flow', input), id: context.newId() });
    checkEnds(draft, flow);
    draft.put('flow', flow);
    return labelled(words.addFlow, endsOf(draft, flow));
  },
);

const updateFlow = defineUpdate(
  'flow',
  'editor',
  'Changes the kind, the label or the ends of a flow.',
  ({ after }, draft) => {
    checkEnds(draft, after);
    return labelled(words.changeFlow, endsOf(draft, after));
  },
);

const removeFlow = defineCommand(
  'flow.remove',
  'editor',
  'Deletes a flow.',
  { id: idField },
  (draft, { id }) => {
    const flow = need(draft, 'flow', id);
    const ends = endsOf(draft, flow);
    draft.remove('flow', id);
    return labelled(words.deleteFlow, ends);
  },
);

/** Refused if an end is gone, if there can't be a flow between the two, or if there is such a flow already. */
const checkEnds = (draft: Draft, flow: Flow): void => {
  const source = need(draft, 'process', flow.sourceId);
  const target = need(draft, 'process', flow.targetId);
  if (source.id === target.id) throw refused('flow-to-itself', source.id, { name: quoted(source.name) });
  if (isOneInside(draft.current, source.id, target.id))
    throw refused('flow-inside', source.id, {
      from: quoted(source.name),
      to: quoted(target.name),
    });
  const twin = draft
    .referring('flow', 'sourceId', source.id)
    .find((other) => other.id !== flow.id && sameFlow(other, flow));
  if (twin)
    throw refused('flow-exists', twin.id, {
      from: quoted(source.name),
      to: quoted(target.name),
    });
};

const sameFlow = (a: Flow, b: Flow) => a.targetId === b.targetId && a.kind === b.kind && a.label === b.label;

const endsOf = (draft: Draft, { sourceId, targetId }: Flow) => ({
  from: quoted(draft.get('process', sourceId)?.name ?? ''),
  to: quoted(draft.get('process', targetId)?.name ?? ''),
});

export const flowCommands = [addFlow, updateFlow, removeFlow] as const;
