import type { Client } from "../../src/api/client/client.ts";
import type { Result } from "../../src/kit/result.ts";
import { addCaptions } from "../../src/newsroom/transcript/add-captions.ts";
import type { By } from "../../src/newsroom/staff/change.ts";
import { insertPicture } from "../support/picture-row.ts";
import { recordingWithWords, spoken } from "../support/recording.ts";
import { paragraphOf, savedStory } from "../support/story.ts";

/** Words that would be a page of their own. */
export const hostile = `<b class="harm">x</b><img src=x onerror="document.documentElement.dataset.harm=1"><script>document.documentElement.dataset.harm=1</script>"'><svg onload=alert(1)>`;
/** The same for fields of few letters. */
export const brief = `<b class="harm">x</b><img src=x onerror=alert(1)>`;
/** An address that would be a script. */
const hostileAddress = "javascript:document.documentElement.dataset.harm=1//";

export interface HostileNewsroom {
  readonly storyId: string;
  readonly recordingId: string;
}

/** Puts hostile words wherever somebody can type words, by way of the API. */
export const fillWithHostileWords = async (by: By, client: Client): Promise<HostileNewsroom> => {
  const storyId = await fillStories(by, client);
  const { recordingId, slug } = await fillArchive(by, client);
  await fillSite(client, `film/${slug}`);
  await fillMoney(client);
  await fillMail(client);
  return { storyId, recordingId };
};

/** What was answered; a refusal of what should be taken is a fault of the test. */
const done = <Value>(result: Result<{ readonly value: Value }, unknown>): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value.value;
};

const etagOf = async (asked: Promise<Result<{ readonly etag: string | null }, unknown>>): Promise<string> => {
  const read = await asked;
  return read.ok ? (read.value.etag ?? "") : "";
};

const fillStories = async (by: By, client: Client): Promise<string> => {
  const block = paragraphOf(hostile);
  const note = { type: "note" as const, id: "n1", note: "footnote" as const, text: hostile };
  const story = await savedStory(by, {
    headline: hostile,
    standfirst: hostile,
    blocks: [
      block,
      { kind: "paragraph", id: "noted", content: [{ type: "text", text: brief, marks: [note] }] },
      { kind: "legacy", id: "old", html: hostile },
    ],
  });
  const params = { storyId: story.storyId };
  const { revisionId } = story;
  done(await client.pitchStory({ body: { headline: `A pitch ${hostile}`, pitch: hostile } }));
  const chosen = { blockId: block.id, quoted: "<b class", revisionId };
  done(await client.beginThread({ params, body: { ...chosen, text: `A comment ${hostile}` } }));
  done(await client.makeSuggestion({ params, body: { ...chosen, proposed: hostile, why: hostile } }));
  done(
    await client.approveEditor({
      params: { ...params, revisionId },
      body: { note: `An approval ${hostile}` },
    }),
  );
  return story.storyId;
};

const fillArchive = async (by: By, client: Client) => {
  done(
    await client.addPerson({
      body: { name: hostile, sortName: hostile, role: hostile, biography: hostile },
    }),
  );
  const { db } = by;
  const words = spoken(`${brief}: ${hostile}`, `ANA: ${hostile}`);
  const told = { title: hostile, summary: hostile };
  const { recordingId, cutId, slug } = await recordingWithWords(db, words, told);
  const params = { recordingId };
  done(await client.addCredit({ params, body: { name: brief, role: brief } }));
  const cue = { start: 1000, end: 1100, text: hostile };
  const added = await addCaptions(by, {
    cutId,
    kind: "captions",
    language: "en",
    label: brief,
    cues: [cue],
    sourceFormat: "vtt",
  });
  if (!added.ok) throw new Error(added.problem);
  const notice = { kind: "correction", text: hostile, wasWrong: hostile } as const;
  done(await client.addRecordingNotice({ params, body: notice }));
  // A file that could not come in, of a name that somebody chose.
  await db
    .insertInto("cut")
    .values({
      id: "hhhhhhhhhhhh",
      recording_id: recordingId,
      state: "failed",
      problem: hostile,
      master_name: `${hostile}.mp4`,
      rate_numerator: 24,
      rate_denominator: 1,
      length_units: 24,
    })
    .execute();
  const pictureId = await insertPicture(db);
  const ifMatch = await etagOf(client.readPicture({ params: { pictureId } }));
  const facts = { alt: hostile, credit: hostile, licence: hostile };
  done(await client.editPicture({ params: { pictureId }, ifMatch, body: facts }));
  done(await client.addSeries({ body: { title: hostile, slug: "hostile", summary: hostile } }));
  const show = { title: hostile, slug: "hostile", description: hostile, author: brief, ownerName: brief };
  done(await client.addShow({ body: show }));
  return { recordingId, slug };
};

