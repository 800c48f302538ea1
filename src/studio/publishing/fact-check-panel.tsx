import { useState } from "react";
import { Choice } from "../components/choice.tsx";
import { Empty } from "../components/placeholders.tsx";
import { Progress } from "../components/progress.tsx";
import { Section } from "../components/section.tsx";
import { Segments } from "../components/segments.tsx";
import { useRead } from "../shell/ask.ts";
import { Waiting } from "../shell/waiting.tsx";
import { publishing } from "../words/publishing.ts";
import { type Claim, claimKinds, isDone } from "./claim.ts";
import { ClaimLine } from "./claim-line.tsx";

const said = publishing.check;
const any = "any";

interface Props {
  readonly storyId: string;
  readonly revisionId: string;
}

/** Every statement of a revision that can be checked, with what it is held against; ticked one by one, by name. */
export const FactCheckPanel = ({ storyId, revisionId }: Props) => {
  const claims = useRead("listClaims", { params: { storyId, revisionId } });
  return (
    <Section title={said.title} detail={said.detail}>
      <Waiting read={claims} lines={6}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={said.none}>
              <p>{said.noneHint}</p>
            </Empty>
          ) : (
            <Claims claims={items} storyId={storyId} revisionId={revisionId} />
          )
        }
      </Waiting>
    </Section>
  );
};

const Claims = ({ claims, storyId, revisionId }: Props & { readonly claims: readonly Claim[] }) => {
  const [which, setWhich] = useState<"all" | "open">("all");
  const [kind, setKind] = useState<Claim["kind"] | typeof any>(any);
  const done = claims.filter(isDone).length;
  const shown = claims.filter(
    (claim) => (which === "all" || !isDone(claim)) && (kind === any || claim.kind === kind),
  );
  return (
    <div className="stack">
      <Progress label={`${said.progress}: ${said.count(done, claims.length)}`} part={done / claims.length} />
      <div className="row at-foot apart">
        <Segments
          label={said.filter}
          value={which}
          options={[
            { value: "all", label: said.filters.all },
            { value: "open", label: said.filters.open },
          ]}
          onChange={setWhich}
        />
        <Choice
          label={said.kind}
          isLabelUnseen
          value={kind}
          options={[
            { value: any, label: said.anyKind },
            ...claimKinds.map((one) => ({ value: one, label: said.kinds[one] })),
          ]}
          onChange={setKind}
        />
      </div>
      {shown.length === 0 ? (
        <Empty title={said.allDone}>
          <p>{said.allDoneHint}</p>
        </Empty>
      ) : (
        <ol className="claims">
          {shown.map((claim) => (
            <li key={claim.id}>
              <ClaimLine claim={claim} storyId={storyId} revisionId={revisionId} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
};
