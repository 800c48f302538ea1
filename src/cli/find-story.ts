import { plainPath } from "../newsroom/address/plain-path.ts";
import type { RevisionSummary, Story } from "../newsroom/story/story.ts";
import { findStory, findStoryBySlug, listRevisions } from "../newsroom/story/story.store.ts";
import type { Database } from "../platform/database/database.ts";
import { readNumber } from "./add-input.ts";
import type { By } from "../newsroom/staff/change.ts";
import { agrees } from "./story-agree.ts";
import { CommandProblem } from "./tools.ts";

/** The positional of every command on one story. */
export const storyArg = {
  story: { type: "positional", required: true, description: "The story: its slug, id or address" },
} as const;

/** The story that goes by this name: a slug, story/slug, an id, or its address. */
export const findStoryNamed = async (db: Database, name: string): Promise<Story> => {
  const path = /^https?:/.test(name) ? (URL.parse(name)?.pathname ?? name) : name;
  const slug = plainPath(path)
    .replace(/^\/(story\/)?/, "")
    .replace(/\/$/, "");
  const found = (await findStoryBySlug(db, slug)) ?? (await findStory(db, slug));
  if (found === null)
    throw new CommandProblem(`There is no story “${name}”. See what there is: newsreel story list`);
  return found;
};

/** The story's revision of this number, as typed; the newest when none was. */
export const findNumbered = async (
  db: Database,
  story: Story,
  typed: string | undefined,
): Promise<RevisionSummary> => {
  const revisions = await listRevisions(db, story.id);
  const wanted = typed === undefined ? undefined : readNumber("--revision", typed.replace(/^r/, ""));
  const found = wanted === undefined ? revisions.at(0) : revisions.find(({ number }) => number === wanted);
  if (found === undefined)
    throw new CommandProblem(
      `“${story.slug}” has no revision ${typed ?? ""}. Its revisions: newsreel story show ${story.slug}`,
    );
  return found;
};

/**
 * The same, for whoever signs it by what they do. Another's newest revision is signed only by its number, or after a yes at
 * a terminal: somebody may have saved since it was last read.
 */
export const findToSign = async (
  db: Database,
  { actor }: Pick<By, "actor">,
  story: Story,
  typed: string | undefined,
  ask: (question: string) => Promise<boolean | null> = agrees,
): Promise<RevisionSummary> => {
  const found = await findNumbered(db, story, typed);
  const isOwn = found.madeBy !== null && found.madeBy.id === actor.staffId;
  if (typed !== undefined || isOwn) return found;
  const told = `The newest revision of “${story.slug}”, ${found.number}, was saved by ${found.madeBy?.name ?? "the newsroom itself"}${found.note === "" ? "" : ` (“${found.note}”)`}, not by ${actor.name}.`;
  const answer = await ask(`${told} Is it the one that you mean? [y/N] `);
  if (answer === true) return found;
  throw new CommandProblem(
    answer === false
      ? `Nothing was done. See its revisions: newsreel story show ${story.slug}`
      : `${told} Say that you mean it: --revision ${found.number}`,
  );
};

/** What an editor types for the same. */
export const signedRevisionFlag = {
  revision: {
    type: "string",
    description: "Which revision; left out, the newest, where it is your own",
    valueHint: "N",
  },
} as const;
