/** The whole outline as nested lists, for readers whose browser runs no scripts. */
import { childrenOf, type Model } from '../../../../shared/model/model.ts';
import { codeOf } from '../../../../shared/model/queries/codes.ts';
import { withTerms } from '../../../../shared/model/queries/terms.ts';
import { xmlEscaped } from '../../../../shared/scene/text/xml.ts';

/** Blocks written before other work gets its turn. */
const SLICE = 500;

/** Writes pieces of HTML to `out`. Each step tells the share that is done, 0 to 1. */
export function* bareOutline(model: Model, out: string[]): Generator<number> {
  const all = Math.max(1, model.rows.process.size);
  let written = 0;
  function* list(parentId: string | null): Generator<number> {
    const children = childrenOf(model, parentId);
    if (children.length === 0) return;
    out.push('<ul>');
    for (const { id, name, definition } of children) {
      const label = [codeOf(model, id), withTerms(model, name)].filter(Boolean).join(' ');
      out.push(`<li><b dir="auto">${xmlEscaped(label)}</b>`);
      if (definition.trim() !== '') out.push(`<p dir="auto">${xmlEscaped(withTerms(model, definition))}</p>`);
      if (++written % SLICE === 0) yield written / all;
      yield* list(id);
      out.push('</li>');
    }
    out.push('</ul>');
  }
  yield* list(null);
}
