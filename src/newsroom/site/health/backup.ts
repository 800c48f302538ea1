import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import { count, type Finding, note, well } from "./finding.ts";
import { readLastBackup } from "./last-backup.store.ts";

const day = 86_400_000;

/** Days after which a backup is old. */
const old = 7;

/** Whether what is here would be lost with this machine. */
export const checkBackup = async (db: Database, clock: Clock): Promise<Finding> => {
  const last = await readLastBackup(db);
  if (last === null)
    return note(
      "No backup was made of this newsroom.",
      "newsreel backup FOLDER, every night, to another disk",
    );
  const days = Math.floor((clock().getTime() - Date.parse(last.at)) / day);
  const size = `${count(last.files, "file")}, ${(last.bytes / 2 ** 20).toFixed(1)} MB`;
  const when = days === 0 ? "today" : days === 1 ? "yesterday" : `${count(days, "day")} ago`;
  return days > old
    ? note(
        `The last backup was made ${when} (${size}).`,
        "newsreel backup FOLDER, every night, to another disk",
      )
    : well(`The last backup was made ${when} (${size}).`);
};
