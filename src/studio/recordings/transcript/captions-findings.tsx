import { Button } from "../../components/button.tsx";
import { Section } from "../../components/section.tsx";
import { useRead } from "../../shell/ask.ts";
import { Waiting } from "../../shell/waiting.tsx";
import { transcript as said } from "../../words/transcript.ts";
import type { Playhead } from "../playhead.ts";
import { sayTime } from "../say-time.ts";

interface Props {
  readonly recordingId: string;
  readonly playhead: Playhead;
}

/** So many findings are shown at first: a list of hundreds is read by nobody. */
const first = 50;

/** What viewers would find wrong with its captions, each a press away from hearing it. */
export const CaptionsFindings = ({ recordingId, playhead }: Props) => {
  const read = useRead("checkCaptions", { params: { recordingId } });
  return (
    <Section title={said.captions} detail={said.captionsDetail}>
      <Waiting read={read}>
        {({ items }) => (
          <div className="stack">
            {items.length === 0 ? <p className="soft">{said.noCaptions}</p> : null}
            {items.map(({ kind, language, label, cues, findings }) => (
              <div className="stack near" key={`${kind} ${language}`}>
                <p>
                  {findings.length === 0
                    ? said.captionsWell(label, cues)
                    : said.captionsFound(label, cues, findings.length)}
                </p>
                <ul className="lines">
                  {findings.slice(0, first).map(({ cue, start, severity, message, text }) => (
                    <li key={`${cue} ${message}`}>
                      <div className="what">
                        <p>
                          <span className={`tag ${severity === "error" ? "bad" : "warn"}`}>
                            {said.cue(cue)}
                          </span>{" "}
                          {message}
                        </p>
                        <div>{text}</div>
                      </div>
                      <Button
                        look="quiet"
                        onPress={() => playhead.playFrom(start)}
                        aria-label={`${said.play} ${said.at(sayTime(start))}`}
                      >
                        <span className="clock">{sayTime(start)}</span>
                      </Button>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </div>
        )}
      </Waiting>
    </Section>
  );
};
