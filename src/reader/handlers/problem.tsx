import { listPublicRecordings } from "../../newsroom/recording/list-recordings.store.ts";
import type { Page } from "../design/page.ts";
import type { Reading } from "../http/answer.ts";
import { Problem, type ProblemView } from "../pages/problem.tsx";
import { wordsOfPath } from "../view/words-of-path.ts";
import { linesOf } from "./search-suggestions.ts";

const latestShown = 3;

/** Something that is not as the reader hoped: says so, and offers a search and the latest films. */
export const problemPage = async (
  { db }: Reading,
  status: NonNullable<Page["status"]>,
  heading: string,
  explanation: string,
  nearest: ProblemView["nearest"] = [],
): Promise<Page> => {
  const { cards } = await listPublicRecordings(db, { kind: "film", limit: latestShown });
  return plainProblem(status, heading, explanation, { nearest, latest: cards });
};

/** The same with nothing from the database, which may be what has failed. */
export const plainProblem = (
  status: NonNullable<Page["status"]>,
  heading: string,
  explanation: string,
  offered: Pick<ProblemView, "nearest" | "latest"> = { nearest: [], latest: [] },
): Page => ({
  status,
  title: heading,
  description: explanation,
  path: null,
  hidden: true,
  islands: [],
  body: <Problem view={{ heading, explanation, ...offered }} />,
});

/** Lines that are offered where nothing is. */
const nearestShown = 4;

/** Nothing is at this path, and what may have been meant: of what is public, by the words of the address alone. */
export const notFound = async (reading: Reading, path: string): Promise<Page> => {
  const words = wordsOfPath(path);
  const lines = words === "" ? [] : await linesOf(reading.db, reading.site, words, reading.clock());
  const { nothingHere, mistyped } = reading.say.problem;
  return await problemPage(reading, 404, nothingHere, mistyped, lines.slice(0, nearestShown));
};
