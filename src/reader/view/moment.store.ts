import { momentWords } from "../../newsroom/moment/moment-words.ts";
import { findInCurrentCut, type PublicMoment } from "../../newsroom/moment/moment.store.ts";
import { findStills } from "../../newsroom/moment/still.store.ts";
import { findCutView } from "../../newsroom/recording/cut-view.store.ts";
import { completePage } from "../../newsroom/recording/recording-page.store.ts";
import { listSentences } from "../../newsroom/transcript/transcript.store.ts";
import type { Database } from "../../platform/database/database.ts";
import type { MomentFacts } from "./moment.ts";
import { readNoticesOnMoments } from "./notices-on-moments.store.ts";
import { findSentenceAt } from "./sentence-at.store.ts";

/** Sentences of context on either side. */
const around = 1;
/** Enough for three minutes of fast talk, so that a long transcript need not be read whole. */
const sentencesRead = 150;

/** All that a moment's page and embed say of it. */
export const readMomentFacts = async (
  db: Database,
  found: Extract<PublicMoment, { state: "shown" }>,
  day: string,
): Promise<MomentFacts> => {
  const { moment, recording, playable } = found;
  const [work, cut, begins, inNewerCut, notices, stills] = await Promise.all([
    completePage(db, recording, day),
    findCutView(db, moment.cutId),
    findSentenceAt(db, moment.cutId, Math.floor(moment.start)),
    findInCurrentCut(db, moment),
    readNoticesOnMoments(db, [moment]),
    findStills(db, [moment.id]),
  ]);
  const from = Math.max(0, (begins?.index ?? 0) - around - 3);
  const sentences = await listSentences(db, moment.cutId, { from, limit: sentencesRead });
  return {
    moment,
    work,
    cut,
    playable,
    still: stills.get(moment.id) ?? null,
    inNewerCut,
    notices: notices.get(moment.id) ?? [],
    words: momentWords(sentences, moment, around),
  };
};
