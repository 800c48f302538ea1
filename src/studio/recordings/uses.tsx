import { Section } from "../components/section.tsx";
import { useRead } from "../shell/ask.ts";
import { Instant } from "../shell/instant.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { recordings as words } from "../words/recordings.ts";

const said = words.uses;

/** Stories that use it, and what was corrected of it. */
export const Uses = ({ recordingId }: { readonly recordingId: string }) => {
  const uses = useRead("readRecordingUses", { params: { recordingId } });
  return (
    <Waiting read={uses}>
      {({ stories, notices }) => (
        <>
          <Section title={said.title}>
            {stories.length === 0 ? <p className="soft">{said.none}</p> : null}
            <ul className="lines">
              {stories.map(({ id, headline, state }) => (
                <li key={id}>
                  <div className="what">
                    <strong className="headline">{headline}</strong>
                  </div>
                  <span className="tag">{state}</span>
                </li>
              ))}
            </ul>
          </Section>
          <Section title={said.notices}>
            {notices.length === 0 ? <p className="soft">{said.noNotices}</p> : null}
            <ul className="lines">
              {notices.map(({ id, kind, text, wasWrong, at }) => (
                <li key={id}>
                  <div className="what">
                    <p>
                      {kind} · <Instant at={at} />
                    </p>
                    <div>{text}</div>
                    {wasWrong === "" ? null : (
                      <p>
                        {said.wasWrong}: {wasWrong}
                      </p>
                    )}
                  </div>
                </li>
              ))}
            </ul>
          </Section>
        </>
      )}
    </Waiting>
  );
};
