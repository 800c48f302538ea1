/** The same things in the order of these ids. */
export const inOrder = <Item>(
  items: readonly Item[],
  ids: readonly string[],
  idOf: (item: Item) => string,
): Item[] => ids.flatMap((id) => items.filter((item) => idOf(item) === id));
