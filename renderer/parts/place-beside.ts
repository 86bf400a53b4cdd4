/**
 * The sibling before which an item of an ordered list is moved by one step up (-1) or down (1): its id, null for the end,
 * undefined if there is no such step.
 */
export const placeBeside = (
  items: readonly { readonly id: string }[],
  id: string,
  by: -1 | 1,
): string | null | undefined => {
  const at = items.findIndex((item) => item.id === id);
  if (at < 0 || at + by < 0 || at + by >= items.length) return undefined;
  return items[by === -1 ? at - 1 : at + 2]?.id ?? null;
};
