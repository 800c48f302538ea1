import { ok, type Result } from "../../kit/result.ts";
import { lintCaptions } from "../../media/captions/lint.ts";
import { findCaptions } from "../../newsroom/recording/caption-track.store.ts";
import { shownStart, unitMeant } from "../../newsroom/recording/chapters.ts";
import { creditPerson } from "../../newsroom/recording/credit-person.ts";
import { findCutView } from "../../newsroom/recording/cut-view.store.ts";
import { findDeskCut } from "../../newsroom/recording/desk-cut.store.ts";
import { editChapters, listChapters } from "../../newsroom/recording/edit-chapters.ts";
import { listFamily } from "../../newsroom/recording/family.store.ts";
import { type Ingest, listIngests } from "../../newsroom/recording/ingest/list-ingests.store.ts";
import { retryIngest } from "../../newsroom/recording/ingest/retry-ingest.ts";
import { listDeskCredits, uncreditPerson } from "../../newsroom/recording/uncredit-person.ts";
import type { CutView } from "../../newsroom/recording/recording.ts";
import { listStoriesUsing } from "../../newsroom/story/stories-using.store.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import type { recordingDeskOperations } from "../contract/recording-desk.ts";
import type { Handlers } from "../handler.ts";
import { missing } from "../refusal.ts";

const ingestAnswer = (one: Ingest) => ({ ...one, steps: [...one.steps] });

const cutAnswer = (cut: CutView) => ({
  id: cut.id,
  length: cut.length,
  rate: cut.rate,
  shape: cut.width === null || cut.height === null ? null : { width: cut.width, height: cut.height },
  isPlayable: cut.renditions.length > 0,
  posterId: cut.poster?.id ?? null,
  captions: cut.captions.map(({ language, label }) => ({ language, label })),
});

const describedSound = ({ kind, language, label, name }: CutView["renditions"][number]) =>
  kind === "description" ? [{ language: language ?? "", label: label ?? name }] : [];

const creditsOf = async (db: Database, recordingId: string, done: Result<unknown>) =>
  done.ok ? ok({ items: await listDeskCredits(db, recordingId) }) : done;

const chaptersOf = async (db: Database | Trx, recordingId: string) => {
  const cut = await findDeskCut(db, { recordingId });
  if (cut === null) return { cutId: null, items: [] };
  const marks = await listChapters(db, cut.id);
  const items = marks.map(({ startUnits, title }) => ({ start: shownStart(startUnits, cut.rate), title }));
  return { cutId: cut.id, items };
};

export const recordingDeskHandlers: Handlers<typeof recordingDeskOperations> = {
  readRecordingCut: async ({ needs, params }) => {
    const cut = await findDeskCut(needs.db, params);
    const view = cut?.isReady === true ? await findCutView(needs.db, cut.id) : null;
    const ingests = (await listIngests(needs.db)).filter((one) => one.recordingId === params.recordingId);
    return ok({ cut: view === null ? null : cutAnswer(view), ingests: ingests.map(ingestAnswer) });
  },
  readRecordingUses: async ({ needs, params }) => {
    const cut = await findDeskCut(needs.db, params);
    const view = cut === null ? null : await findCutView(needs.db, cut.id);
    return ok({
      stories: await listStoriesUsing(needs.db, params.recordingId),
      family: await listFamily(needs.db, params.recordingId),
      descriptions: view === null ? [] : view.renditions.flatMap(describedSound),
    });
  },
  listCredits: async ({ needs, params }) => await creditsOf(needs.db, params.recordingId, ok(null)),
  addCredit: async ({ needs, by, params, body }) =>
    await creditsOf(
      needs.db,
      params.recordingId,
      await creditPerson(by, params.recordingId, body.name, body.role),
    ),
  removeCredit: async ({ by, params }) => await uncreditPerson(by, params.recordingId, params.creditId),
  readChapters: async ({ needs, params }) => ok(await chaptersOf(needs.db, params.recordingId)),
  setChapters: {
    current: async (db, { params }) => await chaptersOf(db, params.recordingId),
    handle: async ({ needs, by, params, body }) => {
      const cut = await findDeskCut(needs.db, params);
      if (cut === null) return missing("cut");
      const before = await listChapters(needs.db, cut.id);
      const marks = body.items.map(({ start, title }) => ({
        startUnits: unitMeant(start, cut.rate, before),
        title,
      }));
      const done = await editChapters(by, cut.id, { do: "set", marks });
      return done.ok ? ok(await chaptersOf(needs.db, params.recordingId)) : done;
    },
  },
  checkCaptions: async ({ needs, params }) => {
    const cut = await findDeskCut(needs.db, params);
    const view = cut === null ? null : await findCutView(needs.db, cut.id);
    const items = [];
    for (const { kind, language } of view?.captions ?? []) {
      const track = await findCaptions(needs.db, view?.id ?? "", language, kind);
      if (track === null) continue;
      const findings = lintCaptions(track.cues).map((finding) => {
        const cue = track.cues[finding.cue - 1];
        return Object.assign({}, finding, { start: cue?.start ?? 0, text: cue?.text ?? "" });
      });
      items.push({ kind, language, label: track.label, cues: track.cues.length, findings });
    }
    return ok({ items });
  },
  listIngests: async ({ needs }) => ok({ items: (await listIngests(needs.db)).map(ingestAnswer) }),
  retryIngest: async ({ by, params }) => await retryIngest(by, params.cutId),
};
