import { listPublicRecordings } from "../../newsroom/recording/list-recordings.store.ts";
import type { Page } from "../design/page.ts";
import type { Reading } from "../http/answer.ts";
import { Problem } from "../pages/problem.tsx";

const latestShown = 3;

/** Something that is not as the reader hoped: says so, and offers a search and the latest films. */
export const problemPage = async (
  { db }: Reading,
  status: NonNullable<Page["status"]>,
  heading: string,
  explanation: string,
): Promise<Page> => {
  const { cards } = await listPublicRecordings(db, { kind: "film", limit: latestShown });
  return plainProblem(status, heading, explanation, cards);
};

/** The same with nothing from the database, which may be what has failed. */
export const plainProblem = (
  status: NonNullable<Page["status"]>,
  heading: string,
  explanation: string,
  latest: Parameters<typeof Problem>[0]["view"]["latest"] = [],
): Page => ({
  status,
  title: heading,
  description: explanation,
  path: null,
  hidden: true,
  islands: [],
  body: <Problem view={{ heading, explanation, latest }} />,
});

export const notFound = async (reading: Reading): Promise<Page> =>
  await problemPage(reading, 404, reading.say.problem.nothingHere, reading.say.problem.mistyped);
