import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useBoard } from "../board/use-board.ts";
import { Button } from "../components/button.tsx";
import { Empty, Skeleton } from "../components/placeholders.tsx";
import { Section } from "../components/section.tsx";
import { useRead } from "../shell/ask.ts";
import { useSayInstant } from "../shell/instant.tsx";
import { Screen } from "../shell/screen.tsx";
import { useMay, useSession } from "../shell/session.tsx";
import { NewStory } from "../stories/new-story.tsx";
import { StoryLines } from "../stories/story-lines.tsx";
import { Alerts } from "../today/alerts.tsx";
import { Begin } from "../today/begin.tsx";
import { greetingAt } from "../today/greeting.ts";
import { hintsFor } from "../today/hints.ts";
import { ToApprove, Waiting, waitingQuery } from "../today/waiting.tsx";
import { words } from "../words/words.ts";

const said = words.today;
const fewest = 6;

/** What waits for whoever is here. */
export const Today = () => {
  const session = useSession();
  const { staff, newsroom } = session;
  const may = useMay();
  const isInside = may("newsroom.see");
  const [isBeginning, setIsBeginning] = useState(false);
  const sayInstant = useSayInstant();
  const drafts = useRead(
    "listStories",
    { query: { owner: staff.id, state: "draft", limit: fewest } },
    { isWanted: isInside },
  );
  const scheduled = useRead(
    "listStories",
    { query: { state: "scheduled", limit: fewest } },
    { isWanted: isInside },
  );
  const colleagues = useRead("listColleagues", undefined, { isWanted: isInside });
  const own = useRead("readOwnSignIn");
  const waits = useBoard(waitingQuery, isInside);
  const alerts = useRead("listAlerts", undefined, { isWanted: may("alert.see") });
  const asked = waits.stories.length + (alerts.data?.value.items.length ?? 0);
  const hints = hintsFor({
    session,
    own: own.data?.value,
    colleagues: colleagues.data?.value.items.filter((one) => !one.isDisabled).length,
  });
  const [mine, next] = [drafts.data?.value.items ?? [], scheduled.data?.value.items ?? []];
  const isWaiting = isInside && (drafts.isPending || scheduled.isPending);
  return (
    <Screen
      title={said.greeting[greetingAt(new Date(), newsroom.zone)](staff.name)}
      isNarrow
      actions={
        may("story.edit") ? (
          <Button look="primary" icon="add" onPress={() => setIsBeginning(true)}>
            {words.stories.fresh.open}
          </Button>
        ) : undefined
      }
    >
      {isBeginning ? <NewStory onClose={() => setIsBeginning(false)} /> : null}
      {hints.length === 0 ? null : <Begin hints={hints} />}
      {isInside ? <Waiting /> : null}
      {may("alert.see") ? <Alerts /> : null}
      {isInside ? <ToApprove /> : null}
      {isWaiting ? <Skeleton count={5} /> : null}
      {next.length === 0 ? null : (
        <Section title={said.scheduled.title} detail={said.scheduled.detail}>
          <StoryLines
            stories={next}
            note={({ scheduledAt }) => (scheduledAt === null ? "" : said.goesOut(sayInstant(scheduledAt)))}
          />
        </Section>
      )}
      {mine.length === 0 ? null : (
        <Section
          title={said.drafts.title}
          detail={said.drafts.detail}
          actions={<Link to="/stories">{said.allStories}</Link>}
        >
          <StoryLines stories={mine} note={({ updatedAt }) => said.changed(sayInstant(updatedAt))} />
        </Section>
      )}
      {isWaiting || asked + mine.length + next.length > 0 ? null : (
        <section className="card">
          <Empty title={said.nothing.title}>
            <p>{said.nothing.detail}</p>
          </Empty>
        </section>
      )}
    </Screen>
  );
};
