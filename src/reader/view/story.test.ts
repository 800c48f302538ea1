import { expect, test } from "vitest";
import { contentOf } from "../../../test/support/story.ts";
import { sampleReferences } from "../../../test/support/story-blocks.ts";
import type { MomentReference, WorkReference } from "../../newsroom/story/references.ts";
import { filmInFull, momentsPlayed, recordingsUsed } from "./story.ts";

const [sample] = sampleReferences.moments.values();
const base = sample as MomentReference;

const momentOf = (id: string, recording: Pick<WorkReference, "id" | "kind">): MomentReference => ({
  ...base,
  id,
  recording: { ...base.recording, ...recording },
});

const film = { id: "film-two-000", kind: "film" } as const;
const interview = { id: "interview-00", kind: "interview" } as const;

const references = {
  ...sampleReferences,
  quotations: new Map(),
  moments: new Map(
    [
      momentOf("aaaaaaaaaaa1", base.recording),
      momentOf("aaaaaaaaaaa2", film),
      momentOf("aaaaaaaaaaa3", film),
      momentOf("aaaaaaaaaaa4", interview),
      momentOf("aaaaaaaaaaa5", interview),
      momentOf("aaaaaaaaaaa6", interview),
    ].map((moment) => [moment.id, moment]),
  ),
};

const playing = (...ids: string[]) =>
  contentOf({ blocks: ids.map((moment, at) => ({ kind: "excerpt", id: `e${at}`, moment })) });

test("the film offered in full is the one that the story uses most, not an interview that it uses more", () => {
  const content = playing(...references.moments.keys());
  expect(filmInFull(content, references)?.id).toBe(film.id);
  expect(recordingsUsed(content, references).map(({ id }) => id)).toEqual([
    interview.id,
    film.id,
    base.recording.id,
  ]);
});

test("of films used as often, the first", () => {
  expect(filmInFull(playing("aaaaaaaaaaa1", "aaaaaaaaaaa2"), references)?.id).toBe(base.recording.id);
});

test("a story that uses no film offers none; a moment that may not be shown does not count", () => {
  expect(filmInFull(playing("aaaaaaaaaaa4"), references)).toBeNull();
  expect(momentsPlayed(playing("zzzzzzzzzzzz"), references)).toEqual([]);
});
