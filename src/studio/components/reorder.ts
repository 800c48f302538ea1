/** The order after one has been moved by so many places; null: it cannot go further. */
export const movedBy = (ids: readonly string[], id: string, by: number): string[] | null => {
  const from = ids.indexOf(id);
  const to = from + by;
  if (from === -1 || to < 0 || to >= ids.length) return null;
  return ids.toSpliced(from, 1).toSpliced(to, 0, id);
};

/** The order after some have been put before or after another, in the order that they had; null: onto themselves. */
export const movedTo = (
  ids: readonly string[],
  moved: readonly string[],
  target: string,
  isAfter: boolean,
): string[] | null => {
  if (moved.includes(target) || !ids.includes(target)) return null;
  const others = ids.filter((id) => !moved.includes(id));
  const at = others.indexOf(target) + (isAfter ? 1 : 0);
  return others.toSpliced(at, 0, ...ids.filter((id) => moved.includes(id)));
};
