import { fail, ok, type Result } from "../../kit/result.ts";
import type { AnswerOf, BodyOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { podcasts } from "../words/podcasts.ts";

export type Show = AnswerOf<Operations["readShow"]>;
type ShowLink = Show["links"][number];

/** A podcast as it is typed; links are a line each. */
export interface ShowDraft extends Pick<
  Show,
  | "title"
  | "slug"
  | "description"
  | "author"
  | "ownerName"
  | "ownerMail"
  | "explicit"
  | "language"
  | "pictureId"
  | "kind"
  | "medium"
  | "locked"
  | "copyright"
  | "complete"
> {
  readonly categories: readonly string[];
  readonly funding: string;
  readonly links: string;
}

const emptyShow: ShowDraft = {
  title: "",
  slug: "",
  description: "",
  author: "",
  ownerName: "",
  ownerMail: "",
  categories: [],
  explicit: false,
  language: "en",
  pictureId: null,
  kind: "episodic",
  medium: "podcast",
  locked: true,
  copyright: "",
  funding: "",
  links: "",
  complete: false,
};

export const showDraft = (show: Show | null): ShowDraft => {
  if (show === null) return emptyShow;
  const { funding, links, ...rest } = show;
  return { ...rest, funding: linesOf(funding), links: linesOf(links) };
};

const linesOf = (links: readonly ShowLink[]): string =>
  links.map(({ url, label }) => `${url} ${label}`).join("\n");

/** "https://… the words", a line each. A line that is none is named. */
export const readLinks = (typed: string): Result<ShowLink[]> => {
  const links: ShowLink[] = [];
  for (const line of typed.split("\n").map((one) => one.trim())) {
    if (line === "") continue;
    const [, url = "", label = ""] = /^(\S+)\s+(.+)$/.exec(line) ?? [];
    if (label === "") return fail(podcasts.fields.wrongLink(line));
    links.push({ url, label });
  }
  return ok(links);
};

const names = Object.keys(emptyShow) as (keyof ShowDraft)[];

/** What differs from what stood, as the API takes it; a line that is no link is named. */
export const changedIn = (
  draft: ShowDraft,
  before: ShowDraft,
): Result<
  BodyOf<Operations["editShow"]>,
  { readonly name: "funding" | "links"; readonly problem: string }
> => {
  const [funding, links] = [readLinks(draft.funding), readLinks(draft.links)];
  if (!funding.ok) return fail({ name: "funding", problem: funding.problem });
  if (!links.ok) return fail({ name: "links", problem: links.problem });
  const told = { ...draft, funding: funding.value, links: links.value };
  const changed = names.filter((name) => JSON.stringify(draft[name]) !== JSON.stringify(before[name]));
  return ok(Object.fromEntries(changed.map((name) => [name, told[name]])));
};
