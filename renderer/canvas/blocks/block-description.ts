/** What screen readers read after a block’s name: its level, its parent, its children and its flows. */

import { childrenOf, type Model } from '../../../shared/model/model.ts';
import { ancestorsOf } from '../../../shared/model/queries/ancestors.ts';
import { flowLabel } from '../../../shared/model/queries/flows/exchange.ts';
import { flowsFrom, flowsTo } from '../../../shared/model/queries/flows/flows-in-order.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import { type Message, say } from '../../../shared/words/messages.ts';
import { spoken } from '../../state/view/spoken.ts';
import { words } from './words.ts';

/** More flows or children than these are counted, not listed. */
const MAX_LISTED = 8;

/** Whole sentences; empty if the block is gone. Costs the depth of the block, its children and its flows. */
export const blockDescription = (model: Model, id: string): string => {
  if (!model.rows.process.has(id)) return '';
  const ancestors = ancestorsOf(model, id);
  const parent = ancestors.at(-1);
  const children = childrenOf(model, id).map((child) => spoken(model, child.id));
  const outgoing = flowsFrom(model, id).map((flow) =>
    withLabel(model, flow.targetId, flowLabel(model, flow)),
  );
  const incoming = flowsTo(model, id).map((flow) => withLabel(model, flow.sourceId, flowLabel(model, flow)));
  return [
    parent
      ? say(words.levelIn, { level: ancestors.length + 1, parent: spoken(model, parent.id) })
      : say(words.level, { level: ancestors.length + 1 }),
    listed(words.children, children),
    listed(words.flowsTo, outgoing),
    listed(words.flowsFrom, incoming),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
};

const withLabel = (model: Model, id: string, label: string): string =>
  label === '' ? spoken(model, id) : `${spoken(model, id)} (${withTerms(model, label)})`;

const listed = (message: Message, items: readonly string[]): string =>
  items.length === 0
    ? ''
    : say(message, {
        list: items.slice(0, MAX_LISTED).join(', '),
        more: Math.max(0, items.length - MAX_LISTED),
      });
