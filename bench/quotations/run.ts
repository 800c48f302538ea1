/**
 * Quotations found among ten million spoken words, without being told where, by `findQuotation`; client and server on this
 * machine. The archive is that of the search's proof; the questions are `mix` of questions.ts, seeded. A speech, badly recognised, is
 * brought into it (and taken out again) where the material stands beside the project: ../shared/fixtures.
 * Argument --rough: a tenth of the questions, for while one is at work on it.
 */
import { loadavg } from "node:os";
import { shape } from "../archive/archive.ts";
import { print } from "../archive/figure.ts";
import { openArchive } from "../archive/open-archive.ts";
import { measureSpeech } from "./measure-speech.ts";
import { measureTimes } from "./measure-times.ts";
import { mixInWords } from "./questions.ts";
import { readSpeech } from "./speech.ts";

const rough = process.argv.includes("--rough");

const say = (line: string): void => console.error(line);

const { db, archive, words, close } = await openArchive(say);
try {
  print({
    figure: `words in the archive in which quotations are found (${shape.recordings} recordings)`,
    value: words,
    unit: "words",
    target: `>= ${shape.words}`,
    beside: `quoted, of 100: ${mixInWords}`,
    holds: words >= shape.words,
  });
  say(
    `load ${loadavg()
      .map((average) => average.toFixed(2))
      .join(" ")}`,
  );
  const speech = readSpeech();
  if (speech === null)
    say("The speech of 2017 is not beside the project (../shared/fixtures): nothing is measured by it.");
  else await measureSpeech(db, speech, rough ? 60 : 300, say);
  await measureTimes(db, archive, rough ? 100 : 1000, say);
} finally {
  await close();
}
