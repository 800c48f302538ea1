import type { MomentReference } from "../../newsroom/story/references.ts";
import type { PlayerView } from "../pages/player-markup.tsx";
import { routes } from "../routes.ts";
import type { CutFacts } from "./cut-facts.store.ts";
import type { PlayerNotice } from "./player-notice.ts";
import { referencePath } from "./reference-paths.ts";
import type { Say } from "../../catalogue/say.ts";

/** Plays a moment in a text, [start, end) and no more; null where it must not, or cannot, be played. */
export const storyPlayer = (
  say: Say,
  moment: MomentReference,
  cuts: ReadonlyMap<string, CutFacts>,
  notices: readonly PlayerNotice[] = [],
): PlayerView | null => {
  const cut = cuts.get(moment.cutId);
  if (!moment.playable || cut === undefined) return null;
  return {
    cutId: moment.cutId,
    source: routes.momentMaster.to({ id: moment.id }),
    rate: moment.rate,
    lengthSeconds: cut.lengthSeconds,
    span: { startUnits: moment.startUnits, endUnits: moment.endUnits },
    title: titleOf(say, moment),
    href: referencePath(moment.recording, Math.floor(moment.start)),
    soundOnly: cut.soundOnly,
    shape: cut.shape ?? undefined,
    chapters: [],
    notices,
    poster: moment.still ?? cut.poster ?? moment.recording.picture ?? undefined,
    playLabel: say.works.playSeconds(Math.max(1, Math.round((moment.end - moment.start) / 1000))),
    inText: { page: routes.moment.to({ id: moment.id }) },
  };
};

const titleOf = (say: Say, { speaker, recording }: MomentReference): string =>
  speaker === null ? recording.title : say.works.speakerIn(speaker.name, recording.title);
