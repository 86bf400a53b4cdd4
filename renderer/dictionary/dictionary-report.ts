import type { Model } from '../../shared/model/model.ts';
import { codeOf } from '../../shared/model/queries/codes.ts';
import { withTerms } from '../../shared/model/queries/terms.ts';
import { ENTRY_KINDS } from '../../shared/model/records/entry.ts';
import type { Report } from '../../shared/report/report.ts';
import { countIn, listIn } from '../../shared/words/format.ts';
import { say } from '../../shared/words/messages.ts';
import { currentModel } from '../state/document/document.ts';
import { dictionaryStore, usesNow } from '../state/panels/dictionary.ts';
import { type Item, isFound, isInFilter, itemsOf, placesOf, similarGroups } from './items.ts';
import { words } from './words.ts';

/** The entries on screen, a table for each kind, with their definitions and the blocks that use them. */
export const dictionaryReport = (): Report => {
  const model = currentModel();
  const { filter, query } = dictionaryStore.getState();
  const all = itemsOf(model, usesNow(model));
  const shown =
    filter === 'similar' ? similarGroups(all).flat() : all.filter((item) => isInFilter(item, filter));
  const items = shown.filter((item) => isFound(item, query));
  return {
    title: say(words.dictionary),
    facts: say(words.facts, {
      entries: items.length,
      unused: items.filter(({ count }) => count === 0).length,
    }),
    sections: ENTRY_KINDS.flatMap((kind) => {
      const rows = items.filter((item) => item.kind === kind).map((item) => rowOf(model, item));
      if (rows.length === 0) return [];
      const head = [words.name, words.meaning, words.usesHead, words.usedIn].map((word) => say(word));
      return [{ heading: say(words.kindHeading, { kind }), table: { head, rows } }];
    }),
  };
};

const rowOf = (model: Model, item: Item): string[] => [
  item.shown,
  withTerms(model, item.entry?.definition ?? ''),
  countIn(item.count),
  listIn(placesOf(model, usesNow(model), item).map(({ blockId }) => blockName(model, blockId))),
];

const blockName = (model: Model, id: string): string =>
  `${codeOf(model, id)} ${withTerms(model, model.rows.process.get(id)?.name ?? '')}`.trim();
