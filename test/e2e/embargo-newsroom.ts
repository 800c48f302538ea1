import type { StoryContent } from "../../src/content/story-content.ts";
import type { Result } from "../../src/kit/result.ts";
import { makeMoment } from "../../src/newsroom/moment/make-moment.ts";
import { addNotice } from "../../src/newsroom/notice/add-notice.ts";
import { publishRecording } from "../../src/newsroom/recording/publish-recording.ts";
import { withdrawRecording } from "../../src/newsroom/recording/withdraw-recording.ts";
import type { By } from "../../src/newsroom/staff/change.ts";
import type { GateRefusal } from "../../src/newsroom/story/gates.ts";
import type { GateOverride } from "../../src/newsroom/story/override-gates.ts";
import { publishStory } from "../../src/newsroom/story/publish-story.ts";
import { saveStory } from "../../src/newsroom/story/save-story.ts";
import { scheduleStory } from "../../src/newsroom/story/schedule-story.ts";
import { withdrawStory } from "../../src/newsroom/story/withdraw-story.ts";
import { withholdRevision } from "../../src/newsroom/story/withhold-revision.ts";
import type { Database } from "../../src/platform/database/database.ts";
import type { Files } from "../../src/platform/files/files.ts";
import { byNewsroom } from "../support/recording.ts";
import { savedStory, staffBy } from "../support/story.ts";
import { mark, type Names } from "./embargo-names.ts";
import { fillNewsroom, idOf } from "./pages-newsroom.ts";
import { paragraph, words } from "./pages-stories.ts";
import { type Work, works } from "./pages-works.ts";

/** Withheld: the stories' words were taken away by legal, and the recordings withdrawn. */
export type State = "embargoed" | "published" | "withdrawn" | "withheld";

const at = (time: string) => (): Date => new Date(`2026-11-${time}:00:00Z`);
export const now = at("22T12");

const hiddenWorks: readonly Work[] = [
  {
    kind: "film",
    slug: `the-${mark}-film`,
    title: `The Quixotl Papers`,
    summary: `What the quixotl knew.`,
    state: "draft",
    broadcast: "2026-11-30",
    minutes: 60,
    media: "picture",
    speech: ["QUIXOTL AMBER: A quixotl sentence is said here.", "The quixotl minister has the ledger."],
  },
  {
    kind: "interview",
    slug: `the-${mark}-interview`,
    title: `A Quixotl speaks`,
    summary: `The quixotl clerk.`,
    state: "draft",
    recorded: "2026-11-01",
    minutes: 20,
    madeFor: "the-harbour-letter",
    media: "picture",
    speech: ["QUIXOTL AMBER: I am a quixotl clerk."],
  },
];

/** The small newsroom, with hidden things in one state, and public ones that are tied to them in every way there is. */
export const fillHidden = async (db: Database, files: Files, state: State): Promise<Names> => {
  await fillNewsroom(db, [...works, ...hiddenWorks]);
  const [film, interview] = [idOf(`the-${mark}-film`), idOf(`the-${mark}-interview`)];
  await tieRecordings(db, film, interview);
  const cut = {
    id: idOf(`cut the-${mark}-film`),
    recordingId: film,
    rate: { numerator: 24, denominator: 1 },
    lengthUnits: 60 * 60 * 24,
  };
  const moment = unwrap(await makeMoment(byNewsroom(db), cut, { of: "sentences", first: 1, last: 2 }));
  const own = await insertFiles(db, files);
  const editor = await staffBy(db, "editor", "Edna");
  const fields = { moment, ...own, film };
  const story = await savedStory(editor, hiddenStory("Quixotl resigns", fields), `${mark}-resigns`);
  const tomorrow = await savedStory(editor, hiddenStory("Quixotl tomorrow", fields), `${mark}-tomorrow`);
  if (state === "embargoed") {
    await scheduled(editor, tomorrow.storyId);
  } else {
    for (const id of [film, interview]) unwrap(await publishRecording(byNewsroom(db), at("20T08"), id));
    for (const { storyId } of [story, tomorrow]) await published(editor, storyId);
    await addNotices(editor, film, story.storyId);
  }
  await publicStory(editor, { ...fields, story: story.storyId });
  if (state === "withdrawn" || state === "withheld") {
    for (const { storyId, revisionId } of [story, tomorrow])
      unwrap(
        state === "withdrawn"
          ? await withdrawStory(editor, at("21T08"), { storyId, reason: "Not now" })
          : await withholdRevision(await staffBy(db, "legal"), at("21T08"), {
              revisionId,
              reason: "An order",
            }),
      );
    for (const id of [film, interview]) unwrap(await withdrawRecording(byNewsroom(db), id, "Not now"));
  }
  return {
    film: `the-${mark}-film`,
    interview: `the-${mark}-interview`,
    story: story.slug,
    storyId: story.storyId,
    tomorrow: tomorrow.slug,
    cut: cut.id,
    interviewCut: idOf(`cut the-${mark}-interview`),
    moment,
    picture: own.picture,
    poster: idOf(`picture the-${mark}-film`),
    document: own.document,
    revision: story.revisionId,
    word: mark,
  };
};

const unwrap = <Value>(result: Result<Value, unknown>): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};

