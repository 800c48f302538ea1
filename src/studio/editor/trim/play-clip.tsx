import { useEffect, useRef, useState } from "react";
import { Button } from "../../components/button.tsx";
import { useDesk } from "../view/context.ts";
import { openMedia } from "./play-stretch.ts";
import { words as say } from "./words.ts";

interface Props {
  readonly cutId: string;
  /** Milliseconds of the cut. */
  readonly start: number;
  readonly end: number;
}

/** Plays a stretch where it stands, published or not. */
export const PlayClip = (props: Props) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" onPress={() => setOpen(!isOpen)}>
        {isOpen ? say.stop : say.play}
      </Button>
      {isOpen ? <Playing {...props} /> : null}
    </>
  );
};

const Playing = ({ cutId, start, end }: Props) => {
  const { newsroom } = useDesk();
  const place = useRef<HTMLVideoElement>(null);
  const [hasFailed, setFailed] = useState(false);
  const media = newsroom.mediaOf(cutId);
  useEffect(() => {
    const video = place.current;
    if (video === null) return () => undefined;
    const letGo = openMedia(video, media, { isSmall: false, failed: () => setFailed(true) });
    const begin = (): void => {
      video.currentTime = start / 1000 + 0.001;
      void video.play().catch(() => undefined);
    };
    const look = (): void => {
      if (video.currentTime >= end / 1000) video.pause();
    };
    video.addEventListener("loadedmetadata", begin, { once: true });
    video.addEventListener("timeupdate", look);
    return () => {
      video.removeEventListener("loadedmetadata", begin);
      video.removeEventListener("timeupdate", look);
      letGo();
    };
  }, [media, start, end]);
  if (hasFailed) return <p className="hint">{say.failed}</p>;
  // Captions are in the playlist.
  // oxlint-disable-next-line jsx-a11y/media-has-caption
  return <video ref={place} className="trim-clip" controls playsInline aria-label={say.player} />;
};
