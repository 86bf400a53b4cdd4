/** The flows between what one page shows and the blocks that it does not show, in words. */

import type { Model } from '../../../../shared/model/model.ts';
import { codeOf } from '../../../../shared/model/queries/codes.ts';
import { flowLabel } from '../../../../shared/model/queries/flows/exchange.ts';
import { withTerms } from '../../../../shared/model/queries/terms.ts';
import { flowIndexOf } from '../../../../shared/scene/lines/flow-index.ts';
import { plain } from '../../../../shared/scene/text/text.ts';
import { say } from '../../../../shared/words/messages.ts';
import { words } from './words.ts';

type Beyond = { readonly into: readonly string[]; readonly outOf: readonly string[] };

/** @param rootId the block that the page is about: flows that cross its border are listed. */
export const flowsBeyond = (model: Model, rootId: string): Beyond => {
  const [into, outOf]: [string[], string[]] = [[], []];
  const isInside = (id: string): boolean => {
    for (let next: string | null = id; next !== null; next = model.rows.process.get(next)?.parentId ?? null)
      if (next === rootId) return true;
    return false;
  };
  const called = (id: string) => codeOf(model, id) || plain(model.rows.process.get(id)?.name ?? '');
  for (const flowId of new Set(flowIndexOf(model).crossing(rootId))) {
    const flow = model.rows.flow.get(flowId);
    if (!flow) continue;
    const label = plain(withTerms(model, flowLabel(model, flow)));
    const isLabelled = label === '' ? 'no' : 'yes';
    const [source, target] = [called(flow.sourceId), called(flow.targetId)];
    if (isInside(flow.sourceId))
      outOf.push(say(words.flowOut, { label, isLabelled, own: source, block: target }));
    else into.push(say(words.flowIn, { label, isLabelled, own: target, block: source }));
  }
  return { into, outOf };
};
