import type { CommandTools } from "../cli/tools.ts";
import { fail, ok, type Result } from "../kit/result.ts";
import { openFfmpeg } from "../media/ffmpeg/check.ts";
import { systemClock } from "../platform/clock.ts";
import type { Config } from "../platform/config.ts";
import { MigrationRefused } from "../platform/database/migrate.ts";
import { openLog } from "../platform/log.ts";
import { DataFolderInUse } from "../platform/postgres/supervisor.ts";
import { type Newsroom, openNewsroom } from "./open-newsroom.ts";

/** Where this newsroom is, and where the project's own files are. */
export interface Place {
  readonly config: Config;
  readonly root: string;
}

/** The tools of commands, with what only the composition root's own commands use. */
export interface MainTools extends CommandTools {
  readonly place: Place;
  readonly searchPath: string;
  /** The whole newsroom, opened once. */
  readonly reach: () => Promise<Result<Newsroom>>;
  readonly close: () => Promise<void>;
}

export const commandTools = (place: Place): MainTools => {
  const { config, root } = place;
  const searchPath = process.env["PATH"] ?? "";
  let opened: Promise<Result<Newsroom>> | undefined;
  const reach = () =>
    (opened ??= reachNewsroom(() =>
      openNewsroom({
        config,
        root,
        searchPath,
        for: "command",
        log: openLog(quiet(config.logLevel), process.stderr),
      }),
    ));
  return {
    config,
    place,
    searchPath,
    clock: systemClock,
    reach,
    openNewsroom: async () => {
      const newsroom = await reach();
      return newsroom.ok
        ? ok({ db: newsroom.value.db, files: newsroom.value.files, runs: newsroom.value.isServedElsewhere })
        : newsroom;
    },
    openFfmpeg: () => openFfmpeg(config.ffmpegPath, searchPath),
    close: async () => {
      // What went wrong was told by whoever asked for it.
      const newsroom = await opened?.catch(() => undefined);
      if (newsroom?.ok === true) await newsroom.value.close();
    },
  };
};

/** A command says its own answer; of the log only what is wrong is told. */
const quiet = (level: Config["logLevel"]): string => (level === "info" ? "warn" : level);

/** What an operator can cause is a problem, told plainly. */
const reachNewsroom = async (open: () => Promise<Newsroom>): Promise<Result<Newsroom>> => {
  try {
    return ok(await open());
  } catch (error) {
    if (error instanceof DataFolderInUse || error instanceof MigrationRefused) return fail(error.message);
    throw error;
  }
};
