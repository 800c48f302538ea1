import type { VNode } from "preact";
import { Outward } from "./outward.tsx";
import type { FundingView } from "../view/site.ts";

/** The acknowledgements in force. The wording is the funder's; the name in it is the link where it stands in it. */
export const Funding = ({ credits }: { credits: readonly FundingView[] }): VNode => (
  <div class="funding">
    {credits.map((credit) => (
      <p key={credit.wording + credit.name}>
        <Acknowledgement credit={credit} />
      </p>
    ))}
  </div>
);

const Acknowledgement = ({ credit }: { credit: FundingView }): VNode => {
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
    </>
  );
};
