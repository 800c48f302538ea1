import { Fragment, type VNode } from "preact";
import type { StoryCard } from "../../newsroom/story/story-card.ts";
import { routes } from "../routes.ts";
import { languageOf } from "./card.tsx";
import { Picture } from "./picture.tsx";
import { useSay } from "./say.tsx";

/** Stories in a list, with their pictures; `feature`: the first one large. */
export const StoryCards = (props: { cards: readonly StoryCard[]; feature?: boolean }): VNode => (
  <ul class={props.feature ? "cards feature" : "cards"}>
    {props.cards.map((card) => (
      <li key={card.id} class="card">
        {card.picture ? (
          <Picture
            picture={card.picture}
            sizes="(min-width:64rem) 26rem,(min-width:44rem) 46vw,92vw"
            decorative
          />
        ) : (
          <div class="blank" />
        )}
        <div>
          {card.label !== "" && <p class="kicker">{card.label}</p>}
          <h3 {...languageOf(card)}>
            <a href={routes.story.to({ slug: card.slug })}>{card.shortHeadline || card.headline}</a>
          </h3>
          {card.standfirst !== "" && <p {...languageOf(card)}>{card.standfirst}</p>}
          <StoryFacts card={card} />
        </div>
      </li>
    ))}
  </ul>
);

/** Who wrote it, and the day it came out. */
export const StoryFacts = ({ card }: { card: StoryCard }): VNode => (
  <p class="facts">
    {card.contributors.length > 0 && (
      <span>
        {card.contributors.map(({ person }, place) => (
          <Fragment key={person.id}>
            {place > 0 && ", "}
            {person.name}
          </Fragment>
        ))}
      </span>
    )}
    <time datetime={card.publishedAt.toISOString()}>{useSay().format.dayOf(card.publishedAt)}</time>
  </p>
);
