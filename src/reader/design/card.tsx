import type { VNode } from "preact";
import type { Say } from "../../catalogue/say.ts";
import type { RecordingCard } from "../../newsroom/recording/recording.ts";
import { Picture } from "./picture.tsx";
import { workPath } from "../view/paths.ts";
import { useSay } from "./say.tsx";
import { isoDuration } from "./time.ts";

export const Cards = ({ cards, people }: { cards: readonly RecordingCard[]; people?: boolean }): VNode => (
  <ul class={people ? "cards people" : "cards"}>
    {cards.map((card) => (
      <li key={card.id} class="card">
        <Card card={card} sizes={people ? "8rem" : "(min-width:64rem) 26rem,(min-width:44rem) 46vw,92vw"} />
      </li>
    ))}
  </ul>
);

const Card = ({ card, sizes }: { card: RecordingCard; sizes: string }): VNode => (
  <>
    {card.poster ? <Picture picture={card.poster} sizes={sizes} decorative /> : <div class="blank" />}
    <div>
      <h3 {...languageOf(card)}>
        <a href={workPath(card)}>{card.title}</a>
      </h3>
      {card.summary !== "" && <p {...languageOf(card)}>{card.summary}</p>}
      <Facts card={card} />
    </div>
  </>
);

/** Words of a work say in which language they are, whatever the page's. */
export const languageOf = (work: Pick<RecordingCard, "language">): { lang: string } => ({
  lang: work.language,
});

/** Running time and day, as far as they are known. */
export const Facts = ({ card, series }: { card: RecordingCard; series?: string | undefined }): VNode => {
  const say = useSay();
  return (
    <p class="facts">
      <PlaceInSeries card={card} series={series} />
      {card.runningMilliseconds !== null && card.runningMilliseconds > 0 && (
        <time datetime={isoDuration(card.runningMilliseconds)}>
          {say.runningTime(card.runningMilliseconds)}
        </time>
      )}
      {card.broadcastOn !== null && (
        <time datetime={card.broadcastOn}>{say.works.broadcast(say.format.day(card.broadcastOn))}</time>
      )}
      {card.broadcastOn === null && card.recordedOn !== null && (
        <time datetime={card.recordedOn}>{say.works.recorded(say.format.day(card.recordedOn))}</time>
      )}
    </p>
  );
};

const PlaceInSeries = ({
  card,
  series,
}: {
  card: RecordingCard;
  series: string | undefined;
}): VNode | null => {
  const number = numberIn(useSay().works, card);
  const text = [series ?? "", number].filter((part) => part !== "").join(", ");
  return text === "" ? null : <span>{text}</span>;
};

const numberIn = (words: Say["works"], { season, episodeNumber }: RecordingCard): string => {
  if (season === null) return episodeNumber === null ? "" : words.episode(episodeNumber);
  return episodeNumber === null ? words.season(season) : words.placeInSeason(season, episodeNumber);
};
