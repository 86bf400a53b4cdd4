/** A list with one node for each item, which stays while items come, go and change, so that focus and what is read stay. */

type Row<T> = { readonly node: HTMLElement; show(item: T): void };

/** @returns what shows items, each under its key, in their order. */
export const keyed = <T>(list: HTMLElement, make: (key: string) => Row<T>) => {
  const rows = new Map<string, Row<T>>();
  return (items: readonly (readonly [key: string, item: T])[]): void => {
    const keys = new Set(items.map(([key]) => key));
    for (const [key, { node }] of rows) {
      if (keys.has(key)) continue;
      rows.delete(key);
      node.remove();
    }
    items.forEach(([key, item], index) => {
      const row = rows.get(key) ?? make(key);
      rows.set(key, row);
      row.show(item);
      if (list.children[index] !== row.node) list.insertBefore(row.node, list.children[index] ?? null);
    });
  };
};
