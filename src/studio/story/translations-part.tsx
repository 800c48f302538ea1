import { Link } from "@tanstack/react-router";
import { say as tell } from "../components/toast.tsx";
import { FactSection } from "../editor/facts/fact-section.tsx";
import { useChange, useRead } from "../shell/ask.ts";
import { useMay } from "../shell/session.tsx";
import { storyFacts as said } from "../words/story-facts.ts";
import { Translations } from "./translations.tsx";

const words = {
  none: said.noTranslations,
  add: said.addTranslation,
  isTranslation: said.isTranslation,
  isOriginal: said.isOriginal,
  unlink: said.unlink,
};

/** Stories that say the same in other languages. */
export const TranslationsPart = ({ storyId }: { readonly storyId: string }) => {
  const params = { storyId };
  const read = useRead("listStoryTranslations", { params });
  const changes = ["listStoryTranslations"] as const;
  const link = useChange("linkStoryTranslation", { changes, onDone: () => tell(said.linked) });
  const unlink = useChange("unlinkStoryTranslation", { changes, onDone: () => tell(said.unlinked) });
  return (
    <FactSection part="translations" title={said.translations}>
      <Translations
        ownId={storyId}
        items={read.data?.value.items ?? []}
        kinds={["story"]}
        said={words}
        mayEdit={useMay()("story.edit")}
        linking={link}
        unlinking={unlink}
        onLink={(otherId, other, onDone) =>
          link.mutate({ params, body: { otherId, other } }, { onSuccess: onDone })
        }
        onUnlink={() => unlink.mutate({ params })}
        leadTo={(id, title) => (
          <Link to="/stories/$storyId" params={{ storyId: id }}>
            {title}
          </Link>
        )}
      />
    </FactSection>
  );
};
