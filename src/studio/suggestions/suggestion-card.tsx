import { useEffect, useRef } from "react";
import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { Button } from "../components/button.tsx";
import { classes } from "../components/class-name.ts";
import { Notice } from "../components/notice.tsx";
import { say as tell } from "../components/toast.tsx";
import type { Placed } from "../comments/place-thread.ts";
import { useDesk } from "../editor/view/context.ts";
import { useChange } from "../shell/ask.ts";
import { sentenceOf } from "../shell/failure.ts";
import { Instant } from "../shell/instant.tsx";
import { useMay, useSession } from "../shell/session.tsx";
import { suggestions as said } from "../words/suggestions.ts";
import { Difference } from "./difference.tsx";

export type Suggestion = AnswerOf<Operations["listSuggestions"]>["items"][number];

interface Props {
  readonly suggestion: Suggestion;
  readonly placed: Placed;
  /** Its words stand out in the text. */
  readonly isNow: boolean;
  readonly onGo: () => void;
}

const changes = ["listSuggestions", "listAlerts"] as const;

/** What a colleague proposes, beside the text: taken up or not, and by whom. */
export const SuggestionCard = ({ suggestion, placed, isNow, onGo }: Props) => {
  const { text } = useDesk();
  const may = useMay();
  const { staff } = useSession();
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isNow) card.current?.scrollIntoView({ block: "nearest" });
  }, [isNow]);
  const { id, storyId, quoted, proposed, why, madeBy, madeAt, decided } = suggestion;
  const params = { storyId, suggestionId: id };
  const accept = useChange("acceptSuggestion", {
    changes,
    // An edit as any other: it is saved, merged and undone as what is typed.
    onDone: () => {
      if (!text.replace(suggestion, proposed)) tell(said.tooLate);
    },
  });
  const decline = useChange("declineSuggestion", { changes });
  const withdraw = useChange("withdrawSuggestion", { changes });
  const open = useChange("openSuggestion", { changes });
  const error = accept.error ?? decline.error ?? withdraw.error ?? open.error;
  const isThere = placed.at === "block" || placed.at === "moved";
  const canAccept = isThere && (proposed === null || text.canReplace(suggestion));
  return (
    <li className={classes("thread", isNow && "now")} ref={card}>
      <p className="said-by">
        <strong>{madeBy.name}</strong>{" "}
        <span className="soft small">
          <Instant at={madeAt} />
        </span>
      </p>
      {proposed === null ? (
        <>
          <p className="soft small">{said.block}</p>
          <p className="suggested">
            <del>{quoted}</del>
          </p>
        </>
      ) : (
        <Difference before={quoted} after={proposed} />
      )}
      {why === "" ? null : <p className="comment-text">{why}</p>}
      {decided === null ? null : (
        <p className="soft small">
          {said.decided[decided.as](decided.by)}, <Instant at={decided.at} />
          {decided.why === "" ? null : ` “${decided.why}”`}
        </p>
      )}
      {decided === null && !canAccept ? <p className="tag warn">{said.changed}</p> : null}
      {placed.at === "moved" ? <p className="soft small">{said.moved}</p> : null}
      {error === null ? null : (
        <Notice kind="bad" isNews>
          <p>{sentenceOf(error)}</p>
        </Notice>
      )}
      <div className="row">
        {may("story.edit") && decided === null ? (
          <>
            {canAccept ? (
              <Button
                look="primary"
                isPending={accept.isPending}
                aria-label={said.acceptOf(madeBy.name)}
                onPress={() => accept.mutate({ params, body: {} })}
              >
                {said.accept}
              </Button>
            ) : null}
            <Button
              isPending={decline.isPending}
              aria-label={said.declineOf(madeBy.name)}
              onPress={() => decline.mutate({ params, body: {} })}
            >
              {said.decline}
            </Button>
          </>
        ) : null}
        {decided === null && staff.id === madeBy.id ? (
          <Button
            look="quiet"
            isPending={withdraw.isPending}
            onPress={() => withdraw.mutate({ params, body: {} })}
          >
            {said.withdraw}
          </Button>
        ) : null}
        {decided !== null && may("story.edit") ? (
          <Button look="quiet" isPending={open.isPending} onPress={() => open.mutate({ params, body: {} })}>
            {said.open}
          </Button>
        ) : null}
        {isThere && decided === null ? (
          <Button look="quiet" onPress={onGo}>
            {said.go}
          </Button>
        ) : null}
      </div>
    </li>
  );
};
