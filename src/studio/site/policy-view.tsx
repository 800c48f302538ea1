import { useState } from "react";
import { Button } from "../components/button.tsx";
import { Section } from "../components/section.tsx";
import { say } from "../components/toast.tsx";
import { useChange, useRead } from "../shell/ask.ts";
import { sentenceOf } from "../shell/failure.ts";
import { Instant } from "../shell/instant.tsx";
import { useMay, useSession } from "../shell/session.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { desk } from "../words/desk.ts";
import { site } from "../words/site.ts";
import { type Policy, stateOf } from "./policy-state.ts";
import { PolicyEditor } from "./policy-editor.tsx";
import { WithdrawPolicy } from "./withdraw-policy.tsx";

const said = site.policies;

interface Props {
  readonly slug: string;
  readonly onClose: () => void;
}

/** A policy's words to go on writing from, and its versions. */
export const PolicyView = ({ slug, onClose }: Props) => {
  const policy = useRead("readPolicy", { params: { policy: slug } });
  const { newsroom } = useSession();
  return (
    <div className="stack far">
      <div className="row apart">
        <Button onPress={onClose}>{said.list}</Button>
        {policy.data === undefined || policy.data.value.state === "draft" ? null : (
          <a className="button" href={`${newsroom.url}/policy/${slug}`} target="_blank" rel="noopener">
            {desk.seePublic}
          </a>
        )}
      </div>
      <Waiting read={policy} lines={6}>
        {(value) => (
          <>
            <LatestWords policy={value} />
            <Versions policy={value} />
          </>
        )}
      </Waiting>
    </div>
  );
};

const LatestWords = ({ policy }: { readonly policy: Policy }) => {
  const params = { policy: policy.slug, number: policy.latest };
  // The version before stays on the screen until the next is read: what is typed over it is not taken away.
  const words = useRead("readPolicyVersion", { params }, { keepsPrevious: true });
  return (
    <Waiting read={words} lines={6}>
      {(value, etag) => <PolicyEditor key={etag} policy={policy} words={value} />}
    </Waiting>
  );
};

const Versions = ({ policy }: { readonly policy: Policy }) => {
  const mayPublish = useMay()("policy.publish");
  const [isWithdrawing, setIsWithdrawing] = useState(false);
  const publish = useChange("publishPolicy", { changes: ["readPolicy", "listPolicies"] });
  const { look, text } = stateOf(policy);
  const put = (number: number): void =>
    publish.mutate(
      { params: { policy: policy.slug }, body: { number } },
      { onSuccess: () => say(said.published(number)), onError: (error) => say(sentenceOf(error)) },
    );
  return (
    <Section title={said.versions} actions={<span className={`tag ${look}`}>{text}</span>}>
      <div className="stack">
        <ul className="lines">
          {policy.versions.map(({ number, changed, madeAt, madeBy }) => (
            <li key={number}>
              <div className="what">
                <strong>{said.version(number)}</strong>{" "}
                {number === policy.inForce ? <span className="tag good">{said.states.inForce}</span> : null}
                <p>
                  {changed === "" ? null : `${changed} · `}
                  <Instant at={madeAt} /> {madeBy === null ? null : said.by(madeBy)}
                </p>
              </div>
              {mayPublish && number !== policy.inForce ? (
                <Button
                  look={number === policy.latest ? "primary" : "plain"}
                  onPress={() => put(number)}
                  isPending={publish.isPending}
                >
                  {said.publish}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
        {mayPublish && policy.inForce !== null ? (
          <div>
            <Button look="danger" onPress={() => setIsWithdrawing(true)}>
              {said.withdraw}
            </Button>
          </div>
        ) : null}
      </div>
      {isWithdrawing ? <WithdrawPolicy policy={policy} onClose={() => setIsWithdrawing(false)} /> : null}
    </Section>
  );
};
