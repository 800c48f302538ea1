/**
 * Search in ten million spoken words, Zipf-distributed: a page of twenty hits with marks, context, counts and facets, by
 * `searchSpoken`, client and server on this machine. The archive is `shape` of archive.ts, the questions are `mix` of
 * questions.ts, both seeded. It is made once and kept in .proof/ until its shape or a migration changes.
 * Argument --rough: a tenth of the questions, for while one is at work on it.
 */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { loadavg } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { type Database, openDatabase } from "../../src/platform/database/database.ts";
import { migrate } from "../../src/platform/database/migrate.ts";
import { openLog } from "../../src/platform/log.ts";
import { startPostgres } from "../../src/platform/postgres/supervisor.ts";
import { type Archive, makeArchive, shape } from "./archive.ts";
import { load } from "./load.ts";
import { type Answered, ask, asking, askingPlainly, byKind, percentile } from "./measure.ts";
import { makeQuestions, mixInWords } from "./questions.ts";

const migrations = join(process.cwd(), "db", "migrations");
const proof = join(process.cwd(), ".proof");
const rough = process.argv.includes("--rough");

const say = (line: string): void => console.error(line);

/** Changes whenever the archive would be another. */
const fingerprint = async (): Promise<string> => {
  const hash = createHash("sha256").update(JSON.stringify(shape));
  for (const name of (await readdir(migrations)).sort()) hash.update(await readFile(join(migrations, name)));
  return hash.digest("hex").slice(0, 12);
};

/** The folder of the archive's database: a finished one, or an empty one. */
const dataFolder = async (): Promise<string> => {
  await mkdir(proof, { recursive: true });
  const name = `search-${await fingerprint()}`;
  const old = (await readdir(proof)).filter((entry) => entry.startsWith("search-"));
  for (const entry of old) {
    if (entry !== name || !existsSync(join(proof, entry, "loaded")))
      await rm(join(proof, entry), { recursive: true, force: true });
  }
  return join(proof, name);
};

interface Figure {
  readonly figure: string;
  readonly value: number;
  readonly unit: string;
  readonly target?: string;
  readonly beside?: string;
  readonly holds: boolean;
}

const print = (figure: Figure): void =>
  console.log(JSON.stringify({ ...figure, value: Math.round(figure.value * 10) / 10 }));

const countWords = async (db: Database): Promise<number> => {
  const { rows } = await sql<{
    words: number;
  }>`select sum(cardinality(word_numbers)) as words from sentence`.execute(db);
  return rows[0]?.words ?? 0;
};

const measure = async (db: Database, archive: Archive): Promise<void> => {
  const now = new Date();
  const many = rough ? 200 : 2000;
  const how = asking(db, now);
  await ask(makeQuestions(archive, 200, 1), 1, how);
  say(
    `load ${loadavg()
      .map((average) => average.toFixed(2))
      .join(" ")}`,
  );
  const alone = await ask(makeQuestions(archive, many, 2), 1, how);
  const together = await ask(makeQuestions(archive, many, 3), 10, how);
  const plain = await ask(makeQuestions(archive, rough ? 20 : 100, 4), 1, askingPlainly(db));
  for (const line of byKind(alone)) say(`  one at a time: ${line}`);
  for (const line of byKind(together)) say(`  ten at once: ${line}`);
  const plainly = `the plain way (exact @@ query, order by ts_rank): p50 ${percentile(plain, 0.5).toFixed(0)} ms, p99 ${percentile(plain, 0.99).toFixed(0)} ms`;
  const machine = `load before ${loadavg()[2]?.toFixed(2)} (15 minutes)`;
  printTimes("one at a time", alone, 50, `${plainly}; ${machine}`);
  printTimes(
    "ten at once",
    together,
    250,
    `${((many * 1000) / spent(together)).toFixed(0)} answers a second`,
  );
};

/** Milliseconds of the wall clock: ten workers were busy all the time. */
const spent = (answers: readonly Answered[]): number =>
  answers.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 10;

const printTimes = (how: string, answers: readonly Answered[], limit: number, beside: string): void => {
  const [middle, worst] = [percentile(answers, 0.5), percentile(answers, 0.99)];
  print({ figure: `search, ${how}, p50 of ${answers.length}`, value: middle, unit: "ms", holds: true });
  print({
    figure: `search, ${how}, p99 of ${answers.length}`,
    value: worst,
    unit: "ms",
    target: `< ${limit} ms`,
    beside,
    holds: worst < limit,
  });
};

const folder = await dataFolder();
const begun = performance.now();
const archive = makeArchive();
const server = await startPostgres({
  dataFolder: folder,
  log: openLog("warn", process.stderr),
  settings: { max_wal_size: "4GB" },
});
const db = openDatabase({ ...server.connection, maxConnections: 10 });
try {
  await migrate(db, migrations);
  if (!existsSync(join(folder, "loaded"))) {
    await load(server.connection, archive, say);
    await writeFile(join(folder, "loaded"), `${(performance.now() - begun) / 1000} s\n`);
  }
  const words = await countWords(db);
  print({
    figure: `words in the archive (Zipf exponent ${shape.exponent}, ${shape.vocabulary} distinct, ${shape.recordings} recordings, ${shape.speakers} speakers)`,
    value: words,
    unit: "words",
    target: `>= ${shape.words}`,
    beside: `asked, of 100: ${mixInWords}`,
    holds: words >= shape.words,
  });
  await measure(db, archive);
} finally {
  await db.destroy();
  await server.stop();
}
