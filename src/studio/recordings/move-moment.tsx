import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Notice } from "../components/notice.tsx";
import { say } from "../components/toast.tsx";
import type { Chosen } from "../editor/trim/trimmer.tsx";
import { Trimmer } from "../editor/trim/trimmer.tsx";
import { useChange } from "../shell/ask.ts";
import { sentenceOf } from "../shell/failure.ts";
import { recordings as recordingWords } from "../words/recordings.ts";
import { words } from "../words/words.ts";
import { stretchesOf } from "./read-stretch.ts";
import type { MomentReview } from "./moment-review.ts";

const said = recordingWords.cuts;

interface Props {
  readonly review: MomentReview;
  /** The current cut. */
  readonly cutId: string;
  readonly onClose: () => void;
}

/** Says where a moment stands in the current cut, by its frames. */
export const MoveMoment = ({ review, cutId, onClose }: Props) => {
  const move = useChange("moveMoment", { changes: ["listCutReviews", "listCuts"] });
  const { momentId, candidate, near, start, end, words: old } = review;
  const first = candidate ?? { start: near ?? start, end: (near ?? start) + (end - start) };
  const put = ({ trim }: Chosen): void =>
    move.mutate(
      { params: { momentId }, body: { startUnits: trim.start, endUnits: trim.end } },
      {
        onSuccess: () => {
          say(said.moved);
          onClose();
        },
      },
    );
  return (
    <Dialog title={said.moveTitle} isOpen isBroad onClose={onClose}>
      <p>
        <span className="soft">{said.was}:</span> “{old}”
      </p>
      <Trimmer
        read={stretchesOf(cutId)}
        media={`/api/cuts/${cutId}/media/master.m3u8`}
        initial={first}
        onKey={(key, chosen) => {
          if (key !== "Enter") return false;
          put(chosen);
          return true;
        }}
      >
        {(chosen) => (
          <>
            {move.error === null ? null : (
              <Notice kind="bad" isNews>
                <p>{sentenceOf(move.error)}</p>
              </Notice>
            )}
            <div className="actions">
              <Button onPress={onClose}>{words.common.cancel}</Button>
              <Button look="primary" isPending={move.isPending} onPress={() => put(chosen)}>
                {said.moveDone}
              </Button>
            </div>
          </>
        )}
      </Trimmer>
    </Dialog>
  );
};
