/** A field that a change touched, as text; null: it was not there. */
export interface Difference {
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What differs between two states, field by field; what stayed the same is left out. */
export const differencesOf = (before: unknown, after: unknown): readonly Difference[] => {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((name) => ({ name, before: was.get(name) ?? null, after: is.get(name) ?? null }))
    .filter((field) => field.before !== field.after);
};

const fieldsOf = (state: unknown): ReadonlyMap<string, string> => {
  if (state === null || state === undefined) return new Map();
  if (typeof state !== "object" || Array.isArray(state)) return new Map([["", textOf(state)]]);
  return new Map(
    Object.entries(state)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([name, value]) => [name, textOf(value)] as const),
  );
};

const textOf = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));
