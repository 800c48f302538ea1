import { Button } from "../components/button.tsx";
import { useChange } from "../shell/ask.ts";
import { useSayInstant } from "../shell/instant.tsx";
import { useMay } from "../shell/session.tsx";
import { publishing } from "../words/publishing.ts";
import { type Claim, quotationIdOf } from "./claim.ts";
import { Refused } from "./refused.tsx";

const said = publishing.check;
const changes = ["listClaims", "readGates", "listQuotations"] as const;

interface Props {
  readonly claim: Claim;
  readonly storyId: string;
  readonly revisionId: string;
}

/** Who has ticked it, and what whoever may can do: tick, sign its source, stand behind what was left out. */
export const ClaimDeeds = (props: Props) => {
  const { claim } = props;
  return (
    <>
      {claim.needsApproval.length === 0 ? null : <Approve {...props} />}
      {claim.isSigned ? <Sign {...props} /> : <Ticking {...props} />}
    </>
  );
};

const Ticking = ({ claim, storyId, revisionId }: Props) => {
  const may = useMay();
  const when = useSayInstant();
  const tick = useChange("tickClaim", { changes });
  const untick = useChange("untickClaim", { changes });
  const { tick: given } = claim;
  const name = shorten(claim.text);
  return (
    <div className="row">
      {given === null ? null : (
        <span className="tag good">{said.ticked(given.by.name, when(given.at), given.revisionNumber)}</span>
      )}
      {!may("quotation.sign") ? null : given === null ? (
        <Button
          icon="tick"
          aria-label={said.tickOne(name)}
          isPending={tick.isPending}
          onPress={() =>
            tick.mutate({
              params: { storyId, revisionId },
              body: { claim: claim.id, fingerprint: claim.fingerprint },
            })
          }
        >
          {said.tick}
        </Button>
      ) : (
        <Button
          look="quiet"
          aria-label={said.untickOne(name)}
          isPending={untick.isPending}
          onPress={() => untick.mutate({ params: { storyId, tickId: given.id } })}
        >
          {said.untick}
        </Button>
      )}
      <Refused error={tick.error ?? untick.error} />
    </div>
  );
};

const Sign = ({ claim, storyId, revisionId }: Props) => {
  const may = useMay();
  const sign = useChange("signQuotation", { changes });
  return (
    <div className="row">
      {claim.signedBy === null ? null : <span className="tag good">{said.signed(claim.signedBy)}</span>}
      {claim.signedBy === null && may("quotation.sign") ? (
        <Button
          icon="tick"
          aria-label={said.signOne(shorten(claim.text))}
          isPending={sign.isPending}
          onPress={() =>
            sign.mutate({
              params: { storyId, revisionId, quotationId: quotationIdOf(claim) },
              body: { fingerprint: claim.fingerprint },
            })
          }
        >
          {said.sign}
        </Button>
      ) : null}
      <Refused error={sign.error} />
    </div>
  );
};

const Approve = ({ claim, storyId, revisionId }: Props) => {
  const may = useMay();
  const approve = useChange("approveQuotation", { changes });
  return (
    <div className="row">
      {claim.approvedBy === null ? null : <span className="tag good">{said.approved(claim.approvedBy)}</span>}
      {claim.approvedBy === null && may("quotation.approve") ? (
        <Button
          aria-label={said.approveOne(shorten(claim.text))}
          isPending={approve.isPending}
          onPress={() =>
            approve.mutate({
              params: { storyId, revisionId, quotationId: quotationIdOf(claim) },
              body: { fingerprint: claim.fingerprint },
            })
          }
        >
          {said.approve}
        </Button>
      ) : null}
      <Refused error={approve.error} />
    </div>
  );
};

const longest = 60;
const shorten = (text: string): string => (text.length <= longest ? text : `${text.slice(0, longest - 1)}…`);
