import { Button } from "../components/button.tsx";
import { Section } from "../components/section.tsx";
import { say } from "../components/toast.tsx";
import { useChange, useRead } from "../shell/ask.ts";
import { sentenceOf } from "../shell/failure.ts";
import { useSayInstant } from "../shell/instant.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { deviceName } from "../sign-in/device-name.ts";
import { words } from "../words/words.ts";

const said = words.account.sessions;

/** Where one is signed in; what one does not know is ended here. */
export const OwnSessions = () => {
  const sessions = useRead("listOwnSessions");
  const end = useChange("endOwnSession", {
    changes: ["listOwnSessions"],
    onDone: () => say(said.ended),
  });
  const sayInstant = useSayInstant();
  return (
    <Section title={said.title} detail={said.detail}>
      <Waiting read={sessions} lines={3}>
        {({ items }) => (
          <ul className="lines">
            {items.map((session) => {
              const device = deviceName(session.agent) || said.unknownAgent;
              const begun = sayInstant(session.createdAt);
              const facts = said.facts(said.methods[session.method], begun, sayInstant(session.seenAt));
              return (
                <li key={session.id}>
                  <div className="what">
                    <strong title={session.agent}>{device}</strong>{" "}
                    {session.isThis ? <span className="tag good">{said.here}</span> : null}
                    <p>
                      {facts}
                      {session.address === "" ? "" : ` · ${session.address}`}
                    </p>
                  </div>
                  {session.isThis ? null : (
                    <Button
                      aria-label={said.endNamed(`${device}, ${begun}`)}
                      onPress={() =>
                        end.mutate(
                          { params: { sessionId: session.id } },
                          { onError: (error) => say(sentenceOf(error)) },
                        )
                      }
                    >
                      {said.end}
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
        )}
      </Waiting>
    </Section>
  );
};
