import { once } from "node:events";
import type { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";

type Value = string | number | null | Readonly<Record<string, unknown>>;

/** One value in COPY's text format (PostgreSQL, "COPY", section "Text Format"). */
const copied = (value: Value): string => {
  if (value === null) return "\\N";
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  return text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("\t", "\\t");
};

/** Writes rows by COPY; `into` is the table with its columns. */
export const copyRows = async (
  client: Client,
  into: string,
  rows: Iterable<readonly Value[]>,
): Promise<void> => {
  const stream = client.query(copyFrom(`copy ${into} from stdin`));
  for (const row of rows) {
    if (!stream.write(`${row.map(copied).join("\t")}\n`)) await once(stream, "drain");
  }
  stream.end();
  await once(stream, "finish");
};
