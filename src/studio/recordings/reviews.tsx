import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Section } from "../components/section.tsx";
import { useRead } from "../shell/ask.ts";
import { Waiting } from "../shell/waiting.tsx";
import { recordings as words } from "../words/recordings.ts";
import type { MomentReview } from "./moment-review.ts";
import { MoveMoment } from "./move-moment.tsx";
import { RetireMoment } from "./retire-moment.tsx";
import { ReviewDeeds } from "./review-deeds.tsx";
import { sayTime } from "./say-time.ts";

const said = words.cuts;

type Doing = { readonly what: "move" | "retire"; readonly review: MomentReview };

/** Moments and quotations whose place in the current cut somebody must look at. */
export const Reviews = ({ recordingId }: { readonly recordingId: string }) => {
  const [doing, setDoing] = useState<Doing | null>(null);
  const read = useRead("listCutReviews", { params: { recordingId } });
  return (
    <Waiting read={read} lines={4}>
      {({ cutId, moments, quotations }) => (
        <>
          <Section title={said.review} detail={said.reviewDetail}>
            {moments.length === 0 ? <p className="soft">{said.nothing}</p> : null}
            <ul className="lines reviews">
              {moments.map((review) => (
                <li key={review.momentId}>
                  <div className="what">
                    <BothWords review={review} />
                    <p>{review.flag}</p>
                    <Uses uses={review.uses} />
                    <ReviewDeeds
                      review={review}
                      cutId={cutId}
                      onMove={() => setDoing({ what: "move", review })}
                      onRetire={() => setDoing({ what: "retire", review })}
                    />
                  </div>
                </li>
              ))}
            </ul>
          </Section>
          {quotations.length === 0 ? null : (
            <Section title={said.quotations} detail={said.quotationsDetail}>
              <ul className="lines">
                {quotations.map(({ storyId, headline, text, verdict }) => (
                  <li key={`${storyId} ${text}`}>
                    <div className="what">
                      <div>“{text}”</div>
                      <p>
                        <Link to="/stories/$storyId" params={{ storyId }}>
                          {headline}
                        </Link>
                      </p>
                    </div>
                    <span className="tag warn">
                      {verdict === null ? said.noPlace : (said.verdicts[verdict] ?? verdict)}
                    </span>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          {doing?.what === "move" && cutId !== null ? (
            <MoveMoment review={doing.review} cutId={cutId} onClose={() => setDoing(null)} />
          ) : null}
          {doing?.what === "retire" ? (
            <RetireMoment momentId={doing.review.momentId} onClose={() => setDoing(null)} />
          ) : null}
        </>
      )}
    </Waiting>
  );
};

/** What it says in its own cut, and what is said in the current one where most of that stands. */
const BothWords = ({ review: { start, words: old, candidate } }: { readonly review: MomentReview }) => (
  <dl className="before-after">
    <dt>
      {said.was} <span className="clock">{sayTime(start)}</span>
    </dt>
    <dd>{old}</dd>
    <dt>
      {said.now} {candidate === null ? null : <span className="clock">{sayTime(candidate.start)}</span>}
    </dt>
    <dd>{candidate === null ? <span className="soft">{said.notThere}</span> : candidate.words}</dd>
  </dl>
);

const Uses = ({ uses }: Pick<MomentReview, "uses">) =>
  uses.length === 0 ? (
    <p>{said.noUses}</p>
  ) : (
    <ul className="plain-list">
      {uses.map(({ storyId, headline, manner }) => (
        <li key={`${storyId} ${manner}`}>
          <Link to="/stories/$storyId" params={{ storyId }}>
            {headline}
          </Link>{" "}
          <span className="soft">{said.manners[manner] ?? ""}</span>
        </li>
      ))}
    </ul>
  );
