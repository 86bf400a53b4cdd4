/** Entries of the dictionary as suggestions for the fields that hold their names. */
import { joinTexts } from '../../shared/lists/tables/joined.ts';
import { type EntryKind, entryKindOf, entryName } from '../../shared/model/queries/dictionary/dictionary.ts';
import { entriesFor } from '../../shared/model/queries/suggestions.ts';
import type { ElementKind } from '../../shared/model/records.ts';
import { currentModel } from '../state/document/document.ts';
import type { Suggest } from '../ui/fields/use-suggestions.tsx';

const MAX = 8;

const suggestOf =
  (kind: EntryKind): Suggest =>
  (typed) => {
    const model = currentModel();
    return entriesFor(model, kind, typed, MAX).map((entry) => ({
      text: entry.name,
      shown: entryName(model, entry),
    }));
  };

const SUGGEST: Readonly<Record<EntryKind, Suggest>> = {
  role: suggestOf('role'),
  system: suggestOf('system'),
  document: suggestOf('document'),
};

export const suggestRoles: Suggest = SUGGEST.role;
export const suggestSystems: Suggest = SUGGEST.system;
export const suggestDocuments: Suggest = SUGGEST.document;

/** Undefined for elements that are no names of the dictionary, such as metrics. */
export const suggestFor = (kind: ElementKind): Suggest | undefined => {
  const entryKind = entryKindOf(kind);
  return entryKind && SUGGEST[entryKind];
};

/**
 * The same for a cell that holds several names, set apart by semicolons: for the last one, leaving those before it as they are.
 */
export const suggestLastFor = (kind: ElementKind): Suggest | undefined => {
  const suggest = suggestFor(kind);
  return (
    suggest &&
    ((typed) => {
      const start = typed.lastIndexOf(';') + 1;
      const others = typed.slice(0, start);
      const isInQuotes = others.split('"').length % 2 === 0;
      if (isInQuotes) return [];
      const before = others === '' ? '' : `${others} `;
      return suggest(typed.slice(start)).map(({ text, shown }) => ({
        text: before + joinTexts([text]),
        shown,
      }));
    })
  );
};
