import { useEffect, useState } from "react";
import { unitAt, unitsToMilliseconds } from "../../kit/rate.ts";
import { Button } from "../components/button.tsx";
import { Section } from "../components/section.tsx";
import { say } from "../components/toast.tsx";
import { PictureFocusForm } from "../pictures/picture-focus-form.tsx";
import { useChange, useRead } from "../shell/ask.ts";
import { sentenceOf } from "../shell/failure.ts";
import { useMay } from "../shell/session.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { pictureAddress } from "../story/picture-address.ts";
import { recordings as words } from "../words/recordings.ts";
import type { Playhead } from "./playhead.ts";
import { sayTime } from "./say-time.ts";

const said = words.poster;

interface Props {
  readonly recordingId: string;
  readonly playhead: Playhead;
}

/** Milliseconds between two looks: a picture may be on its way. */
const often = 2000;

/** The picture that stands for it: one of the film's stills, or the very frame that the player shows. */
export const Poster = ({ recordingId, playhead }: Props) => {
  const may = useMay();
  const params = { recordingId };
  const stills = useRead("listStills", { params }, { every: often });
  const choose = useChange("choosePoster", { changes: ["listStills", "readRecordingCut"] });
  const mayChoose = may("recording.edit");
  return (
    <Waiting read={stills}>
      {({ posterId, items }) => (
        <>
          <Section title={said.title} detail={said.detail}>
            {items.length === 0 ? <p className="soft">{said.none}</p> : null}
            <ul className="still-grid">
              {items.map(({ id, width, height }, at) => (
                <li key={id} className={id === posterId ? "chosen" : ""}>
                  <img src={pictureAddress(id)} alt={said.still(at + 1)} width={width} height={height} />
                  {id === posterId ? (
                    <span className="tag good">{said.isChosen}</span>
                  ) : mayChoose ? (
                    <Button
                      aria-label={`${said.choose}: ${said.still(at + 1)}`}
                      isPending={choose.isPending && choose.variables?.body.pictureId === id}
                      onPress={() =>
                        choose.mutate(
                          { params, body: { pictureId: id } },
                          {
                            onSuccess: () => say(said.chosen),
                            onError: (error) => say(sentenceOf(error)),
                          },
                        )
                      }
                    >
                      {said.choose}
                    </Button>
                  ) : null}
                </li>
              ))}
            </ul>
          </Section>
          {mayChoose ? (
            <FrameHere recordingId={recordingId} playhead={playhead} known={items.length} />
          ) : null}
          {posterId !== null && may("picture.add") ? (
            <Section title={said.focus}>
              <PictureFocusForm key={posterId} pictureId={posterId} />
            </Section>
          ) : null}
        </>
      )}
    </Waiting>
  );
};

const FrameHere = ({ recordingId, playhead, known }: Props & { readonly known: number }) => {
  const [at, setAt] = useState(() => playhead.time());
  const [asked, setAsked] = useState<number | null>(null);
  useEffect(() => playhead.watch(setAt), [playhead]);
  const cut = useRead("readRecordingCut", { params: { recordingId } }).data?.value.cut ?? null;
  const take = useChange("chooseFrame", { changes: ["listStills"] });
  if (cut === null || !cut.isPlayable) return null;
  if (cut.shape === null) return <p className="soft">{said.sound}</p>;
  const { rate } = cut;
  const unit = unitAt(at, rate);
  const step = (by: number): void => playhead.showAt(unitsToMilliseconds(Math.max(0, unit + by) + 0.5, rate));
  return (
    <Section title={said.frame} detail={said.frameDetail}>
      <div className="row">
        <Button onPress={() => step(-1)}>{said.back}</Button>
        <Button onPress={() => step(1)}>{said.on}</Button>
        <Button
          look="primary"
          isPending={take.isPending}
          onPress={() =>
            take.mutate(
              { params: { recordingId }, body: { unit } },
              {
                onSuccess: () => {
                  setAsked(known);
                  say(said.asked);
                },
                onError: (error) => say(sentenceOf(error)),
              },
            )
          }
        >
          {said.take(`${sayTime(at)} +${unit - unitAt(Math.floor(at / 1000) * 1000, rate)}`)}
        </Button>
      </div>
      {asked === known ? (
        <p className="soft" role="status">
          {said.making}
        </p>
      ) : null}
    </Section>
  );
};
