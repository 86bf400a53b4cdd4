/** The rows of the outline: pure. */
import { childrenOf, type Model } from '../../shared/model/model.ts';
import { ancestorsOf } from '../../shared/model/queries/ancestors.ts';

export type Row = {
  readonly id: string;
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  /** Undefined for a block without children. */
  readonly isOpen: boolean | undefined;
};

/** The visible rows if the blocks in `open` show their children. */
export const rowsOf = (model: Model, open: ReadonlySet<string>): Row[] => {
  const rows: Row[] = [];
  const visit = (parentId: string | null, level: number): void => {
    const children = childrenOf(model, parentId);
    for (const [i, { id }] of children.entries()) {
      const isParent = childrenOf(model, id).length > 0;
      const isOpen = isParent ? open.has(id) : undefined;
      rows.push({ id, level, position: i + 1, siblings: children.length, isOpen });
      if (isOpen) visit(id, level + 1);
    }
  };
  visit(null, 1);
  return rows;
};

/** What a key does in a tree (WAI-ARIA Authoring Practices, tree view): the row it goes to, or the row it opens or closes. */
export const keyIn = (
  rows: readonly Row[],
  index: number,
  key: string,
): { readonly goTo: number } | { readonly toggle: string } | null => {
  const row = rows[index];
  if (!row) return null;
  switch (key) {
    case 'ArrowDown':
      return { goTo: Math.min(rows.length - 1, index + 1) };
    case 'ArrowUp':
      return { goTo: Math.max(0, index - 1) };
    case 'Home':
      return { goTo: 0 };
    case 'End':
      return { goTo: rows.length - 1 };
    case 'ArrowRight':
      if (row.isOpen === undefined) return null;
      return row.isOpen ? { goTo: index + 1 } : { toggle: row.id };
    case 'ArrowLeft': {
      if (row.isOpen) return { toggle: row.id };
      const parent = rows.findLastIndex(({ level }, i) => i < index && level < row.level);
      return parent < 0 ? null : { goTo: parent };
    }
    default:
      return null;
  }
};

/** `open` with all ancestors of a block. */
export const openedTo = (model: Model, open: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const outer = ancestorsOf(model, id).map((each) => each.id);
  return outer.every((each) => open.has(each)) ? open : new Set([...open, ...outer]);
};
