import { useState } from "react";
import { Button } from "../components/button.tsx";
import { Section } from "../components/section.tsx";
import { useRead } from "../shell/ask.ts";
import { Instant } from "../shell/instant.tsx";
import { useMay } from "../shell/session.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { recordings as words } from "../words/recordings.ts";
import type { Recording } from "./facts-form.tsx";
import { NewCut } from "./new-cut.tsx";
import { Reviews } from "./reviews.tsx";
import { sayTime } from "./say-time.ts";
import { SendingLine, useSendings } from "./sending-lines.tsx";

const said = words.cuts;

/** Milliseconds between two looks: one may be on its way. */
const often = 5000;

/** Its versions, the way to a further one, and what somebody must look at since it has another. */
export const Cuts = ({ recording }: { readonly recording: Recording }) => {
  const may = useMay();
  const [isBringing, setBringing] = useState(false);
  const params = { recordingId: recording.id };
  const cuts = useRead("listCuts", { params }, { every: often });
  const sendings = useSendings().filter(({ told }) => told.cutOf?.recordingId === recording.id);
  return (
    <>
      <Section
        title={said.title}
        detail={said.detail}
        actions={
          may("recording.add") ? (
            <Button icon="add" onPress={() => setBringing(true)}>
              {said.bring}
            </Button>
          ) : null
        }
      >
        <Waiting read={cuts}>
          {({ items }) => (
            <ul className="lines">
              {sendings
                .filter(({ state }) => state !== "done")
                .map((one) => (
                  <SendingLine key={one.id} one={one} />
                ))}
              {items.map(({ id, label, state, isCurrent, length, file, createdAt, moments, flagged }) => (
                <li key={id}>
                  <div className="what">
                    <strong>{label}</strong>
                    <p>
                      {[file, length === null ? null : sayTime(length), said.moments(moments)]
                        .filter((part) => part !== null)
                        .join(" · ")}{" "}
                      · <Instant at={createdAt} />
                    </p>
                  </div>
                  {flagged === 0 ? null : <span className="tag warn">{said.flagged(flagged)}</span>}
                  <span className={`tag ${isCurrent ? "good" : ""}`}>
                    {isCurrent ? said.current : (said.states[state] ?? state)}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </Waiting>
      </Section>
      <Reviews recordingId={recording.id} />
      {isBringing ? <NewCut recording={recording} onClose={() => setBringing(false)} /> : null}
    </>
  );
};
