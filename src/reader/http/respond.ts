import { sayIn } from "../../catalogue/say.ts";
import type { Log } from "../../platform/log.ts";
import type { Page, PageAssets } from "../design/page.ts";
import { notFound, plainProblem, problemPage } from "../handlers/problem.tsx";
import { plainOwn } from "../view/own.ts";
import type { SiteView } from "../view/site.ts";
import type { Answer, Reading } from "./answer.ts";
import type { Assets } from "./assets.ts";
import { followAddress } from "./follow-address.ts";
import { type Document, documentResponse, pageDocument, redirectDocument } from "./document.ts";

/** Why a request was not looked at. */
export type Refusal = "tooLarge" | "tooLong" | "notTaken" | "tooMany";

/** How what was decided becomes a response. */
export interface Respond {
  readonly answer: (request: Request, reading: Reading, answer: Answer) => Promise<Response>;
  readonly missing: (request: Request) => Promise<Response>;
  readonly refused: (request: Request, status: 405 | 413 | 414 | 429, why: Refusal) => Promise<Response>;
  readonly fault: (request: Request, error: Error) => Promise<Response>;
}

const pageOf = async (
  reading: Reading,
  decided: Exclude<Answer, { kind: "redirect" }>,
  path: string,
): Promise<Page> => {
  if (decided.kind === "missing") return await notFound(reading, path);
  if (decided.kind === "gone")
    return await problemPage(
      reading,
      410,
      reading.say.problem.noLonger,
      decided.why || reading.say.problem.takenOff,
    );
  if (decided.kind === "refused") {
    return await problemPage(reading, decided.status, reading.say.problem.didNotWork, decided.problem);
  }
  return decided.page;
};

interface Needs {
  readonly assets: Assets;
  readonly log: Log;
  readonly publicUrl: string;
}

/** What was decided, as it is sent. @param path what was asked for */
export const answerDocument = async (
  reading: Reading,
  decided: Answer,
  assets: PageAssets,
  path: string,
): Promise<Document> =>
  decided.kind === "redirect"
    ? redirectDocument(decided.status, decided.to)
    : pageDocument(reading.site, await pageOf(reading, decided, path), assets, decided.kind === "embed");

export const responder = ({ assets, log, publicUrl }: Needs, read: () => Promise<Reading>): Respond => {
  const answer: Respond["answer"] = async (request, reading, decided) =>
    await documentResponse(
      request,
      await answerDocument(reading, decided, assets, new URL(request.url).pathname),
    );

  const plain = async (request: Request, site: SiteView, page: Page): Promise<Response> =>
    await documentResponse(request, pageDocument(site, page, assets, false));

  return {
    answer,
    missing: async (request) => {
      const reading = await read();
      const { pathname, search } = new URL(request.url);
      const older = await followAddress(reading.db, pathname + search);
      return await answer(request, reading, older ?? { kind: "missing" });
    },
    refused: async (request, status, why) => {
      const { site } = await read();
      const { problem } = site.say;
      return await plain(request, site, plainProblem(status, problem.didNotWork, problem[why]));
    },
    /** The database may be what has failed, so nothing is read for this page. */
    fault: async (request, error) => {
      log.error({ err: error, path: new URL(request.url).pathname }, "A page failed");
      const site = bareSite(publicUrl);
      const page = plainProblem(500, site.say.problem.wentWrong, site.say.problem.ours);
      return await plain(request, site, page);
    },
  };
};

const bareSite = (origin: string, say = sayIn("en", "UTC")): SiteView => ({
  name: "Newsreel",
  tagline: "",
  about: "",
  notice: "",
  say,
  language: say.language,
  filmsLabel: say.frame.films,
  interviewsLabel: say.frame.interviews,
  storiesLabel: say.frame.stories,
  standards: "",
  founded: "",
  own: plainOwn,
  lists: [],
  zone: "UTC",
  day: "1970-01-01",
  origin,
  funding: [],
});
