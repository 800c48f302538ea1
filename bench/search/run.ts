/**
 * Search in ten million spoken words, Zipf-distributed: a page of twenty hits with marks, context, counts and facets, by
 * `searchSpoken`, client and server on this machine. The archive is `shape` of archive.ts, the questions are `mix` of
 * questions.ts, both seeded. It is made once and kept in .proof/ until its shape or a migration changes.
 * The studio's search of the archive is asked the same way, through the operation of the API that answers it.
 * Argument --rough: a tenth of the questions, for while one is at work on it.
 */
import { loadavg } from "node:os";
import type { Database } from "../../src/platform/database/database.ts";
import { type Archive, shape } from "../archive/archive.ts";
import { print } from "../archive/figure.ts";
import { openArchive } from "../archive/open-archive.ts";
import { type Answered, ask, asking, askingOfStudio, askingPlainly, byKind, percentile } from "./measure.ts";
import { makeQuestions, mixInWords } from "./questions.ts";

const rough = process.argv.includes("--rough");

const say = (line: string): void => console.error(line);

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
  const studio = askingOfStudio(db, now);
  await ask(makeQuestions(archive, 50, 5), 1, studio);
  const studioAlone = await ask(makeQuestions(archive, many, 6), 1, studio);
  const studioTogether = await ask(makeQuestions(archive, many, 7), 10, studio);
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
  const site = (answers: readonly Answered[]): string =>
    `the site's: p50 ${percentile(answers, 0.5).toFixed(1)} ms, p99 ${percentile(answers, 0.99).toFixed(1)} ms`;
  printTimes("in the studio, one at a time", studioAlone, 50, site(alone));
  printTimes("in the studio, ten at once", studioTogether, 250, site(together));
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

const { db, archive, words, close } = await openArchive(say);
try {
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
  await close();
}
