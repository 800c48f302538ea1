import { databaseFrom, type TestDatabase } from "../support/database.ts";
import { builtAssets, madeOnce } from "../support/made-once.ts";
import { type BroughtFilm, openPlayerNewsroom, type PlayerNewsroom } from "./player-newsroom.ts";

interface FilmNewsroom {
  readonly database: TestDatabase;
  readonly newsroom: PlayerNewsroom;
  /** "The Harbour Letter": a minute at 25 frames a second, whose every frame tells its own number. It has no words yet. */
  readonly film: BroughtFilm;
}

/** A newsroom of the caller's own, with a film that was brought in once for the run. */
export const openFilmNewsroom = async (): Promise<FilmNewsroom> => {
  const { database: template = "", files = "", cut = "" } = await madeOnce("film");
  const database = await databaseFrom(template);
  const newsroom = await openPlayerNewsroom(database.db, { files, assets: await builtAssets() });
  return { database, newsroom, film: await newsroom.filmOf(cut) };
};
