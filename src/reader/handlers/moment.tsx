import { findPublicMoment } from "../../newsroom/moment/moment.store.ts";
import { isoDuration } from "../design/time.ts";
import { type Answer, type Handler, missing, type Reading, shown } from "../http/answer.ts";
import { idParam } from "../http/inputs.ts";
import { MomentPage, type MomentView } from "../pages/moment.tsx";
import { routes } from "../routes.ts";
import { socialPicture } from "../social-image/address.ts";
import { momentCard } from "../social-image/cards.ts";
import { embedSize } from "../../newsroom/moment/embed-code.ts";
import { type MomentFacts, momentPicture, momentTitle, momentView } from "../view/moment.ts";
import { readMomentFacts } from "../view/moment.store.ts";
import { keysOfMoment } from "../view/keys.ts";
import { corrections } from "../view/notice-structured.ts";
import { workPath } from "../view/paths.ts";
import type { SiteView } from "../view/site.ts";
import { pictureCard } from "../view/social.ts";
import { partOfWork } from "../view/work-crumbs.ts";

/** Why a moment's address that was live answers no more; reasons are the newsroom's own. */
export const withdrawn = ({ say }: Reading): Answer => ({ kind: "gone", why: say.moment.withdrawn });

export const momentHandler: Handler = async (reading, { params }) => {
  const id = idParam(params);
  const found = id === null ? null : await findPublicMoment(reading.db, id, reading.day);
  if (found === null || found.state === "unknown") return missing;
  if (found.state === "gone") return withdrawn(reading);
  const facts = await readMomentFacts(reading.db, found, reading.day);
  reading.uses(...keysOfMoment(facts));
  return momentAnswer(reading, facts);
};

const momentAnswer = ({ site }: Reading, facts: MomentFacts): Answer => {
  const view = momentView(site, facts);
  const title = momentTitle(site.say, facts);
  const path = routes.moment.to({ id: view.id });
  return shown({
    title,
    description: `“${view.text}”`,
    path,
    room: true,
    styles: ["work.css"],
    islands: [...(view.player ? (["player.js"] as const) : []), "share.js"],
    social: {
      type: "video.other",
      title,
      description: `“${view.text}”`,
      picture: socialPicture({ subject: "moment", id: view.id }, momentCard(site, facts)),
      player: view.player ? { path: routes.embedMoment.to({ id: view.id }), ...embedSize } : undefined,
      oembedOf: path,
    },
    structured: [...momentStructured(site, facts, view), partOfWork(site, facts.work, { name: title, path })],
    body: <MomentPage view={view} />,
  });
};

/** The excerpt as a video, and its words as a quotation. */
const momentStructured = (site: SiteView, facts: MomentFacts, view: MomentView): object[] => {
  const picture =
    pictureCard(momentPicture(facts)) ??
    socialPicture({ subject: "moment", id: view.id }, momentCard(site, facts));
  const whole = { name: facts.work.title, url: site.origin + workPath(facts.work) };
  return [
    ...(view.player
      ? [
          {
            "@type": view.player.soundOnly ? "AudioObject" : "VideoObject",
            name: momentTitle(site.say, facts),
            description: view.text,
            url: view.link,
            uploadDate: (facts.work.publishedAt ?? facts.work.updatedAt).toISOString(),
            duration: isoDuration(view.end - view.start),
            embedUrl: site.origin + routes.embedMoment.to({ id: view.id }),
            transcript: view.text,
            thumbnailUrl: site.origin + picture.path,
            isPartOf: { "@type": "CreativeWork", ...whole },
            ...corrections(view.notices),
          },
        ]
      : []),
    {
      "@type": "Quotation",
      text: view.text,
      url: view.link,
      spokenByCharacter: view.speakers.map((name) => ({ "@type": "Person", name })),
      isPartOf: { "@type": "CreativeWork", ...whole },
    },
  ];
};
