import { afterAll, beforeAll, expect, test } from "vitest";
import { type Command, letterCommands } from "../../../test/support/letter-commands.ts";
import { testDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { contentOf, staffBy } from "../../../test/support/story.ts";
import { newId } from "../../kit/id.ts";
import { diskFiles } from "../../platform/files/disk.ts";
import { addAddress } from "../address/add-address.ts";
import { seeAlert } from "../alert/see-alert.ts";
import { addDocument, editDocument } from "../document/add-document.ts";
import { addDonor, addDonorLevel, editDonor, editDonorLevel, withdrawDonor } from "../funder/change-donor.ts";
import { addFunder, editFunder, markFunder } from "../funder/add-funder.ts";
import { addFundingCredit, editFundingCredit, withdrawFundingCredit } from "../funder/credit-funder.ts";
import { keepMoment } from "../moment/make-moment.ts";
import { withdrawMoment } from "../moment/withdraw-moment.ts";
import { addNotice } from "../notice/add-notice.ts";
import { publishWithNotice } from "../notice/publish-with-notice.ts";
import { addPerson, ensurePerson } from "../person/add-person.ts";
import { editPerson } from "../person/edit-person.ts";
import { addPicture, editPicture } from "../picture/add-picture.ts";
import { addShow } from "../podcast/add-show.ts";
import { editShow, publishShow } from "../podcast/edit-show.ts";
import { markSoundBite, unmarkSoundBite } from "../podcast/mark-sound-bite.ts";
import { withdrawShow } from "../podcast/withdraw-show.ts";
import { createRecording } from "../recording/create-recording.ts";
import { creditPerson } from "../recording/credit-person.ts";
import { retryIngest } from "../recording/ingest/retry-ingest.ts";
import { publishRecording } from "../recording/publish-recording.ts";
import { updateRecording } from "../recording/update-recording.ts";
import { withdrawRecording } from "../recording/withdraw-recording.ts";
import { addSeries } from "../series/add-series.ts";
import { editSeries } from "../series/edit-series.ts";
import type { By } from "../staff/change.ts";
import { addStaff, disableStaff } from "../staff/change-staff.ts";
import { type Permission, permissions, permissionsOf, roleNames } from "../staff/permission.ts";
import { approveQuotation } from "../story/approve-quotation.ts";
import { approveRevision } from "../story/approve-revision.ts";
import { changeSlug } from "../story/change-slug.ts";
import { makePreview } from "../story/make-preview.ts";
import { resolveThread } from "../story/comment/resolve-thread.ts";
import { beginThread, replyToThread } from "../story/comment/say-comment.ts";
import { publishStory } from "../story/publish-story.ts";
import { restoreRevision } from "../story/restore-revision.ts";
import { changeDesk } from "../story/desk/change-desk.ts";
import { saveStory } from "../story/save-story.ts";
import { scheduleStory, unscheduleStory } from "../story/schedule-story.ts";
import { withdrawStory } from "../story/withdraw-story.ts";
import { withholdRevision } from "../story/withhold-revision.ts";
import { withholdSpan } from "../story/withhold-span.ts";
import { linkTranslation, unlinkTranslation } from "../story/link-translation.ts";
import { addTopic } from "../topic/add-topic.ts";
import { editTopic, moveTopic } from "../topic/edit-topic.ts";
import { featureWorks } from "../topic/feature-works.ts";
import { addCaptions } from "../transcript/add-captions.ts";
import { correctTranscript, restoreVersion } from "../transcript/correct-transcript.ts";
import { importTranscript } from "../transcript/import-transcript.ts";
import { changeBrand, changeMark } from "./brand/change-brand.ts";
import { removeMenuEntry, replaceMenus } from "./menu/edit-menu.ts";
import { clearPlace, placeOnFront } from "./places/place-on-front.ts";
import { publishPolicy, withdrawPolicy } from "./policy/publish-policy.ts";
import { makeSitePreview } from "./preview/make-site-preview.ts";
import { savePolicy } from "./policy/save-policy.ts";
import { changeSiteSetting } from "./change-settings.ts";

const clock = () => new Date("2026-03-01T12:00:00Z");
const none = "nothinghere0";
const rate = { numerator: 24, denominator: 1 };
const files = diskFiles("/nowhere");
const bytes = new Uint8Array();
const notice = { kind: "correction", text: "", wasWrong: "" } as const;

const commands: readonly Command[] = [
  {
    name: "createRecording",
    needs: ["recording.add"],
    call: (by) => createRecording(by, { kind: "film", title: "" }),
  },
  { name: "updateRecording", needs: ["recording.edit"], call: (by) => updateRecording(by, none, {}) },
  { name: "creditPerson", needs: ["recording.edit"], call: (by) => creditPerson(by, none, "", "") },
  { name: "publishRecording", needs: ["recording.publish"], call: (by) => publishRecording(by, clock, none) },
  {
    name: "withdrawRecording",
    needs: ["recording.withdraw"],
    call: (by) => withdrawRecording(by, none, "x"),
  },
  { name: "retryIngest", needs: ["job.retry"], call: (by) => retryIngest(by, none) },
  {
    name: "addCaptions",
    needs: ["captions.edit"],
    call: (by) =>
      addCaptions(by, { cutId: none, kind: "captions", language: "en", cues: [], sourceFormat: "webvtt" }),
  },
  {
    name: "correctTranscript",
    needs: ["transcript.correct"],
    call: (by) => correctTranscript(by, none, 1, []),
  },
  { name: "restoreVersion", needs: ["transcript.correct"], call: (by) => restoreVersion(by, none, 1) },
  {
    name: "importTranscript",
    needs: ["transcript.correct"],
    call: (by) => importTranscript(by, none, { origin: "text", language: "en", words: [], note: "" }),
  },
  {
    name: "keepMoment",
    needs: ["moment.make"],
    call: (by) =>
      keepMoment(
        by,
        { id: none, recordingId: none, rate },
        { startUnits: 0, endUnits: 1, firstWord: null, lastWord: null, text: "" },
      ),
  },
  { name: "withdrawMoment", needs: ["moment.withdraw"], call: (by) => withdrawMoment(by, clock, none, "x") },
  {
    name: "saveStory",
    needs: ["story.edit"],
    call: (by) => saveStory(by, clock, { storyId: none, content: contentOf(), basedOn: null }),
  },
  {
    name: "restoreRevision",
    needs: ["story.edit"],
    call: (by) => restoreRevision(by, clock, { storyId: none, revisionId: none, basedOn: none }),
  },
  {
    name: "publishStory",
    needs: ["story.publish"],
    call: (by) => publishStory(by, clock, { storyId: none }),
  },
  {
    name: "scheduleStory",
    needs: ["story.publish"],
    call: (by) => scheduleStory(by, clock, { storyId: none, at: new Date("2030-01-01T00:00:00Z") }),
  },
  { name: "unscheduleStory", needs: ["story.publish"], call: (by) => unscheduleStory(by, clock, none) },
  {
    name: "withdrawStory",
    needs: ["story.withdraw"],
    call: (by) => withdrawStory(by, clock, { storyId: none, reason: "x" }),
  },
  {
    name: "withholdRevision",
    needs: ["story.withhold"],
    call: (by) => withholdRevision(by, clock, { revisionId: none, reason: "x" }),
  },
  {
    name: "withholdSpan",
    needs: ["story.withhold"],
    call: (by) => withholdSpan(by, clock, { cutId: none, start: 0, end: 1, reason: "x" }),
  },
  {
    name: "makePreview",
    needs: ["story.preview"],
    call: (by) => makePreview(by, clock, "secret", { revisionId: none, lasts: 1 }),
  },
  {
    name: "makeSitePreview",
    needs: ["story.preview"],
    call: (by) => makeSitePreview(by, clock, "secret", { page: "front", at: null, change: null }),
  },
  {
    name: "changeSlug",
    needs: ["address.change"],
    call: (by) => changeSlug(by, clock, { storyId: none, slug: "x" }),
  },
  {
    name: "addAddress",
    needs: ["address.change"],
    call: (by) => addAddress(by, clock, { path: "/", to: "/x" }),
  },
  ...(["editor", "fact-checker", "legal"] as const).map((kind): Command => ({
    name: `approveRevision as ${kind}`,
    needs: [`approval.${kind}`],
    call: (by) => approveRevision(by, clock, { revisionId: none, kind }),
  })),
  {
    name: "approveQuotation",
    needs: ["quotation.approve"],
    call: (by) =>
      approveQuotation(by, clock, { revisionId: none, quotationId: "q", kind: "deviation", fingerprint: "" }),
  },
  {
    name: "approveQuotation's source",
    needs: ["quotation.sign"],
    call: (by) =>
      approveQuotation(by, clock, { revisionId: none, quotationId: "q", kind: "source", fingerprint: "" }),
  },
  {
    name: "addNotice",
    needs: ["notice.add"],
    call: (by) => addNotice(by, clock, { ...notice, on: { storyId: none } }),
  },
  {
    name: "publishWithNotice",
    needs: ["notice.add", "story.publish"],
    call: (by) => publishWithNotice(by, clock, { storyId: none, notice }),
  },
  {
    name: "addPicture",
    needs: ["picture.add"],
    call: (by) => addPicture(by, files, { bytes, fileName: "x", alt: "", credit: "" }),
  },
  { name: "editPicture", needs: ["picture.add"], call: (by) => editPicture(by, none, {}) },
  {
    name: "addDocument",
    needs: ["document.add"],
    call: (by) => addDocument(by, files, { bytes, fileName: "x" }),
  },
  { name: "editDocument", needs: ["document.add"], call: (by) => editDocument(by, none, { title: "x" }) },
  { name: "addPerson", needs: ["person.edit"], call: (by) => addPerson(by, { name: "" }) },
  { name: "ensurePerson", needs: ["person.edit"], call: (by) => ensurePerson(by, "") },
  { name: "editPerson", needs: ["person.edit"], call: (by) => editPerson(by, none, {}) },
  { name: "editTopic", needs: ["topic.edit"], call: (by) => editTopic(by, none, {}) },
  { name: "moveTopic", needs: ["topic.edit"], call: (by) => moveTopic(by, none, {}) },
  { name: "featureWorks", needs: ["topic.edit"], call: (by) => featureWorks(by, none, []) },
  { name: "editSeries", needs: ["series.edit"], call: (by) => editSeries(by, none, {}) },
  {
    name: "linkTranslation, of stories",
    needs: ["story.edit"],
    call: (by) => linkTranslation(by, { storyId: none }, { storyId: none }),
  },
  {
    name: "unlinkTranslation, of recordings",
    needs: ["recording.edit"],
    call: (by) => unlinkTranslation(by, { recordingId: none }),
  },
  {
    name: "changeDesk",
    needs: ["story.move"],
    call: (by) => changeDesk(by, { storyId: none, change: { stage: "ready" } }),
  },
  {
    name: "beginThread",
    needs: ["story.comment"],
    call: (by) => beginThread(by, clock, { storyId: none, text: "" }),
  },
  {
    name: "replyToThread",
    needs: ["story.comment"],
    call: (by) => replyToThread(by, clock, { threadId: none, text: "" }),
  },
  {
    name: "resolveThread",
    needs: ["story.comment"],
    call: (by) => resolveThread(by, clock, { threadId: none, isResolved: true }),
  },
  { name: "addTopic", needs: ["topic.edit"], call: (by) => addTopic(by, { name: "" }) },
  {
    name: "addShow",
    needs: ["podcast.edit"],
    call: (by) => addShow(by, "https://example.org", { title: "" }),
  },
  { name: "editShow", needs: ["podcast.edit"], call: (by) => editShow(by, "", {}) },
  { name: "publishShow", needs: ["recording.publish"], call: (by) => publishShow(by, "") },
  {
    name: "withdrawShow",
    needs: ["podcast.withdraw"],
    call: (by) => withdrawShow(by, clock, { showId: none, reason: "" }),
  },
  {
    name: "markSoundBite",
    needs: ["podcast.edit"],
    call: (by) => markSoundBite(by, { momentId: "", title: "" }),
  },
  { name: "unmarkSoundBite", needs: ["podcast.edit"], call: (by) => unmarkSoundBite(by, "") },
  { name: "addSeries", needs: ["series.edit"], call: (by) => addSeries(by, { title: "" }) },
  { name: "addFunder", needs: ["funder.edit"], call: (by) => addFunder(by, { name: "" }) },
  {
    name: "addFundingCredit",
    needs: ["funder.edit"],
    call: (by) =>
      addFundingCredit(by, clock, {
        funder: "x",
        wording: "",
        scope: { kind: "site" },
        firstDay: "2026-01-01",
      }),
  },
  { name: "editFunder", needs: ["funder.edit"], call: (by) => editFunder(by, clock, none, {}) },
  { name: "markFunder", needs: ["funder.edit"], call: (by) => markFunder(by, clock, none, { kind: "none" }) },
  {
    name: "editFundingCredit",
    needs: ["funder.edit"],
    call: (by) => editFundingCredit(by, clock, none, {}),
  },
  {
    name: "withdrawFundingCredit",
    needs: ["funder.edit"],
    call: (by) => withdrawFundingCredit(by, clock, none),
  },
  { name: "addDonorLevel", needs: ["funder.edit"], call: (by) => addDonorLevel(by, clock, { name: "" }) },
  { name: "editDonorLevel", needs: ["funder.edit"], call: (by) => editDonorLevel(by, clock, none, {}) },
  {
    name: "addDonor",
    needs: ["funder.edit"],
    call: (by) => addDonor(by, clock, { name: "", level: none, firstDay: "2026-01-01" }),
  },
  { name: "editDonor", needs: ["funder.edit"], call: (by) => editDonor(by, clock, none, {}) },
  { name: "withdrawDonor", needs: ["funder.edit"], call: (by) => withdrawDonor(by, clock, none) },
  ...letterCommands,
  {
    name: "addStaff",
    needs: ["staff.manage"],
    call: (by) => addStaff(by, { handle: "", name: "", role: "none" }),
  },
  { name: "disableStaff", needs: ["staff.manage"], call: (by) => disableStaff(by, clock, "nobody-here") },
  { name: "changeSiteSetting", needs: ["setting.change"], call: (by) => changeSiteSetting(by, "none", "") },
  { name: "changeBrand", needs: ["setting.change"], call: (by) => changeBrand(by, { light: {}, dark: {} }) },
  { name: "changeMark", needs: ["setting.change"], call: (by) => changeMark(by, "icon", null) },
  {
    name: "placeOnFront",
    needs: ["front.edit"],
    call: (by) => placeOnFront(by, clock, { shelf: "lead", work: "film/none" }),
  },
  { name: "clearPlace", needs: ["front.edit"], call: (by) => clearPlace(by, clock, none) },
  { name: "replaceMenus", needs: ["menu.edit"], call: (by) => replaceMenus(by, {}) },
  { name: "removeMenuEntry", needs: ["menu.edit"], call: (by) => removeMenuEntry(by, none) },
  {
    name: "savePolicy",
    needs: ["policy.edit"],
    call: (by) =>
      savePolicy(by, clock, { kind: "ethics", slug: "x", content: contentOf(), changed: "", basedOn: null }),
  },
  { name: "publishPolicy", needs: ["policy.publish"], call: (by) => publishPolicy(by, clock, none) },
  { name: "withdrawPolicy", needs: ["policy.publish"], call: (by) => withdrawPolicy(by, clock, none, "x") },
  { name: "seeAlert", needs: ["alert.see"], call: (by) => seeAlert(by, clock, newId()) },
];

/** Asked inside another command (publish-story.test.ts), or to read alone, at the API (whom-it-lets-in.test.ts). */
const askedWithin: readonly Permission[] = ["gate.override", "newsroom.see", "audit.see"];

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => await database.close());

/** A fault (there is no such cut) comes only after the permission was asked. */
const isRefused = async (by: By, command: Command): Promise<boolean> => {
  const answer = await command.call(by).catch(() => ({ ok: false as const, problem: "a fault" }));
  return (
    !answer.ok &&
    typeof answer.problem === "string" &&
    answer.problem.includes("may not do this: it needs the permission")
  );
};

test.each(roleNames)("a %s may do what the role is for, and nothing else", async (role) => {
  const by = await staffBy(database.db, role);
  const may = permissionsOf(role);
  const found: Record<string, boolean> = {};
  for (const command of commands) found[command.name] = !(await isRefused(by, command));
  const expected = commands.map(({ name, needs }) => [name, needs.every((one) => may.has(one))] as const);
  expect(found).toEqual(Object.fromEntries(expected));
});

test("every permission is asked by some command here", () => {
  const asked = new Set([...commands.flatMap(({ needs }) => needs), ...askedWithin]);
  expect(permissions.filter((permission) => !asked.has(permission))).toEqual([]);
});
