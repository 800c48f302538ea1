import { Link } from "@tanstack/react-router";
import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { Section } from "../components/section.tsx";
import { NoticesPanel } from "../publishing/notices-panel.tsx";
import { useRead } from "../shell/ask.ts";
import { Waiting } from "../shell/waiting.tsx";
import { recordings as words } from "../words/recordings.ts";

const said = words.uses;

interface Props {
  readonly recordingId: string;
  /** Only what readers have seen is corrected before them. */
  readonly isPublished: boolean;
}

/** Stories that use it, what it was made for or with, and what was corrected of it. */
export const Uses = ({ recordingId, isPublished }: Props) => {
  const uses = useRead("readRecordingUses", { params: { recordingId } });
  return (
    <>
      <Waiting read={uses}>
        {({ stories, family, descriptions }) => (
          <>
            <Section title={said.title}>
              {stories.length === 0 ? <p className="soft">{said.none}</p> : null}
              <ul className="lines">
                {stories.map(({ id, headline, state }) => (
                  <li key={id}>
                    <div className="what">
                      <Link className="headline" to="/stories/$storyId" params={{ storyId: id }}>
                        {headline}
                      </Link>
                    </div>
                    <span className="tag">{state}</span>
                  </li>
                ))}
              </ul>
            </Section>
            <Family family={family} />
            <Section title={words.described.title}>
              <p className={descriptions.length === 0 ? "soft" : ""}>
                {descriptions.length === 0
                  ? words.described.none
                  : descriptions.map(({ label }) => label).join(", ")}
              </p>
            </Section>
          </>
        )}
      </Waiting>
      {isPublished ? <NoticesPanel on={{ recordingId }} /> : null}
    </>
  );
};

const Family = ({ family }: { readonly family: AnswerOf<Operations["readRecordingUses"]>["family"] }) => (
  <Section title={words.family.title}>
    {family.length === 0 ? <p className="soft">{words.family.none}</p> : null}
    <ul className="lines">
      {family.map(({ id, title, tie, passages }) => (
        <li key={id}>
          <div className="what">
            <Link to="/recordings/$recordingId" params={{ recordingId: id }}>
              {title}
            </Link>
            <p>
              {words.family[tie]}
              {passages === 0 ? "" : ` · ${words.family.shared(passages)}`}
            </p>
          </div>
        </li>
      ))}
    </ul>
  </Section>
);
