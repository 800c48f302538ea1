import { join } from "node:path";
import { sql } from "kysely";
import { toDatabase } from "../../src/platform/database/connection.ts";
import { type ConnectionSettings, openDatabase } from "../../src/platform/database/database.ts";
import { copyFolder } from "../support/copy-folder.ts";
import { makeFrameFilm } from "../support/frame-film.ts";
import { templateName } from "../support/test-postgres.ts";
import { openPlayerNewsroom } from "./player-newsroom.ts";

const name = "newsreel_film";

/**
 * Brings a numbered film of a minute into a newsroom, without any words.
 * @param folder is made, with the newsroom's files
 * @returns the database, which is a template for others, the folder and the id of the film's cut
 */
export const makePlayerFilm = async (
  server: ConnectionSettings,
  assets: string,
  folder: string,
): Promise<Readonly<Record<"database" | "files" | "cut", string>>> => {
  const maintenance = openDatabase({ ...server, maxConnections: 1 });
  await sql.raw(`create database ${name} template ${templateName}`).execute(maintenance);
  await maintenance.destroy();
  const db = openDatabase(toDatabase(server, name));
  const newsroom = await openPlayerNewsroom(db, { assets });
  try {
    const path = join(newsroom.folder, "film.mp4");
    const rate = { numerator: 25, denominator: 1 };
    await makeFrameFilm(newsroom.ffmpeg.ffmpeg, { path, rate, frames: 1500 });
    const film = await newsroom.bringIn(path, { kind: "film", title: "The Harbour Letter" });
    await copyFolder(join(newsroom.folder, "files"), folder);
    return { database: name, files: folder, cut: film.cutId };
  } finally {
    await newsroom.close();
    await db.destroy();
  }
};
