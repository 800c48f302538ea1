import { useEffect, useState } from "react";
import { Button } from "../components/button.tsx";
import { Notice } from "../components/notice.tsx";
import { say } from "../components/toast.tsx";
import { useChange } from "../shell/ask.ts";
import { sentenceOf } from "../shell/failure.ts";
import { presence as said } from "../words/presence.ts";
import { type Here, type Present, thisTab } from "./use-presence.ts";

interface Props {
  readonly storyId: string;
  readonly here: Here;
  /** The block that the caret is in. */
  readonly block: string | null;
  /** Whoever else writes in it; null: nobody. */
  readonly holder: Present | null;
}

/** Who writes where the caret is, and what can be done about it; what others ask for. */
export const BlockHeld = ({ storyId, here, block, holder }: Props) => {
  const asking = here.asking?.blockId === block ? here.asking : null;
  const [question] = here.asked;
  return (
    <div className="story-held">
      {question === undefined ? null : (
        <Question key={question.id} storyId={storyId} question={question} here={here} />
      )}
      {block === null || holder === null ? (
        <Given asking={asking} />
      ) : (
        <Held key={block} storyId={storyId} here={here} block={block} holder={holder} asking={asking} />
      )}
    </div>
  );
};

/** A colleague asks for the block that is written in here. */
const Question = ({
  storyId,
  question: { id, name },
  here,
}: {
  readonly storyId: string;
  readonly question: Here["asked"][number];
  readonly here: Here;
}) => {
  const answer = useChange("answerForBlock", { onDone: here.look });
  const [isSaving, setSaving] = useState(false);
  const send = (given: "handed" | "kept"): void =>
    answer.mutate(
      { params: { storyId, questionId: id }, body: { answer: given } },
      { onError: (error) => say(sentenceOf(error)) },
    );
  const handOver = async (): Promise<void> => {
    setSaving(true);
    await here.saved();
    setSaving(false);
    send("handed");
  };
  return (
    <Notice kind="warn" title={said.asks(name)} isNews>
      <p>{said.asksDetail}</p>
      <div className="row">
        <Button isPending={isSaving || answer.isPending} onPress={() => void handOver()}>
          {said.handOver}
        </Button>
        <Button
          onPress={() => {
            send("kept");
            // Where the caret was: whoever says so writes on at once.
            document.querySelector<HTMLElement>(".story-body")?.focus();
          }}
        >
          {said.keep}
        </Button>
      </div>
    </Notice>
  );
};

interface HeldProps extends Omit<Props, "block" | "holder"> {
  readonly block: string;
  readonly holder: Present;
  readonly asking: Here["asking"];
}

/** Somebody else writes in the block that the caret is in. */
const Held = ({ storyId, here, block, holder, asking }: HeldProps) => {
  const failed = { onError: (error: unknown) => say(sentenceOf(error)) };
  const ask = useChange("askForBlock", { onDone: here.look });
  const take = useChange("takeBlock", { onDone: here.look });
  const left = useSecondsLeft(asking);
  const askNow = (): void =>
    ask.mutate({ params: { storyId }, body: { tab: thisTab(), blockId: block } }, failed);
  if (asking === null || asking.answer === "handed" || asking.answer === "taken")
    return (
      <Notice title={said.writing(holder.name)} isNews>
        <p>{said.readFor}</p>
        <div>
          <Button isPending={ask.isPending} onPress={askNow}>
            {said.ask}
          </Button>
        </div>
      </Notice>
    );
  if (asking.answer === "kept")
    return (
      <Notice title={said.kept(holder.name)} isNews>
        <div>
          <Button isPending={ask.isPending} onPress={askNow}>
            {said.askAgain}
          </Button>
        </div>
      </Notice>
    );
  return (
    <Notice title={said.asked(holder.name)} isNews={left === 0}>
      <p>{left > 0 ? said.wait(left) : said.noAnswer}</p>
      {left > 0 ? null : (
        <div>
          <Button
            isPending={take.isPending}
            onPress={() => take.mutate({ params: { storyId, questionId: asking.id } }, failed)}
          >
            {said.take}
          </Button>
        </div>
      )}
    </Notice>
  );
};

/** What became of the question, once the block is one's own; whoever was asked may have gone elsewhere without an answer. */
const Given = ({ asking }: { readonly asking: Here["asking"] }) => (
  <p className="story-here" role="status">
    {asking?.answer === "handed" ? said.isYours(asking.name) : ""}
    {asking?.answer === "taken" ? said.isTaken : ""}
    {asking?.answer === null ? said.isFree(asking.name) : ""}
  </p>
);

/** Whole seconds until an unanswered question allows to take the block. */
const useSecondsLeft = (asking: Here["asking"]): number => {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    if (asking === null || asking.answer !== null) return undefined;
    setNow(performance.now());
    const timer = setInterval(() => setNow(performance.now()), 500);
    return () => clearInterval(timer);
  }, [asking]);
  return asking === null ? 0 : Math.max(0, Math.ceil((asking.toldAt + asking.takeAfter - now) / 1000));
};
