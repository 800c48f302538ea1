/**
 * PostgreSQL's tsquery as text, made of lexemes that are final already (never of what a person typed).
 * PostgreSQL 18, section 8.11.2.
 */
const quoted = (lexeme: string): string => `'${lexeme.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;

/** One lexeme after the other; with `prefix` the last is a beginning. */
export const inRow = (lexemes: readonly string[], prefix = false): string =>
  joined(
    lexemes.map((lexeme, at) => quoted(lexeme) + (prefix && at === lexemes.length - 1 ? ":*" : "")),
    " <-> ",
  );

/** Empty parts are left out; empty if nothing is left. */
export const all = (...parts: readonly string[]): string => joined([...new Set(parts)], " & ");

export const any = (...parts: readonly string[]): string => joined([...new Set(parts)], " | ");

export const none = (...parts: readonly string[]): string =>
  all(...parts.filter((part) => part !== "").map((part) => `!(${part})`));

const joined = (parts: readonly string[], operator: string): string => {
  const left = parts.filter((part) => part !== "");
  return left.length > 1 ? `(${left.join(operator)})` : (left[0] ?? "");
};