const fillSite = async (client: Client, work: string): Promise<void> => {
  done(await client.addTopic({ body: { name: hostile, slug: "hostile", summary: hostile } }));
  done(
    await client.savePolicy({
      body: {
        kind: "standards",
        title: hostile,
        summary: hostile,
        // Markdown has it as words.
        text: hostile.replaceAll("<", String.raw`\<`),
        changed: hostile,
      },
    }),
  );
  const main = { menu: "main" } as const;
  const entry = { label: hostile, to: "films", pictureId: null, entries: [] };
  const menu = await etagOf(client.readMenu({ params: main }));
  done(await client.replaceMenu({ params: main, ifMatch: menu, body: { entries: [entry] } }));
  const values = { "site.name": brief, "site.about": hostile };
  done(await client.changeSettings({ ifMatch: await etagOf(client.listSettings()), body: { values } }));
  done(await client.addAddress({ body: { path: `/old/${brief}`, to: "films" } }));
  done(await client.placeOnFront({ body: { shelf: "lead", work } }));
};

const fillMoney = async (client: Client): Promise<void> => {
  done(await client.addFunder({ body: { name: hostile, slug: "hostile" } }));
  done(
    await client.addFundingCredit({
      body: { funder: "hostile", wording: hostile, scope: { kind: "site" }, firstDay: "2026-01-01" },
    }),
  );
  done(await client.addDonorLevel({ body: { name: hostile, slug: "hostile", about: hostile } }));
  done(await client.addDonor({ body: { name: hostile, level: "hostile", firstDay: "2026-01-01" } }));
};

const fillMail = async (client: Client): Promise<void> => {
  const { items } = done(await client.addLetterList({ body: { name: brief, description: hostile } }));
  const list = items.find(({ name }) => name === brief)?.slug ?? "";
  const body = { addresses: "reader@example.org,2026-03-01", wording: hostile, source: hostile };
  done(await client.importSubscribers({ params: { list }, body }));
};

/** What is asked with an address that would be a script, by the name of the field. */
export const scriptsAsAddresses = (client: Client) => ({
  "a funder's site": async () =>
    await client.addFunder({ body: { name: "A fund", slug: "fund", url: hostileAddress } }),
  "what a person has elsewhere": async () => {
    const person = done(await client.addPerson({ body: { name: "Ann" } }));
    const ifMatch = await etagOf(client.readPerson({ params: { personId: person.id } }));
    const links = [{ label: "Elsewhere", url: hostileAddress }];
    return await client.editPerson({ params: { personId: person.id }, ifMatch, body: { links } });
  },
  "a menu's entry": async () => {
    const foot = { menu: "foot" } as const;
    const ifMatch = await etagOf(client.readMenu({ params: foot }));
    const entry = { label: "Go", to: hostileAddress, pictureId: null, entries: [] };
    return await client.replaceMenu({ params: foot, ifMatch, body: { entries: [entry] } });
  },
  "a link in a story": async () => {
    const link = { type: "link" as const, to: { url: hostileAddress } };
    const block = { kind: "paragraph", id: "p1", content: [{ type: "text", text: "Go", marks: [link] }] };
    const body = { version: 1, blocks: [block] };
    return await client.createStory({ body: { content: { headline: "A link", body } } });
  },
});
