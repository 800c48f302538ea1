import { mkdtemp, rm } from "node:fs/promises";
import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAdaptorServer } from "@hono/node-server";
import { buildBrowserAssets } from "../../scripts/browser-assets.mjs";
import type { Rate } from "../../src/kit/rate.ts";
import type { Cue } from "../../src/media/captions/cue.ts";
import { type Ffmpeg, openFfmpeg } from "../../src/media/ffmpeg/check.ts";
import { keepMoment } from "../../src/newsroom/moment/make-moment.ts";
import { keepCaptions } from "../../src/newsroom/recording/caption-track.store.ts";
import { bringIn } from "../../src/newsroom/recording/ingest/bring-in.ts";
import { ingestCut } from "../../src/newsroom/recording/ingest/ingest-cut.ts";
import type { NewRecording } from "../../src/newsroom/recording/new-recording.ts";
import { keepVersion } from "../../src/newsroom/transcript/keep-version.ts";
import type { Sentence } from "../../src/newsroom/transcript/word.ts";
import type { Database } from "../../src/platform/database/database.ts";
import { diskFiles } from "../../src/platform/files/disk.ts";
import type { Files } from "../../src/platform/files/files.ts";
import { silentLog } from "../../src/platform/log.ts";
import { createReader } from "../../src/reader/app.ts";
import { readAssets } from "../../src/reader/http/assets.ts";
import { copyFolder } from "../support/copy-folder.ts";
import { byNewsroom } from "../support/recording.ts";

/** A newsroom with its public site on a port of its own, for tests of the player in a browser. */
export interface PlayerNewsroom {
  readonly db: Database;
  readonly files: Files;
  readonly ffmpeg: Ffmpeg;
  /** For half-made things; gone at the end. */
  readonly folder: string;
  readonly address: string;
  readonly bringIn: (path: string, told: FilmTold) => Promise<BroughtFilm>;
  readonly filmOf: (cutId: string) => Promise<BroughtFilm>;
  readonly addWords: (film: BroughtFilm, words: Words) => Promise<void>;
  readonly makeMoment: (film: BroughtFilm, startUnits: number, endUnits: number) => Promise<string>;
  readonly close: () => Promise<void>;
}

interface Words {
  readonly cues?: readonly Cue[];
  readonly sentences?: readonly Sentence[];
}

export type FilmTold = NewRecording & Words;

export interface BroughtFilm {
  readonly recordingId: string;
  readonly cutId: string;
  readonly rate: Rate;
  readonly slug: string;
}

const now = (): Date => new Date("2026-03-10T12:00:00Z");

/** What is there already, in folders: the browser's code and styles, made where they are not told, and the newsroom's files. */
interface Given {
  readonly assets?: string;
  readonly files?: string;
}

export const openPlayerNewsroom = async (db: Database, given: Given = {}): Promise<PlayerNewsroom> => {
  const folder = await mkdtemp(join(tmpdir(), "newsreel-player-"));
  if (given.files !== undefined) await copyFolder(given.files, join(folder, "files"));
  const files = diskFiles(join(folder, "files"));
  const found = await openFfmpeg(process.env["FFMPEG_PATH"], process.env["PATH"] ?? "");
  if (!found.ok) throw new Error(found.problem);
  const assetsFolder = given.assets ?? join(folder, "assets");
  if (given.assets === undefined) await buildBrowserAssets(assetsFolder);
  const server = await serve(db, files, assetsFolder);
  const { port } = server.address() as AddressInfo;
  const tools = { db, files, clock: now, ffmpeg: found, workFolder: join(folder, "work") };
  return {
    db,
    files,
    ffmpeg: found.value,
    folder,
    address: `http://localhost:${port}`,
    filmOf: async (cutId) => await filmOf(db, cutId),
    addWords: async ({ cutId }, words) => await addWords(db, cutId, words),
    bringIn: async (path, { cues = [], sentences = [], ...recording }) => {
      const brought = await bringIn(tools, byNewsroom(db), { path, recording, publish: true });
      if (!brought.ok) throw new Error(brought.problem);
      const { cutId } = brought.value;
      const outcome = await ingestCut(tools, cutId);
      if (outcome.state !== "ready")
        throw new Error(`The film was not brought in: ${JSON.stringify(outcome)}`);
      await addWords(db, cutId, { cues, sentences });
      return await filmOf(db, cutId);
    },
    makeMoment: async (film, startUnits, endUnits) => {
      const cut = { id: film.cutId, recordingId: film.recordingId, rate: film.rate };
      const span = { startUnits, endUnits, firstWord: null, lastWord: null, text: "" };
      const made = await keepMoment(byNewsroom(db), cut, span);
      if (!made.ok) throw new Error(made.problem);
      return made.value;
    },
    close: async () => {
      server.close();
      if ("closeAllConnections" in server) server.closeAllConnections();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

const filmOf = async (db: Database, cutId: string): Promise<BroughtFilm> => {
  const cut = await db
    .selectFrom("cut")
    .innerJoin("recording", "recording.id", "cut.recording_id")
    .select(["recording_id", "rate_numerator", "rate_denominator", "slug"])
    .where("cut.id", "=", cutId)
    .executeTakeFirstOrThrow();
  const rate = { numerator: cut.rate_numerator, denominator: cut.rate_denominator };
  return { recordingId: cut.recording_id, cutId, rate, slug: cut.slug };
};

const addWords = async (db: Database, cutId: string, { cues = [], sentences = [] }: Words): Promise<void> => {
  await db.transaction().execute(async (trx) => {
    if (cues.length > 0) {
      await keepCaptions(trx, {
        cutId,
        kind: "captions",
        language: "en",
        label: "English",
        cues,
        sourceFormat: "vtt",
        madeBy: null,
      });
    }
    if (sentences.length > 0) {
      await keepVersion(trx, {
        cutId,
        language: "en",
        origin: "text",
        note: "",
        madeBy: null,
        sentences,
        newTurns: true,
      });
    }
  });
};

const serve = async (db: Database, files: Files, assetsFolder: string): Promise<Server> => {
  const site = createReader({
    db,
    files,
    clock: now,
    publicUrl: "http://localhost",
    assets: readAssets(assetsFolder),
    log: silentLog(),
    secret: "a secret of forty characters for the tests",
    beside: [],
  });
  const server = createAdaptorServer({ fetch: site.fetch }) as Server;
  server.listen(0, "localhost");
  await once(server, "listening");
  return server;
};
