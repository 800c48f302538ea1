import { referencesOf } from "../../content/references-of.ts";
import type { StoryContent } from "../../content/story-content.ts";
import { fail, ok, type Result } from "../../kit/result.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import { type SavedStory, saveStory } from "./save-story.ts";
import { bindQuotations, type Bound } from "./story-file-bind.ts";
import { namesOfIds } from "./story-file-find.store.ts";
import type { FileProblem } from "./story-file-problem.ts";
import { readStoryFile, type StoryFile } from "./story-file-read.ts";
import { type Desk, resolveNames } from "./story-file-resolve.ts";
import { writeStoryFile } from "./story-file-write.ts";
import type { Story, StaleWrite } from "./story.ts";
import { findRevision, findStory, findStoryBySlug } from "./story.store.ts";

/** A story file with all that it names found, and its quotations bound where that is clear. */
export interface OpenedFile {
  readonly file: StoryFile;
  /** The story that it is of, if it is here. */
  readonly story: Story | null;
  /** How the file names its pictures and documents, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly bound: readonly Bound[];
  /** Of quotations that could not be bound: they do not hinder saving, but publishing. */
  readonly unbound: readonly FileProblem[];
}

/** Reads a story file against the newsroom. Fails with everything that is wrong with it. */
export const openStoryFile = async (desk: Desk, text: string): Promise<Result<OpenedFile, FileProblem[]>> => {
  const read = readStoryFile(text, desk.fileName);
  if (read.problems.length > 0) return fail(inOrder(read.problems));
  // Nothing is brought in for a file of which something else is not found.
  const looked = await resolveNames({ ...desk, make: false }, read.references);
  if (looked.problems.length > 0) return fail(inOrder(looked.problems));
  const resolved = desk.make ? await resolveNames(desk, read.references) : looked;
  if (resolved.problems.length > 0) return fail(inOrder(resolved.problems));
  const first = read.build(resolved.ids);
  if (!first.ok) return first;
  const story = await findStoryOf(desk.by.db, first.value);
  const before =
    story === null || story.draftRevisionId === null
      ? null
      : await findRevision(desk.by.db, story.draftRevisionId);
  const built = read.build(resolved.ids, before?.content ?? null);
  if (!built.ok) return built;
  const { content, bound, problems } = await bindQuotations(desk.by, desk.fileName, built.value, desk.make);
  return ok({ file: { ...built.value, content }, story, names: resolved.names, bound, unbound: problems });
};

const inOrder = (problems: readonly FileProblem[]): FileProblem[] =>
  problems.toSorted((one, other) => one.line - other.line || one.column - other.column);

/** The story whose revision the file was exported from, else the one at its address. */
const findStoryOf = async (db: Database | Trx, { revision, slug }: StoryFile): Promise<Story | null> => {
  const from = revision === null ? null : await findRevision(db, revision);
  if (from !== null) return await findStory(db, from.storyId);
  return slug === null ? null : await findStoryBySlug(db, slug);
};

export interface SavedFile {
  readonly saved: SavedStory;
  /** The file as it now is: with its ids, its bindings, its address and its revision. */
  readonly text: string;
  readonly opened: OpenedFile;
}

/** Saves a story file as the next revision of its story, or as a new story. */
export const saveStoryFile = async (
  desk: Desk,
  clock: Clock,
  text: string,
  note: string,
): Promise<Result<SavedFile, FileProblem[] | string | StaleWrite>> => {
  const opened = await openStoryFile(desk, text);
  if (!opened.ok) return opened;
  const { file, story, names } = opened.value;
  if (file.revision !== null && story === null)
    return fail([
      {
        file: desk.fileName,
        line: 1,
        column: 1,
        message: `There is no revision “${file.revision}” here.`,
        advice: "Take the line “revision:” away to make a new story of it.",
      },
    ]);
  const saved = await saveStory(desk.by, clock, {
    ...(story === null ? {} : { storyId: story.id }),
    ...(file.slug === null ? {} : { slug: file.slug }),
    content: file.content,
    basedOn: file.revision,
    note,
  });
  if (!saved.ok) return saved;
  const written = await writeWithNames(
    desk.by.db,
    file.content,
    saved.value.slug,
    saved.value.revisionId,
    names,
  );
  return ok({ saved: saved.value, text: written, opened: opened.value });
};

/** The file of a revision, everything named as people name it. */
export const writeWithNames = async (
  db: Database | Trx,
  content: StoryContent,
  slug: string,
  revision: string,
  names: ReadonlyMap<string, string> = new Map(),
): Promise<string> => {
  const found = await namesOfIds(
    db,
    referencesOf(content).map(({ id }) => id),
  );
  return writeStoryFile({ content, slug, revision }, new Map([...found, ...names]));
};
