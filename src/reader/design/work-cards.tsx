import type { VNode } from "preact";
import type { WorkCard } from "../../newsroom/story/list-works.store.ts";
import { routes } from "../routes.ts";
import { workPath } from "../view/paths.ts";
import { Facts, languageOf } from "./card.tsx";
import { Picture } from "./picture.tsx";
import { StoryFacts } from "./story-card.tsx";
import { useSay } from "./say.tsx";

const sizes = "(min-width:64rem) 26rem,(min-width:44rem) 46vw,92vw";

/** Films, interviews, episodes and stories in one list, in the order given. */
export const WorkCards = (props: {
  works: readonly WorkCard[];
  people?: boolean;
  kinds?: boolean;
}): VNode => (
  <ul class={props.people ? "cards people" : "cards"}>
    {props.works.map((work) => (
      <li key={work.card.id} class="card">
        <Card work={work} sizes={props.people ? "8rem" : sizes} kinds={props.kinds ?? false} />
      </li>
    ))}
  </ul>
);

const Card = ({ work, sizes: given, kinds }: { work: WorkCard; sizes: string; kinds: boolean }): VNode => {
  const { noun } = useSay().works;
  const { title, summary, picture } = shownOf(work);
  const kicker =
    work.what === "story" ? work.card.label || (kinds && noun.story) : kinds && noun[work.card.kind];
  return (
    <>
      {picture === null ? <div class="blank" /> : <Picture picture={picture} sizes={given} decorative />}
      <div>
        {kicker && <p class="kicker">{kicker.charAt(0).toUpperCase() + kicker.slice(1)}</p>}
        <h3 {...languageOf(work.card)}>
          <a href={pathOfWork(work)}>{title}</a>
        </h3>
        {summary !== "" && <p {...languageOf(work.card)}>{summary}</p>}
        {work.what === "story" ? <StoryFacts card={work.card} /> : <Facts card={work.card} />}
      </div>
    </>
  );
};

const shownOf = ({ what, card }: WorkCard) =>
  what === "story"
    ? { title: card.shortHeadline || card.headline, summary: card.standfirst, picture: card.picture }
    : { title: card.title, summary: card.summary, picture: card.poster };

export const pathOfWork = ({ what, card }: WorkCard): string =>
  what === "story" ? routes.story.to({ slug: card.slug }) : workPath(card);

export const titleOfWork = ({ what, card }: WorkCard): string =>
  what === "story" ? card.headline : card.title;
