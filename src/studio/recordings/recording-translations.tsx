import { Link } from "@tanstack/react-router";
import { Section } from "../components/section.tsx";
import { say } from "../components/toast.tsx";
import { useChange, useRead } from "../shell/ask.ts";
import { useMay } from "../shell/session.tsx";
import { Translations } from "../story/translations.tsx";
import { recordingPlace } from "../words/recording-place.ts";
import { storyFacts } from "../words/story-facts.ts";

const said = recordingPlace.translations;

interface Props {
  readonly recordingId: string;
  readonly kind: "film" | "interview" | "episode";
}

/** Recordings that say the same in other languages. */
export const RecordingTranslations = ({ recordingId, kind }: Props) => {
  const params = { recordingId };
  const read = useRead("listRecordingTranslations", { params });
  const changes = ["listRecordingTranslations"] as const;
  const link = useChange("linkRecordingTranslation", { changes, onDone: () => say(storyFacts.linked) });
  const unlink = useChange("unlinkRecordingTranslation", { changes, onDone: () => say(said.unlinked) });
  return (
    <Section title={said.title} detail={said.detail}>
      <Translations
        ownId={recordingId}
        items={read.data?.value.items ?? []}
        kinds={[kind]}
        said={said}
        mayEdit={useMay()("recording.edit")}
        linking={link}
        unlinking={unlink}
        onLink={(otherId, other, onDone) =>
          link.mutate({ params, body: { otherId, other } }, { onSuccess: onDone })
        }
        onUnlink={() => unlink.mutate({ params })}
        leadTo={(id, title) => (
          <Link to="/recordings/$recordingId" params={{ recordingId: id }}>
            {title}
          </Link>
        )}
      />
    </Section>
  );
};
