/**
 * A page of what was asked for with one more than it may have: that one tells whether there is a next.
 * @param placeOf of an item: what the next page goes on after
 */
export const pageFrom = <Item>(
  found: readonly Item[],
  limit: number,
  placeOf: (item: Item) => string,
): { readonly items: Item[]; readonly next: string | null } => {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, next: found.length > limit && last !== undefined ? placeOf(last) : null };
};
