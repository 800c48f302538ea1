import { afterAll, beforeAll, expect, test } from "vitest";
import { addAddress } from "../../src/newsroom/address/add-address.ts";
import { makeMoment } from "../../src/newsroom/moment/make-moment.ts";
import { createRecording } from "../../src/newsroom/recording/create-recording.ts";
import { publishRecording } from "../../src/newsroom/recording/publish-recording.ts";
import { updateRecording } from "../../src/newsroom/recording/update-recording.ts";
import { withdrawRecording } from "../../src/newsroom/recording/withdraw-recording.ts";
import type { By } from "../../src/newsroom/staff/change.ts";
import { changeSlug } from "../../src/newsroom/story/change-slug.ts";
import { publishStory } from "../../src/newsroom/story/publish-story.ts";
import { withdrawStory } from "../../src/newsroom/story/withdraw-story.ts";
import { byNewsroom, readyCut, spoken } from "../support/recording.ts";
import { savedStory, staffBy } from "../support/story.ts";
import { randomFrom } from "./pages-speech.ts";
import { type NewsroomSite, openNewsroomSite } from "./pages-site.ts";

const clock = () => new Date("2026-11-20T12:00:00Z");

let site: NewsroomSite;
let editor: By;
beforeAll(async () => {
  site = await openNewsroomSite();
  editor = await staffBy(site.db, "editor");
});
afterAll(async () => await site.close());

/** A story or film, and where readers ever found it. */
interface Life {
  readonly kind: "story" | "film";
  readonly id: string;
  slug: string;
  state: "draft" | "published" | "withdrawn";
  /** What stands under its address. */
  readonly parts: readonly string[];
  readonly moment: string | null;
}

type Done = { readonly ok: boolean; readonly problem?: unknown };

/** What can be done to either kind. */
const publish = async ({ kind, id }: Life): Promise<Done> =>
  kind === "story"
    ? await publishStory(editor, clock, { storyId: id })
    : await publishRecording(byNewsroom(site.db), clock, id);

const withdraw = async ({ kind, id }: Life): Promise<Done> =>
  kind === "story"
    ? await withdrawStory(editor, clock, { storyId: id, reason: "It was wrong" })
    : await withdrawRecording(byNewsroom(site.db), id, "It was wrong");

const rename = async ({ kind, id }: Life, slug: string): Promise<Done> =>
  kind === "story"
    ? await changeSlug(editor, clock, { storyId: id, slug })
    : await updateRecording(byNewsroom(site.db), id, { slug });

const mustBeDone = (done: Done): void => {
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
};

const pathOf = ({ kind, slug }: Pick<Life, "kind" | "slug">): string => `/${kind}/${slug}`;

const storyLife = async (place: number): Promise<Life> => {
  const { storyId, slug } = await savedStory(editor, { headline: `Story ${place}` }, `life-${place}`);
  return { kind: "story", id: storyId, slug, state: "draft", parts: ["/history"], moment: null };
};

const filmLife = async (place: number): Promise<Life> => {
  const by = byNewsroom(site.db);
  const made = await createRecording(by, { kind: "film", title: `Film ${place}`, slug: `life-${place}` });
  if (!made.ok) throw new Error(made.problem);
  const { id, slug } = made.value;
  const cutId = await readyCut(site.db, id, spoken("Ada: we land at noon on the quiet side of the sea"));
  const cut = { id: cutId, recordingId: id, rate: { numerator: 24, denominator: 1 }, lengthUnits: 14_400 };
  const moment = await makeMoment(by, cut, { of: "sentences", first: 1, last: 1 });
  if (!moment.ok) throw new Error(moment.problem);
  const parts = ["/transcript", "/transcript/1"];
  return { kind: "film", id, slug, state: "draft", parts, moment: moment.value };
};

/** Addresses that readers get the work at now. */
const liveNow = (life: Life): string[] =>
  life.state !== "published"
    ? []
    : [
        pathOf(life),
        ...life.parts.map((part) => pathOf(life) + part),
        ...(life.kind === "film" ? [`/embed${pathOf(life)}`] : []),
        ...(life.moment === null ? [] : [`/moment/${life.moment}`, `/embed/moment/${life.moment}`]),
      ];

