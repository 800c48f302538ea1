import type { Config } from "../../../platform/config.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { Files } from "../../../platform/files/files.ts";
import { checkIngest, checkMedia, checkPublished } from "./archive.ts";
import { checkBackup } from "./backup.ts";
import { type Area, type Finding, trouble } from "./finding.ts";
import { checkJobs } from "./jobs.ts";
import { checkMail } from "./mail.ts";
import { checkClock, checkDatabase, checkDisk, checkFfmpeg, checkPublicUrl } from "./machine.ts";

export interface Examined {
  readonly db: Database;
  readonly files: Files;
  readonly config: Config;
  readonly clock: Clock;
  /** The value of PATH. */
  readonly searchPath: string;
}

/** Looks at everything that can go wrong, and goes on when one look fails. */
export const examine = async ({ db, files, config, clock, searchPath }: Examined): Promise<Finding[]> => {
  const looks: [Area, () => Promise<Finding[]>][] = [
    ["database", async () => [await checkDatabase(db, config)]],
    ["machine", async () => [await checkDisk(config)]],
    ["machine", async () => [await checkFfmpeg(config, searchPath)]],
    ["machine", async () => [await checkClock(db, clock)]],
    ["site", async () => [checkPublicUrl(config)]],
    ["mail", async () => checkMail(db, config)],
    ["backup", async () => [await checkBackup(db, clock)]],
    ["jobs", async () => checkJobs(db)],
    ["archive", async () => checkMedia(db, files)],
    ["archive", async () => checkIngest(db)],
    ["archive", async () => checkPublished(db)],
  ];
  const findings: Finding[] = [];
  for (const [area, look] of looks) {
    try {
      findings.push(...(await look()).map((finding) => Object.assign({}, finding, { area })));
    } catch (error) {
      findings.push(
        trouble((error as Error).message, "This is a fault of the system, not of a file: see the log."),
      );
    }
  }
  return findings;
};
