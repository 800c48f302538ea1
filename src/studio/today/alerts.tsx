import { Link } from "@tanstack/react-router";
import { Button } from "../components/button.tsx";
import { FormProblem } from "../components/form-end.tsx";
import { Section } from "../components/section.tsx";
import { useChange, useRead } from "../shell/ask.ts";
import { Instant } from "../shell/instant.tsx";
import { words } from "../words/words.ts";

const said = words.today.alerts;

/** Milliseconds after which new ones are asked for. */
const every = 30_000;

/** What whoever is here must hear of, until they have seen it. */
export const Alerts = () => {
  const alerts = useRead("listAlerts", undefined, { every });
  const see = useChange("seeAlert", { changes: ["listAlerts"] });
  const items = alerts.data?.value.items ?? [];
  return items.length === 0 ? null : (
    <Section title={said.title}>
      <FormProblem error={see.error} />
      <ul className="lines">
        {items.map(({ id, text, at, storyId }) => (
          <li key={id}>
            <div className="what">
              <p className="comment-text">{text}</p>
              <p className="soft small">
                <Instant at={at} />
                {storyId === null ? null : (
                  <>
                    {" · "}
                    <Link to="/stories/$storyId" params={{ storyId }}>
                      {said.open}
                    </Link>
                  </>
                )}
              </p>
            </div>
            <Button
              aria-label={said.see(text)}
              isPending={see.isPending && see.variables.params.alertId === id}
              onPress={() => see.mutate({ params: { alertId: id } })}
            >
              {said.seen}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
};
