import { statfs } from "node:fs/promises";
import { sql } from "kysely";
import type { Config } from "../../../platform/config.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import { openFfmpeg } from "../../../media/ffmpeg/check.ts";
import { type Finding, note, trouble, well } from "./finding.ts";

const gigabyte = 2 ** 30;

/** Room below which an ordinary film can no longer be brought in. */
const littleRoom = 5 * gigabyte;

export const checkDisk = async ({ dataFolder }: Pick<Config, "dataFolder">): Promise<Finding> => {
  const { bavail, bsize } = await statfs(dataFolder);
  const free = bavail * bsize;
  const said = `${(free / gigabyte).toFixed(1)} GB are free where ${dataFolder} is`;
  if (free < gigabyte / 2)
    return trouble(
      `Only ${said}.`,
      "Make room, or move the data folder and set DATA_DIR; the newsroom can be read meanwhile.",
    );
  return free < littleRoom
    ? note(`Only ${said}.`, "A film needs about three times its size while it is brought in.")
    : well(`${said}.`);
};

export const checkFfmpeg = async (
  { ffmpegPath }: Pick<Config, "ffmpegPath">,
  searchPath: string,
): Promise<Finding> => {
  const found = await openFfmpeg(ffmpegPath, searchPath);
  return found.ok
    ? well(`ffmpeg ${found.value.version} can bring films in.`)
    : trouble("Films cannot be brought in.", found.problem);
};

/** Schedules and rights go by the clock: two that differ are worth knowing. */
export const checkClock = async (db: Database, clock: Clock): Promise<Finding> => {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db);
  const apart = Math.abs((rows[0]?.now.getTime() ?? 0) - clock().getTime());
  return apart < 2000
    ? well("The database's clock and this machine's agree.")
    : trouble(
        `The database's clock and this machine's are ${Math.round(apart / 1000)} seconds apart.`,
        "Set both by a time server.",
      );
};

export const checkDatabase = async (
  db: Database,
  { databaseUrl }: Pick<Config, "databaseUrl">,
): Promise<Finding> => {
  const { rows } = await sql<{ version: string; bytes: number }>`
    select current_setting('server_version') as version, pg_database_size(current_database()) as bytes`.execute(
    db,
  );
  const { version = "", bytes = 0 } = rows[0] ?? {};
  const whose = databaseUrl === undefined ? "in the data folder" : "at DATABASE_URL";
  return well(
    `PostgreSQL ${version.split(" ")[0]} ${whose} answers; it holds ${(bytes / 2 ** 20).toFixed(0)} MB.`,
  );
};

export const checkPublicUrl = ({ publicUrl }: Pick<Config, "publicUrl">): Finding => {
  const { protocol, hostname } = new URL(publicUrl);
  if (["localhost", "127.0.0.1", "[::1]"].includes(hostname))
    return note(
      `Links begin with ${publicUrl}, which only this machine can open.`,
      "Set PUBLIC_URL to the address that readers use.",
    );
  return protocol === "https:"
    ? well(`Links begin with ${publicUrl}.`)
    : note(
        `Links begin with ${publicUrl}, without encryption.`,
        "Put a proxy with a certificate in front and set PUBLIC_URL to https://…",
      );
};
