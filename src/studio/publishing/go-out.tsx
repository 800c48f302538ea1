import { useState } from "react";
import { Button } from "../components/button.tsx";
import { Confirm } from "../components/dialog.tsx";
import { Notice } from "../components/notice.tsx";
import { Section } from "../components/section.tsx";
import { say } from "../components/toast.tsx";
import { useChange } from "../shell/ask.ts";
import { useSayInstant } from "../shell/instant.tsx";
import { useMay } from "../shell/session.tsx";
import { publishing } from "../words/publishing.ts";
import type { GoingOut } from "./consequences.tsx";
import { PublishDialog } from "./publish-dialog.tsx";
import { Refused } from "./refused.tsx";
import { ScheduleDialog } from "./schedule-dialog.tsx";
import { changedByPublishing, standingOf } from "./story-facts.ts";
import { WithdrawDialog } from "./withdraw-dialog.tsx";

const said = publishing.goOut;

interface Props extends Omit<GoingOut, "at"> {
  /** How many things hold it back still. */
  readonly held: number;
}

type Asked = "publish" | "schedule" | "unschedule" | "withdraw";

/** Publish, schedule, take back: each asks once more and says what will happen. */
export const GoOut = ({ held, ...goingOut }: Props) => {
  const { story, revision, published } = goingOut;
  const [asked, setAsked] = useState<Asked | null>(null);
  const may = useMay();
  const close = (): void => setAsked(null);
  const standing = standingOf(story, revision, published);
  const canGoOut = standing !== "live" && standing !== "behind" && revision.withheldAt === null;
  return (
    <Section title={said.title}>
      <div className="stack">
        {may("story.publish") ? null : <p className="soft">{said.notYours}</p>}
        {standing === "live" ? (
          <Notice kind="good">
            <p>{said.isLive}</p>
          </Notice>
        ) : null}
        {may("story.publish") && canGoOut && held > 0 ? <p>{said.held}</p> : null}
        <div className="row">
          {may("story.publish") && canGoOut ? (
            <>
              <Button look="primary" isDisabled={held > 0} onPress={() => setAsked("publish")}>
                {story.state === "draft" ? said.publish : said.republish}
              </Button>
              <Button isDisabled={held > 0} onPress={() => setAsked("schedule")}>
                {said.schedule}
              </Button>
            </>
          ) : null}
          {may("story.publish") && story.scheduled !== null ? (
            <Button onPress={() => setAsked("unschedule")}>{said.unschedule}</Button>
          ) : null}
          {may("story.withdraw") && story.state === "published" ? (
            <Button look="danger" onPress={() => setAsked("withdraw")}>
              {said.withdraw}
            </Button>
          ) : null}
        </div>
      </div>
      {asked === "publish" ? <PublishDialog {...goingOut} onClose={close} /> : null}
      {asked === "schedule" ? <ScheduleDialog {...goingOut} onClose={close} /> : null}
      {asked === "withdraw" ? <WithdrawDialog storyId={story.id} onClose={close} /> : null}
      {asked === "unschedule" ? <Unschedule {...goingOut} onClose={close} /> : null}
    </Section>
  );
};

const Unschedule = ({ story, onClose }: Pick<GoingOut, "story"> & { readonly onClose: () => void }) => {
  const when = useSayInstant();
  const unschedule = useChange("unscheduleStory", {
    changes: changedByPublishing,
    onDone: () => {
      say(said.unscheduled);
      onClose();
    },
  });
  return (
    <Confirm
      title={said.unscheduleTitle}
      action={said.unscheduleConfirm}
      isOpen
      isPending={unschedule.isPending}
      onClose={onClose}
      onConfirm={() => unschedule.mutate({ params: { storyId: story.id } })}
    >
      <p>{said.unscheduleDetail(when(story.scheduled?.at ?? story.draft.madeAt))}</p>
      <Refused error={unschedule.error} />
    </Confirm>
  );
};
