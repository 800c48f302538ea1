import { unitsToMilliseconds } from "../../kit/rate.ts";
import { ok } from "../../kit/result.ts";
import { makeMoment } from "../../newsroom/moment/make-moment.ts";
import { readStretch } from "../../newsroom/moment/stretch.ts";
import { type FoundQuotation, findQuotation } from "../../newsroom/quotation/find-quotation.ts";
import { gateOf, type HousePolicy } from "../../newsroom/quotation/gate.ts";
import { piecesOf } from "../../newsroom/quotation/pieces.ts";
import { findSpeakerNamed } from "../../newsroom/quotation/speaker-named.store.ts";
import { findCutToAnchor } from "../../newsroom/recording/cut-to-anchor.store.ts";
import { parseQuery } from "../../newsroom/search/parse-query.ts";
import type { SpokenResults } from "../../newsroom/search/results.ts";
import { searchSpoken } from "../../newsroom/search/search.ts";
import { readStorySettings } from "../../newsroom/story/story-settings.store.ts";
import { findSentenceIndex, listSentences } from "../../newsroom/transcript/transcript.store.ts";
import type { archiveOperations } from "../contract/archive.ts";
import type { Handlers } from "../handler.ts";
import { missing, refuseField } from "../refusal.ts";

export const archiveHandlers: Handlers<typeof archiveOperations> = {
  searchSpoken: async ({ needs, query }) => {
    const { limit, after = null } = query;
    const page = { limit, after, now: needs.clock(), audience: "staff" } as const;
    return ok(searchAnswer(await searchSpoken(needs.db, parseQuery(query.words), page)));
  },
  readWords: async ({ needs, params, query }) => {
    const at = await findSentenceIndex(needs.db, params.cutId, query.sentence);
    if (at === null) return missing("sentence");
    const from = Math.max(0, at - query.around);
    const limit = at + query.around - from + 1;
    const sentences = await listSentences(needs.db, params.cutId, { from, limit });
    const words = sentences.flatMap((sentence) =>
      sentence.words.map(({ number, text }) => ({ number, text, sentence: sentence.number })),
    );
    return ok({ words });
  },
  findQuotation: async ({ needs, body }) => {
    const pieces = piecesOf(body.text);
    const speaker = body.speaker === undefined ? null : await findSpeakerNamed(needs.db, body.speaker);
    if (speaker?.ok === false) return refuseField("/speaker", speaker.problem);
    const found = await findQuotation(needs.db, {
      pieces,
      speaker: speaker?.value ?? null,
      limit: body.limit,
      audience: "staff",
      ...(body.language === undefined ? {} : { language: body.language }),
      ...(body.recordingId === undefined ? {} : { recordingId: body.recordingId }),
    });
    const policy = await readStorySettings(needs.db);
    return ok({ pieces: [...pieces], found: found.map((one) => foundAnswer(one, policy)) });
  },
  readStretch: async ({ needs, params, query }) => {
    const stretch = await readStretch(needs.db, needs.files, params.cutId, query);
    if (stretch === null) return missing("cut");
    const { peaks, words } = stretch;
    return ok({
      ...stretch,
      words: [...words],
      peaks: peaks === null ? null : { ...peaks, values: [...peaks.values] },
    });
  },
  makeMomentOfFrames: async ({ needs, by, body }) => {
    const cut = await findCutToAnchor(needs.db, body.cutId);
    if (cut === null) return missing("cut");
    const [start, end] = [body.startUnits, body.endUnits].map((units) =>
      unitsToMilliseconds(units, cut.rate),
    );
    const made = await makeMoment(by, cut, { of: "time", start: start ?? 0, end: end ?? 0 });
    return made.ok ? ok({ id: made.value }) : made;
  },
  makeMoment: async ({ needs, by, body }) => {
    const cut = await findCutToAnchor(needs.db, body.cutId);
    if (cut === null) return missing("cut");
    const words = { of: "words", first: body.firstWord, last: body.lastWord } as const;
    const made = await makeMoment(by, cut, words);
    return made.ok ? ok({ id: made.value }) : made;
  },
};

/** What is not to be changed here may be lists that are read only. */
const searchAnswer = ({ hits, facets, corrections, total, next }: SpokenResults) => ({
  hits: hits.map((hit) => ({ ...hit, marks: [...hit.marks] })),
  facets: {
    kinds: [...facets.kinds],
    speakers: [...facets.speakers],
    topics: [...facets.topics],
    years: [...facets.years],
  },
  corrections: [...corrections],
  total,
  next,
});

export const foundAnswer = (found: FoundQuotation, policy: HousePolicy) => {
  const { judgement, ambiguous, recording, ...rest } = found;
  const gate = gateOf(judgement, policy);
  return {
    verdict: judgement.verdict,
    mayBePublished: gate.passes && !ambiguous,
    why: ambiguous && gate.passes ? "It is said just so elsewhere, too: choose which is meant." : gate.why,
    score: judgement.score,
    ambiguous,
    work: recording,
    cutId: rest.cutId,
    transcriptVersion: rest.transcriptVersion,
    speaker: rest.speaker,
    place: judgement.place,
    sentences: rest.sentences,
    spoken: rest.spoken,
    before: rest.before,
    after: rest.after,
    findings: [...judgement.findings],
    needsApproval: [...judgement.needsApproval],
  };
};
