import type { VNode } from "preact";
import type { WorkReference } from "../../newsroom/story/references.ts";
import type { Related, RelatedWorks } from "../../newsroom/story/related.ts";
import { languageOf } from "../design/card.tsx";
import { Picture } from "../design/picture.tsx";
import { useSay } from "../design/say.tsx";
import { isoDuration } from "../design/time.ts";
import { referencePath } from "../view/reference-paths.ts";
import { reasonWords } from "../view/newsroom-words.ts";

/** Related films and stories, each on a shelf; `without` (ids) are shown elsewhere on the page. */
export const RelatedShelves = (props: {
  related: RelatedWorks;
  without: readonly (string | undefined)[];
}): VNode | null => {
  const words = useSay().works;
  const isNew = ({ work }: Related): boolean => !props.without.includes(work.id);
  const films = props.related.films.filter(isNew);
  const stories = props.related.stories.filter(isNew);
  return films.length + stories.length === 0 ? null : (
    <div class="wide related">
      <Shelf
        title={
          films.some(({ work }) => work.kind !== "film")
            ? words.relatedFilmsAndInterviews
            : words.relatedFilms
        }
        all={films}
      />
      <Shelf title={words.relatedStories} all={stories} />
    </div>
  );
};

const Shelf = (props: { title: string; all: readonly Related[] }): VNode | null =>
  props.all.length === 0 ? null : (
    <section class="shelf">
      <h2>{props.title}</h2>
      <RelatedCards related={props.all} />
    </section>
  );

/** Related works as cards, each with the strongest reason why it is here. */
const RelatedCards = ({ related }: { related: readonly Related[] }): VNode => {
  const say = useSay();
  return (
    <ul class="cards">
      {related.map(({ work, why }) => (
        <li key={work.id} class="card">
          {work.picture ? (
            <Picture
              picture={work.picture}
              sizes="(min-width:64rem) 26rem,(min-width:44rem) 46vw,92vw"
              decorative
            />
          ) : (
            <div class="blank" />
          )}
          <div>
            <h3 {...languageOf(work)}>
              <a href={referencePath(work)}>{work.title}</a>
            </h3>
            {work.summary !== "" && <p {...languageOf(work)}>{work.summary}</p>}
            <p class="facts">
              <Times work={work} />
              {why[0] !== undefined && why[0].kind !== "chosen" && <span>{reasonWords(say, why[0])}</span>}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
};

const Times = ({ work: { runningMilliseconds: running, day } }: { work: WorkReference }): VNode => {
  const say = useSay();
  return (
    <>
      {running !== null && running > 0 && (
        <time datetime={isoDuration(running)}>{say.runningTime(running)}</time>
      )}
      {day !== null && <time datetime={day}>{say.format.day(day)}</time>}
    </>
  );
};
