import type { VNode } from "preact";
import { noMoreMoments } from "../../newsroom/moment/make-moment.ts";
import type { Rights } from "../../newsroom/recording/rights.ts";
import type { PlacedSentence } from "../../newsroom/transcript/transcript.store.ts";
import { routes } from "../routes.ts";

const shortened = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 57).trimEnd()}…`);

/** Makes a moment that begins with this sentence; needs no script. The fields are the contract in player-markup.tsx. */
export const ShareForm = (props: {
  cutId: string;
  sentence: PlacedSentence;
  upTo: readonly PlacedSentence[];
}): VNode => (
  <form class="share" method="post" action={routes.makeMoment.to({})}>
    <h2>Share this moment</h2>
    <input type="hidden" name="cut" value={props.cutId} />
    <input type="hidden" name="from" value={props.sentence.number} />
    <label>
      From this sentence up to
      <select name="to">
        {props.upTo.map((sentence) => (
          <option key={sentence.number} value={sentence.number}>
            {shortened(sentence.text)}
          </option>
        ))}
      </select>
    </label>
    <button>Make the moment</button>
    <p class="note">
      A moment has an address of its own, plays from its first word to its last, and lasts from 3 seconds to 3
      minutes.
    </p>
  </form>
);

/** Stands where the form would, when readers make no moments any more. */
export const NoMoreSharing = ({ rights }: { rights: Rights }): VNode => (
  <section>
    <h2>Share this moment</h2>
    <p class="note">{noMoreMoments(rights)}</p>
  </section>
);
