import type pg from "pg";
import * as z from "zod";

export interface Table {
  readonly name: string;
  /** Without generated ones: the database makes these again. */
  readonly columns: readonly string[];
}

const rows = z.array(
  z.object({ name: z.string(), columns: z.array(z.string()), needs: z.array(z.string()) }),
);

/** What the migrator keeps of itself; the one who restores has migrated already. */
const notKept = "migration";

/**
 * Our tables, each after those that it refers to. Columns that refer back in a circle (`recording.current_cut_id`) have a
 * deferrable constraint, which does not count here.
 */
export const tablesInOrder = async (client: pg.Client): Promise<Table[]> => {
  const result = await client.query(
    `select c.relname as name,
            array(select a.attname::text from pg_attribute a
                  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                  order by a.attnum) as columns,
            array(select distinct f.confrelid::regclass::text from pg_constraint f
                  where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid and not f.condeferrable) as needs
     from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> $1
     order by c.relname`,
    [notKept],
  );
  return inOrder(rows.parse(result.rows));
};

type Needing = z.infer<typeof rows>[number];

/** Pure: repeatedly takes the tables whose needs are all met. */
const inOrder = (tables: readonly Needing[]): Table[] => {
  const taken: Needing[] = [];
  while (taken.length < tables.length) {
    const met = new Set(taken.map(({ name }) => name));
    const next = tables.filter(({ name, needs }) => !met.has(name) && needs.every((need) => met.has(need)));
    if (next.length === 0) throw new Error("tables refer to each other in a circle that is not deferrable");
    taken.push(...next);
  }
  return taken;
};

/** What a start fills. */
const filledByStart = new Set(["role", "staff", "setting"]);

/** Started perhaps, but nobody has done anything in it yet, and it has no sample. */
export const isUnused = async (client: pg.Client, tables: readonly Table[]): Promise<boolean> => {
  const looks = tables
    .filter(({ name }) => !filledByStart.has(name))
    .map(({ name }) => `exists (select from ${quoteName(name)})`);
  const found = await client.query<{ used: boolean }>(`select ${looks.join(" or ")} as used`);
  return found.rows[0]?.used !== true;
};

export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export const columnList = ({ columns }: Pick<Table, "columns">): string => columns.map(quoteName).join(", ");
