import type { VNode } from "preact";
import type { Rights } from "../../newsroom/recording/rights.ts";
import type { PlacedSentence } from "../../newsroom/transcript/transcript.store.ts";
import { routes } from "../routes.ts";
import { useSay } from "../design/say.tsx";

const shortened = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 57).trimEnd()}…`);

/** Makes a moment that begins with this sentence; needs no script. The fields are the contract in player-markup.tsx. */
export const ShareForm = (props: {
  cutId: string;
  sentence: PlacedSentence;
  upTo: readonly PlacedSentence[];
}): VNode => (
  <form class="share" method="post" action={routes.makeMoment.to({})}>
    <h2>{useSay().moment.share}</h2>
    <input type="hidden" name="cut" value={props.cutId} />
    <input type="hidden" name="from" value={props.sentence.number} />
    <label>
      {useSay().moment.fromSentenceTo}
      <select name="to">
        {props.upTo.map((sentence) => (
          <option key={sentence.number} value={sentence.number}>
            {shortened(sentence.text)}
          </option>
        ))}
      </select>
    </label>
    <button>{useSay().moment.make}</button>
    <p class="note">{useSay().moment.makeNote}</p>
  </form>
);

/** Stands where the form would, when readers make no moments any more. */
export const NoMoreSharing = ({ rights }: { rights: Rights }): VNode => (
  <section>
    <h2>{useSay().moment.share}</h2>
    <p class="note">{rights.excerpts ? useSay().moment.newsroomAlone : useSay().moment.noMore}</p>
  </section>
);
