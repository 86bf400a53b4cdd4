import type { Model } from '../../shared/model/model.ts';
import { codeOf } from '../../shared/model/queries/codes.ts';
import type { EntryKind } from '../../shared/model/queries/dictionary/dictionary.ts';
import { withTerms } from '../../shared/model/queries/terms.ts';
import { ENTRY_KINDS } from '../../shared/model/records/entry.ts';
import { filterInSteps, mapInSteps } from '../../shared/steps/each.ts';
import { asShare, type Progress } from '../../shared/steps/steps.ts';
import { countIn, listIn } from '../../shared/words/format.ts';
import { say } from '../../shared/words/messages.ts';
import { currentModel } from '../state/document/document.ts';
import { dictionaryStore, usesNow } from '../state/panels/dictionary.ts';
import type { ReportSource } from '../state/panels/export-report.ts';
import { type Item, isFound, isInFilter, itemsInSteps, placesInSteps, similarGroups } from './items.ts';
import { words } from './words.ts';

/** The entries on screen, a table for each kind, with their definitions and the blocks that use them. */
export const dictionaryReport: ReportSource = function* (maxRows) {
  const model = currentModel();
  const { filter, query } = dictionaryStore.getState();
  const all = yield* asShare(0, 0.4, itemsInSteps(model, usesNow(model)));
  const shown =
    filter === 'similar' ? similarGroups(all).flat() : all.filter((item) => isInFilter(item, filter));
  const items = yield* asShare(
    0.4,
    0.5,
    filterInSteps(shown, (item) => isFound(item, query)),
  );
  if (items.length > maxRows) return 'too-long';
  const rows: { readonly kind: EntryKind; readonly cells: string[] }[] = [];
  for (const item of items) {
    const done = 0.5 + (0.5 * rows.length) / items.length;
    rows.push({ kind: item.kind, cells: yield* asShare(done, done, rowInSteps(model, item)) });
    yield done;
  }
  return {
    title: say(words.dictionary),
    facts: say(words.facts, {
      entries: items.length,
      unused: items.filter(({ count }) => count === 0).length,
    }),
    sections: ENTRY_KINDS.flatMap((kind) => {
      const own = rows.filter((row) => row.kind === kind).map(({ cells }) => cells);
      if (own.length === 0) return [];
      const head = [words.name, words.meaning, words.usesHead, words.usedIn].map((word) => say(word));
      return [{ heading: say(words.kindHeading, { kind }), table: { head, rows: own } }];
    }),
  };
};

function* rowInSteps(model: Model, item: Item): Progress<string[]> {
  const places = yield* placesInSteps(model, usesNow(model), item);
  const blocks = yield* mapInSteps(places, ({ blockId }) => blockName(model, blockId));
  return [item.shown, withTerms(model, item.entry?.definition ?? ''), countIn(item.count), listIn(blocks)];
}

const blockName = (model: Model, id: string): string =>
  `${codeOf(model, id)} ${withTerms(model, model.rows.process.get(id)?.name ?? '')}`.trim();