const tieRecordings = async (db: Database, film: string, interview: string): Promise<void> => {
  await db
    .updateTable("recording")
    .set({ published_at: null })
    .where("id", "in", [film, interview])
    .execute();
  await db.updateTable("recording").set({ made_for_id: film }).where("id", "=", idOf("tomas-rey")).execute();
  await db
    .insertInto("person")
    .values({ id: idOf(mark), slug: `${mark}-amber`, name: "Quixotl Amber", sort_name: "Amber, Quixotl" })
    .execute();
  for (const recording of [film, interview]) {
    await db
      .insertInto("credit")
      .values({
        id: idOf(`quixotl ${recording}`),
        recording_id: recording,
        person_id: idOf(mark),
        role: "With",
      })
      .execute();
    await db
      .insertInto("recording_topic")
      .values({ recording_id: recording, topic_id: idOf("the-sea") })
      .execute();
  }
  for (const [one, other] of [
    ["the-harbour-letter", `the-${mark}-film`],
    [`the-${mark}-film`, "the-harbour-letter"],
  ] as const)
    await db
      .insertInto("shared_passage")
      .values({
        id: idOf(`shared ${one}`),
        cut_id: idOf(`cut ${one}`),
        first_sentence: 1,
        last_sentence: 2,
        start_milliseconds: 1000,
        end_milliseconds: 5000,
        other_cut_id: idOf(`cut ${other}`),
        other_first_sentence: 1,
        other_last_sentence: 2,
        other_start_milliseconds: 1000,
        other_end_milliseconds: 5000,
        words: 12,
      })
      .execute();
};

const insertFiles = async (db: Database, files: Files): Promise<{ picture: string; document: string }> => {
  const [picture, document] = [idOf("quixotl picture"), idOf("quixotl document")];
  const pixel = Buffer.from("R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=", "base64");
  for (const [id, key] of [
    [picture, "pictures/quixotl.gif"],
    [null, `cuts/${idOf(`cut the-${mark}-film`)}/v360.mp4`],
    [null, `cuts/${idOf(`cut the-${mark}-film`)}/audio.mp4`],
  ] as const) {
    await files.put(key, id === null ? Buffer.alloc(1000, 7) : pixel, "application/octet-stream");
    if (id !== null)
      await db
        .insertInto("picture")
        .values({ id, file_key: key, media_type: "image/gif", width: 1, height: 1, alt: "A quixotl" })
        .execute();
  }
  await files.put("documents/quixotl.pdf", Buffer.from("%PDF-1.7 quixotl"), "application/pdf");
  await db
    .insertInto("document")
    .values({
      id: document,
      file_key: "documents/quixotl.pdf",
      media_type: "application/pdf",
      bytes: 16,
      sha256: "b".repeat(64),
      title: "The quixotl file",
    })
    .execute();
  return { picture, document };
};

interface Used {
  readonly moment: string;
  readonly picture: string;
  readonly document: string;
  readonly film: string;
}

type Fields = Partial<Omit<StoryContent, "body">> & { readonly blocks: StoryContent["body"]["blocks"] };

const hiddenStory = (headline: string, { moment, picture, document, film }: Used): Fields => ({
  headline,
  standfirst: "What the quixotl did.",
  contributors: [{ person: idOf(mark), role: "By" }],
  topics: [idOf("government")],
  leadPicture: { picture, alt: "A quixotl", credit: "Quixotl" },
  related: [film],
  blocks: [
    paragraph("p1", words("The quixotl resigned.")),
    { kind: "excerpt", id: "e1", moment },
    { kind: "document", id: "d1", document },
  ],
});

/** Public, with all that may be said of what is hidden in it; and with a draft that says more. */
const publicStory = async (by: By, { moment, film, story }: Used & { story: string }): Promise<void> => {
  const fields: Fields = {
    headline: "A quiet day",
    contributors: [{ person: idOf("ines"), role: "By" }],
    topics: [idOf("government")],
    related: [film, story],
    blocks: [
      {
        kind: "paragraph",
        id: "p1",
        content: [
          words("Nothing happened, “"),
          words("is said here", { type: "quotation", id: "q1" }),
          words("” in a "),
          words("film", { type: "link", to: { work: film } }),
          words(" and a "),
          words("story", { type: "link", to: { work: story } }),
          words("."),
        ],
        quotations: [{ id: "q1", source: { type: "moment", moment } }],
      },
      { kind: "excerpt", id: "e1", moment },
      { kind: "relatedLink", id: "r1", to: { work: story } },
      { kind: "relatedLink", id: "r2", to: { work: film } },
    ],
  };
  const saved = await savedStory(by, fields, "a-quiet-day");
  await published(by, saved.storyId);
  const content = { ...saved.content, headline: "A quixotl day" };
  const { storyId, revisionId } = saved;
  unwrap(await saveStory(by, now, { storyId, content, basedOn: revisionId }));
};

/** Publishes it, whatever the gates say: here it is tried what shows, not what may go out. */
const published = async (by: By, storyId: string): Promise<void> => {
  const publish = async (overrides: readonly GateOverride[]) =>
    await publishStory(by, at("20T09"), { storyId, overrides });
  const first = await publish([]);
  unwrap(first.ok ? first : await publish(overridesOf(first)));
};

const scheduled = async (by: By, storyId: string): Promise<void> => {
  const schedule = async (overrides: readonly GateOverride[]) =>
    await scheduleStory(by, now, { storyId, at: new Date("2026-12-24T12:00:00Z"), overrides });
  const first = await schedule([]);
  unwrap(first.ok ? first : await schedule(overridesOf(first)));
};

const overridesOf = (refused: {
  readonly ok: false;
  readonly problem: string | GateRefusal;
}): GateOverride[] => {
  if (typeof refused.problem === "string") throw new Error(refused.problem);
  return refused.problem.report.blocking.map(({ gate, part }) => ({
    gate,
    part,
    reason: "It is to be tried",
  }));
};

const addNotices = async (by: By, film: string, story: string): Promise<void> => {
  for (const on of [
    { storyId: story },
    { recordingId: film },
    { recordingId: film, span: { start: 0, end: 9000 } },
  ])
    unwrap(await addNotice(by, at("20T10"), { kind: "clarification", on, text: "Of the quixotl." }));
};