/** Imported ones lead there as soon as the work is public, and are live in the older system before. */
const importedOf = (place: number): string[] => [`/?p=${place}`, `/archive/${place}.php?id=${place}`];

test.each([1, 2])(
  "through a random life (seed %i) every address that was ever live leads to its page in one hop, or says that it is gone",
  async (seed) => {
    const random = randomFrom(seed);
    const pick = <Value>(values: readonly Value[]): Value => {
      const value = values[Math.floor(random() * values.length)];
      if (value === undefined) throw new Error("nothing to pick from");
      return value;
    };
    const lives: Life[] = [];
    /** Whose each address was when it was live. */
    const owners = new Map<string, Life>();
    const slugs = new Map<string, Life>();
    const note = async (life: Life): Promise<void> => {
      for (const path of liveNow(life)) {
        expect([path, (await site.ask(path)).status]).toEqual([path, 200]);
        owners.set(path, life);
      }
      if (life.state === "published") slugs.set(pathOf(life), life);
    };
    for (let place = 0; place < 6; place += 1)
      lives.push(await (place % 2 === 0 ? storyLife : filmLife)(seed * 100 + place));
    for (const [at, life] of lives.entries())
      for (const path of importedOf(seed * 100 + at)) {
        const added = await addAddress(editor, clock, { path, to: pathOf(life) });
        expect([path, added.ok]).toEqual([path, true]);
      }
    for (let step = 0; step < 80; step += 1) {
      const life = pick(lives);
      const before = `${life.state} ${life.slug}`;
      const action = pick(["publish", "rename", "rename", "take", "withdraw"] as const);
      if (action === "publish" || (life.state === "draft" && random() < 0.5)) {
        mustBeDone(await publish(life));
        life.state = "published";
      } else if (action === "withdraw" && life.state === "published") {
        mustBeDone(await withdraw(life));
        life.state = "withdrawn";
      } else if (action === "rename") {
        const slug = `life-${seed}-${pick(["a", "b", "c", "d", "e", "f", "g"])}${step % 5}`;
        await renamed(life, slug, slugs);
      } else if (action === "take" && slugs.size > 0) {
        // What was once another's, or its own.
        const [path] = pick([...slugs]);
        if (path.startsWith(`/${life.kind}/`)) await renamed(life, path.split("/")[2] ?? "", slugs);
      }
      // What could not be done leaves nothing new to look at.
      if (`${life.state} ${life.slug}` !== before) await note(life);
    }
    expect(owners.size).toBeGreaterThan(40);
    expect(new Set(lives.map(({ state }) => state))).toContain("withdrawn");
    const wrong: string[] = [];
    for (const [path, life] of owners) {
      const problem = await replay(path, life);
      if (problem !== null) wrong.push(problem);
    }
    for (const [at, life] of lives.entries()) {
      if (life.state === "draft") continue;
      for (const path of importedOf(seed * 100 + at)) {
        const problem = await replay(path, life);
        if (problem !== null) wrong.push(problem);
      }
    }
    expect(wrong).toEqual([]);
  },
  120_000,
);

/** Another's slug that was live is refused; any other may be taken, its own from before too. */
const renamed = async (life: Life, slug: string, slugs: ReadonlyMap<string, Life>): Promise<void> => {
  const owner = slugs.get(pathOf({ kind: life.kind, slug }));
  const done = await rename(life, slug);
  if (owner !== undefined && owner !== life)
    expect([`${life.slug} takes ${slug}`, done.ok]).toEqual([`${life.slug} takes ${slug}`, false]);
  if (done.ok) life.slug = slug;
};

/** What is wrong with the answer of an address that was live; null: nothing. */
const replay = async (path: string, life: Life): Promise<string | null> => {
  const answer = await site.ask(path);
  const told = `${path} of ${pathOf(life)} (${life.state}): ${answer.status}`;
  if (life.state === "withdrawn") return answer.status === 410 ? null : told;
  if (answer.status === 200) return liveNow(life).includes(path) ? null : `${told}, and it is not there`;
  const to = answer.headers.get("location");
  if (answer.status !== 301 || to === null) return told;
  if (!liveNow(life).includes(to)) return `${told} to ${to}`;
  const next = await site.ask(to);
  return next.status === 200 ? null : `${told} to ${to}: ${next.status}`;
};
