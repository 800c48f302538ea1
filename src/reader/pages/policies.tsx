import type { VNode } from "preact";
import type { PolicyLink } from "../../newsroom/site/policy/policy.ts";
import { useSay } from "../design/say.tsx";
import { routes } from "../routes.ts";

/** All policies in force, each with what it is about. */
export const Policies = ({ policies }: { policies: readonly PolicyLink[] }): VNode => {
  const say = useSay();
  return (
    <div class="wide plain">
      <header class="head measure">
        <h1>{say.newsroom.policies}</h1>
        <p class="standfirst">{say.newsroom.policiesStandfirst}</p>
      </header>
      {policies.length === 0 && <p>{say.newsroom.noPolicies}</p>}
      <ul class="policies">
        {policies.map((policy) => (
          <li key={policy.id}>
            <h2>
              <a href={routes.policy.to({ slug: policy.slug })}>{policy.title}</a>
            </h2>
            {policy.summary !== "" && <p>{policy.summary}</p>}
            <p class="facts">
              <time datetime={policy.since.toISOString()}>
                {say.newsroom.inForceSince(say.format.dayOf(policy.since))}
              </time>
            </p>
          </li>
        ))}
      </ul>
      <p class="more">
        <a href={routes.corrections.to({})}>{say.newsroom.correctionsList}</a>
      </p>
    </div>
  );
};
