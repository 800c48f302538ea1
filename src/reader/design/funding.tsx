import type { VNode } from "preact";
import type { FundingView, MarkView } from "../view/funding.ts";
import { Outward } from "./outward.tsx";
import { useSay } from "./say.tsx";

/** The acknowledgements in force. The wording is the funder's; the name in it is the link where it stands in it. */
export const Funding = ({ credits }: { credits: readonly FundingView[] }): VNode => (
  <div class="funding">
    {credits.map((credit) => (
      <div key={credit.wording + credit.name} class="acknowledgement">
        {credit.mark && <FunderMark mark={credit.mark} name={credit.wording} />}
        <p>
          <Acknowledgement credit={credit} />
        </p>
      </div>
    ))}
  </div>
);

/** The same around a player, in a line, without marks: they stand on the page. */
export const PlayerFunding = ({ credits }: { credits: readonly FundingView[] }): VNode | null =>
  credits.length === 0 ? null : (
    <div class="player-funding">
      {credits.map((credit) => (
        <p key={credit.wording + credit.name}>
          <Acknowledgement credit={credit} />
        </p>
      ))}
    </div>
  );

/** The first of them over a picture that waits to be played: seen alone, since what is around the player says it too. */
export const FundingOver = ({ credits }: { credits: readonly FundingView[] }): VNode | null =>
  credits.length === 0 ? null : (
    <div class="paid" aria-hidden="true">
      {credits.slice(0, mostOver).map((credit) => (
        <p key={credit.wording + credit.name}>
          {credit.mark && <FunderMark mark={credit.mark} name={credit.mark.alt} />}
          <span>{credit.wording}</span>
        </p>
      ))}
    </div>
  );

/** More would hide the picture. */
const mostOver = 2;

/** A mark keeps its own colours on a plate of paper, by night too. Beside its name it says nothing new. */
export const FunderMark = ({ mark, name }: { mark: MarkView; name: string }): VNode => (
  <img
    class="mark"
    src={mark.src}
    width={mark.width}
    height={mark.height}
    alt={name.includes(mark.alt) ? "" : mark.alt}
    loading="lazy"
    decoding="async"
  />
);

const Acknowledgement = ({ credit }: { credit: FundingView }): VNode => {
  const say = useSay();
  const at = credit.wording.indexOf(credit.name);
  const before = at === -1 ? `${credit.wording} ` : credit.wording.slice(0, at);
  const after = at === -1 ? "" : credit.wording.slice(at + credit.name.length);
  return (
    <>
      {before}
      <Outward href={credit.url} rel="sponsored">
        {credit.name}
      </Outward>
      {after}
      {credit.learnMore && (
        <>
          {" "}
          <Outward href={credit.learnMore.url} rel="sponsored">
            {credit.learnMore.label || say.support.learnMoreOf(credit.name)}
          </Outward>
        </>
      )}
    </>
  );
};
