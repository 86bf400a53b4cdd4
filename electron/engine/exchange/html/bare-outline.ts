/** The whole outline as nested lists, for readers whose browser runs no scripts. */
import { childrenOf, type Model } from '../../../../shared/model/model.ts';
import { codeOf } from '../../../../shared/model/queries/codes.ts';
import { withTerms } from '../../../../shared/model/queries/terms.ts';
import { escapeXml } from '../../../../shared/words/xml.ts';

/** Blocks written before other work gets its turn. */
const SLICE = 500;

/**
 * Writes pieces of HTML to `out`. Each step yields the share that is done, 0 to 1. Optional end tags are left out (HTML,
 * 13.1.2.4), and the direction of each text comes from the styles: this is most of a large page.
 */
export function* bareOutline(model: Model, out: string[]): Generator<number> {
  const all = Math.max(1, model.rows.process.size);
  let written = 0;
  function* list(parentId: string | null): Generator<number> {
    const children = childrenOf(model, parentId);
    if (children.length === 0) return;
    out.push('<ul>');
    for (const { id, name, definition } of children) {
      const label = [codeOf(model, id), withTerms(model, name)].filter(Boolean).join(' ');
      const text = definition.trim() === '' ? '' : `<p>${escapeXml(withTerms(model, definition))}`;
      out.push(`<li><b>${escapeXml(label)}</b>${text}`);
      if (++written % SLICE === 0) yield written / all;
      yield* list(id);
    }
    out.push('</ul>');
  }
  yield* list(null);
}
