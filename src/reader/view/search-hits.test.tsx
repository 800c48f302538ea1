import { render } from "preact-render-to-string";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { encodedCut } from "../../../test/support/gate-trial.ts";
import { byNewsroom, recordingWithWords, spoken } from "../../../test/support/recording.ts";
import { addNotice, type NewNotice } from "../../newsroom/notice/add-notice.ts";
import { parseQuery } from "../../newsroom/search/parse-query.ts";
import { searchSpoken } from "../../newsroom/search/search.ts";
import { HitItem } from "../pages/search-hit.tsx";
import { readHits } from "./search-hits.store.ts";

let database: TestDatabase;
let recordingId: string;
beforeAll(async () => {
  database = await testDatabase();
  const film = await recordingWithWords(
    database.db,
    spoken("Ada: the quixotry was sent in May", "Ada: nobody ever answered the quixotry"),
  );
  recordingId = film.recordingId;
  await encodedCut(database.db, film.cutId);
});
afterAll(async () => await database.close());

const add = async (notice: NewNotice): Promise<void> => {
  const added = await addNotice(byNewsroom(database.db), () => new Date("2026-03-10T12:00:00Z"), notice);
  if (!added.ok) throw new Error(added.problem);
};

/** The hits in the order in which they are spoken, each as its markup. */
const found = async (): Promise<string[]> => {
  const now = new Date();
  const results = await searchSpoken(database.db, parseQuery("quixotry"), { limit: 10, after: null, now });
  const hits = await readHits(database.db, results.hits, "2026-03-11");
  return hits
    .toSorted((one, other) => (one.start ?? 0) - (other.start ?? 0))
    .map((hit) => render(<HitItem hit={hit} />));
};

test("a sentence that is found shows the notices on what is said in it, and says them while it plays", async () => {
  await add({
    kind: "correction",
    on: { recordingId, span: { start: 1000, end: 3000 } },
    wasWrong: "It was sent in May.",
    text: "It was sent in March.",
  });
  await add({ kind: "update", on: { recordingId }, text: "Now in colour." });
  const [first = "", second = ""] = await found();
  expect(first).toMatch(
    /data-notices="[^"]*It was sent in March\.[^"]*&quot;start&quot;:1,&quot;end&quot;:3/,
  );
  expect(first).toMatch(
    /class="notice-line".*Correction:.*It was sent in March\..*href="\/film\/[^"]*#notice-/s,
  );
  expect(second).toContain("data-hit");
  expect(second).not.toContain("March");
  // A small matter of the whole stands on the film's own page.
  expect(first + second).not.toContain("colour");
});

test("a grave notice on the whole film is with each sentence of it", async () => {
  await add({ kind: "retraction", on: { recordingId }, text: "None of it happened." });
  for (const hit of await found()) expect(hit.match(/None of it happened\./g)?.length).toBe(2);
});
