import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { apiTrial, type ApiTrial } from "../support/api.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { contentOf, paragraphOf } from "../support/story.ts";
import type { Fate } from "./editor-line.ts";
import { edits, Told } from "./editor-edits.ts";
import { EditorWriter } from "./editor-writer.ts";

// Three people write in one story, each in the studio's own editor over the API and a real database; lines are cut, answers are
// lost or come late, pages are loaded anew or die. Nothing is lost, and nothing stands twice, but where somebody chose so.
// EDITOR_RUNS says how many stories are written, EDITOR_SEED which.

const runs = Number(process.env["EDITOR_RUNS"] ?? 4);
const seed = process.env["EDITOR_SEED"];

let database: TestDatabase;
let trial: ApiTrial;

beforeAll(async () => {
  database = await testDatabase();
  trial = await apiTrial(database.db);
});

afterAll(async () => await database?.close());

const edit = fc.record({
  kind: fc.constant("edit" as const),
  edit: fc.constantFrom(...edits),
  at: fc.nat(20),
  to: fc.nat(20),
});
const deed = fc.oneof(
  { weight: 5, arbitrary: edit },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        "pause" as const,
        "pause" as const,
        "news" as const,
        "line back" as const,
        "deliver" as const,
        "decide" as const,
        "reload" as const,
        "crash" as const,
      ),
      choice: fc.constantFrom("mine" as const, "theirs" as const, "both" as const, "both" as const),
    }),
  },
);
const step = fc.record({
  writer: fc.nat(2),
  fate: fc.constantFrom<Fate>("whole", "whole", "whole", "lost before", "answer lost", "late", "slow"),
  deed,
});

const start = contentOf({
  headline: "Three write",
  blocks: ["a", "b", "c"].map((id) => paragraphOf(`begin ${id}`, id)),
});

test(
  "three people in one story over lines that break lose no word, and have none twice",
  { timeout: 3_600_000 },
  async () => {
    const cookies = await Promise.all(
      (["administrator", "editor", "reporter"] as const).map((role) => trial.signIn(role)),
    );
    const property = fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 45 }), async (steps) => {
      const made = await trial.client(cookies[0]).createStory({ body: { content: { ...start } } });
      if (!made.ok) throw new Error(made.problem.detail);
      const { storyId } = made.value.value;
      const told = new Told();
      const writers = await Promise.all(
        // The last one's browser keeps nothing: what is not acknowledged dies with the page.
        cookies.map((cookie, at) => EditorWriter.open({ trial, cookie, storyId, told, keeps: at < 2 })),
      );
      for (const [count, { writer, fate, deed: one }] of steps.entries())
        await writers[writer]?.do(fate, one, `w${count}x`);
      for (const writer of writers) await writer.deliverAll();
      for (let round = 0; round < 8; round += 1) for (const writer of writers) await writer.settle();
      const [first] = writers;
      const draft = await first?.draft();
      for (const writer of writers) {
        expect(writer.phase()).toBe("saved");
        expect(writer.content()).toEqual(draft?.content);
      }
      if (draft === undefined) throw new Error("no draft");
      expect(told.lostFrom(draft.content)).toEqual([]);
      expect(told.doubledIn(draft.content)).toEqual([]);
    });
    await fc.assert(property, {
      numRuns: runs,
      ...(seed === undefined ? { seed: 1969 } : { seed: Number(seed) }),
    });
  },
);
