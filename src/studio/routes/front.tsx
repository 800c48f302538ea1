import { useState } from "react";
import { Button } from "../components/button.tsx";
import { notSaid, readTyped } from "../front/front-place.ts";
import { ShelfSection } from "../front/shelf-section.tsx";
import { WhenField } from "../front/when-field.tsx";
import { SitePreview } from "../preview/site-preview.tsx";
import { useRead } from "../shell/ask.ts";
import { useSayInstant } from "../shell/instant.tsx";
import { Screen } from "../shell/screen.tsx";
import { useMay, useSession } from "../shell/session.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { desk } from "../words/desk.ts";
import { preview } from "../words/preview.ts";
import { front as said } from "../words/front.ts";

/** What editors put on the front page, in its order and for its time; seen as it stands at any instant. */
export const Front = () => {
  const { newsroom } = useSession();
  const may = useMay();
  const mayEdit = may("front.edit");
  const when = useSayInstant();
  const [typed, setTyped] = useState(notSaid);
  const [at, setAt] = useState<string | null>(null);
  const [isPreviewed, setIsPreviewed] = useState(false);
  const front = useRead("readFront", { query: at === null ? {} : { at } }, { keepsPrevious: true });
  const asked = readTyped(typed, newsroom.zone);
  const seen = asked.ok ? (asked.value ?? at) : at;
  return (
    <Screen
      title={said.title}
      intro={said.intro}
      isNarrow
      actions={
        <>
          <a className="button" href={newsroom.url} target="_blank" rel="noopener">
            {desk.seePublic}
          </a>
          {may("story.preview") ? <Button onPress={() => setIsPreviewed(true)}>{preview.make}</Button> : null}
        </>
      }
    >
      <div className="bar">
        <WhenField label={said.at(newsroom.zone)} value={typed} read={asked} onChange={setTyped} />
        <Button
          isDisabled={!asked.ok || asked.value === null}
          onPress={() => setAt(asked.ok ? asked.value : null)}
        >
          {said.look}
        </Button>
        {at === null ? null : (
          <Button
            look="quiet"
            onPress={() => {
              setAt(null);
              setTyped(notSaid);
            }}
          >
            {said.now}
          </Button>
        )}
      </div>
      <Waiting read={front} lines={8}>
        {({ shelves, nextChange }) => (
          <>
            <p className="soft small" role="status">
              {at === null ? null : `${said.seen(when(at))} `}
              {nextChange === null ? null : said.next(when(nextChange))}
              {mayEdit && at === null && shelves.some(({ places }) => places.length > 1)
                ? ` ${desk.arrangeHint}`
                : null}
            </p>
            {shelves.map((shelf) => (
              <ShelfSection key={shelf.name} shelf={shelf} isAtTime={at !== null} />
            ))}
          </>
        )}
      </Waiting>
      {isPreviewed ? (
        <SitePreview {...(seen === null ? {} : { at: seen })} onClose={() => setIsPreviewed(false)}>
          <p className="soft">{seen === null ? preview.frontNow : preview.frontAt(when(seen))}</p>
        </SitePreview>
      ) : null}
    </Screen>
  );
};
