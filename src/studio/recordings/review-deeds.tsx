import { unitAt, unitFrom } from "../../kit/rate.ts";
import { Button } from "../components/button.tsx";
import { say } from "../components/toast.tsx";
import { api, useChange } from "../shell/ask.ts";
import { sentenceOf } from "../shell/failure.ts";
import { useMay } from "../shell/session.tsx";
import { recordings as words } from "../words/recordings.ts";
import type { MomentReview } from "./moment-review.ts";

const said = words.cuts;

interface Props {
  readonly review: MomentReview;
  readonly cutId: string | null;
  readonly onMove: () => void;
  readonly onRetire: () => void;
}

/** What can be done with one: take the place that was found, choose another, leave it, withdraw it. */
export const ReviewDeeds = ({ review: { momentId, candidate }, cutId, onMove, onRetire }: Props) => {
  const may = useMay();
  const move = useChange("moveMoment", { changes: ["listCutReviews", "listCuts"] });
  const leave = useChange("leaveMoment", { changes: ["listCutReviews", "listCuts"] });
  const failed = { onError: (error: unknown) => say(sentenceOf(error)) };
  const accept = async (place: { readonly start: number; readonly end: number }): Promise<void> => {
    const stretch = await api.readStretch({ params: { cutId: cutId ?? "" }, query: place });
    if (!stretch.ok) return say(stretch.problem.detail);
    const { rate } = stretch.value.value;
    const body = { startUnits: unitAt(place.start, rate), endUnits: unitFrom(place.end, rate) };
    return move.mutate({ params: { momentId }, body }, { ...failed, onSuccess: () => say(said.moved) });
  };
  return (
    <div className="row">
      {candidate === null || cutId === null || !may("moment.make") ? null : (
        <Button isPending={move.isPending} onPress={() => void accept(candidate)}>
          {said.accept}
        </Button>
      )}
      {may("moment.make") ? (
        <>
          <Button onPress={onMove}>{said.move}</Button>
          <Button
            look="quiet"
            isPending={leave.isPending}
            onPress={() =>
              leave.mutate({ params: { momentId } }, { ...failed, onSuccess: () => say(said.left) })
            }
          >
            {said.leave}
          </Button>
        </>
      ) : null}
      {may("moment.withdraw") ? (
        <Button look="quiet" onPress={onRetire}>
          {said.retire}
        </Button>
      ) : null}
    </div>
  );
};
