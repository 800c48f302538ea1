// Writes src/platform/database/schema.generated.ts and db/schema.sql from the schema that the migrations make, in a
// PostgreSQL of its own. With --check it writes nothing, and fails when they are not current.
// Run by Node 24: node scripts/generate-schema.mjs [--check]
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { openDatabase } from "../src/platform/database/database.ts";
import { migrate, migrationsFolder } from "../src/platform/database/migrate.ts";
import { silentLog } from "../src/platform/log.ts";
import { startPostgres } from "../src/platform/postgres/supervisor.ts";
import { describeSchema } from "./describe-schema.mjs";

const root = join(import.meta.dirname, "..");
const check = process.argv.includes("--check");

const generateTypes = async (url, folder) => {
  const out = join(folder, "schema.generated.ts");
  const types = { int8: "number", date: "string", tsvector: "string", numeric: "string" };
  await promisify(execFile)(
    process.execPath,
    [
      join(root, "node_modules/kysely-codegen/dist/cli/bin.js"),
      ...["--dialect", "postgres", "--url", url, "--out-file", out, "--date-parser", "string"],
      ...["--type-mapping", JSON.stringify(types), "--log-level", "error", "--default-schema", "public"],
      ...["--include-pattern", "public.*"],
    ],
    { cwd: folder },
  );
  return readFile(out, "utf8");
};

const folder = await mkdtemp(join(tmpdir(), "newsreel-schema-"));
const postgres = await startPostgres({
  dataFolder: join(folder, "data"),
  log: silentLog(),
  settings: { fsync: "off" },
});
const db = openDatabase(postgres.connection);
try {
  await migrate(db, migrationsFolder);
  const made = {
    "db/schema.sql": await describeSchema(db),
    "src/platform/database/schema.generated.ts": await generateTypes(postgres.connection.url, folder),
  };
  for (const [path, text] of Object.entries(made)) {
    const file = join(root, path);
    const same = (await readFile(file, "utf8").catch(() => undefined)) === text;
    if (same) continue;
    if (check) {
      console.error(`${path} is not what the migrations make: run node scripts/generate-schema.mjs`);
      process.exitCode = 1;
    } else {
      await writeFile(file, text);
      console.log(`wrote ${path}`);
    }
  }
} finally {
  await db.destroy();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
