/** Migrates a database in a process of its own: node test/support/migrate-process.ts <database URL> */
import { openDatabase } from "../../src/platform/database/database.ts";
import { migrate, migrationsFolder } from "../../src/platform/database/migrate.ts";
import { installJobs } from "../../src/platform/jobs/queue.ts";

const [, , url = ""] = process.argv;
const db = openDatabase({ url });
await migrate(db, migrationsFolder);
await db.destroy();
await installJobs({ url });
process.disconnect?.();
