import type { Config } from "../../../platform/config.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { Files } from "../../../platform/files/files.ts";
import { checkIngest, checkMedia, checkPublished } from "./archive.ts";
import { type Finding, trouble } from "./finding.ts";
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
  const looks: (() => Promise<Finding[]>)[] = [
    async () => [await checkDatabase(db, config)],
    async () => [await checkDisk(config)],
    async () => [await checkFfmpeg(config, searchPath)],
    async () => [await checkClock(db, clock)],
    async () => [checkPublicUrl(config)],
    async () => checkMail(db, config),
    async () => checkMedia(db, files),
    async () => checkIngest(db),
    async () => checkPublished(db),
  ];
  const findings: Finding[] = [];
  for (const look of looks) {
    try {
      findings.push(...(await look()));
    } catch (error) {
      findings.push(
        trouble((error as Error).message, "This is a fault of the system, not of a file: see the log."),
      );
    }
  }
  return findings;
};
