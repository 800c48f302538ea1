import type { Node } from "@tiptap/pm/model";
import type { ReactNode } from "react";
import type { LinkTarget } from "../../../content/inline.ts";
import type { Quotation } from "../../../content/quotation.ts";
import { htmlText } from "../../../content/sanitise-html.ts";
import { words } from "../words.ts";
import { PlayClip } from "../trim/play-clip.tsx";
import { useCard } from "./use-card.ts";

/** What a block looks like while it is written: what it names, not how the site will show it. */
export const Preview = ({ node: { type, attrs } }: { readonly node: Node }): ReactNode => {
  const own = attrs as Readonly<Record<string, unknown>>;
  switch (type.name) {
    case "excerpt":
    case "audioMoment":
      return <MomentPreview id={textOf(own["moment"])} isHeard={type.name === "audioMoment"} />;
    case "picture":
    case "galleryPicture":
      return <PicturePreview id={textOf(own["picture"])} alt={own["alt"]} credit={own["credit"]} />;
    case "document":
      return <DocumentPreview id={textOf(own["document"])} summary={textOf(own["summary"])} />;
    case "embed":
      return <p className="story-preview-line">{`${textOf(own["title"])} · ${textOf(own["url"])}`}</p>;
    case "relatedLink":
      return <Target to={own["to"] as LinkTarget} text={textOf(own["text"])} />;
    case "pullQuotation":
      return <p className="story-pull">{textOf(own["text"])}</p>;
    case "quotation":
      return <Source quotation={own["quotation"] as Quotation | null} />;
    case "legacy":
      return <p className="story-preview-line">{shortened(htmlText(textOf(own["html"])))}</p>;
    case "unknown":
      return <p className="story-preview-line">{shortened(textIn(own["raw"]))}</p>;
    default:
      return null;
  }
};

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

const shortened = (text: string): string => (text.length > 400 ? `${text.slice(0, 400)}…` : text);

/** The words that can be found in a block that a later version made. */
const textIn = (value: unknown): string => {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return "";
  return Object.entries(value)
    .filter(([key]) => key !== "id" && key !== "kind" && key !== "type")
    .map(([, inner]) => textIn(inner))
    .filter((text) => text !== "")
    .join(" ");
};

const MomentPreview = ({ id, isHeard }: { readonly id: string; readonly isHeard: boolean }) => {
  const card = useCard("moment", id);
  if (card === undefined) return <p className="story-preview-line">…</p>;
  if (card === null) return <p className="story-preview-line">{words.fields.unreached}</p>;
  return (
    <div className="story-moment">
      {card.picture === null || isHeard ? null : <img src={card.picture} alt="" />}
      <div>
        <p className="story-moment-words">“{card.words}”</p>
        <p className="hint">
          {[card.speaker?.name, card.title, card.detail]
            .filter((text) => text !== null && text !== undefined && text !== "")
            .join(" · ")}
        </p>
        {card.isPlayable ? <PlayClip cutId={card.cutId} start={card.start} end={card.end} /> : null}
      </div>
    </div>
  );
};

const PicturePreview = ({
  id,
  alt,
  credit,
}: {
  readonly id: string;
  readonly alt: unknown;
  readonly credit: unknown;
}) => {
  const card = useCard("picture", id);
  if (card === undefined) return <p className="story-preview-line">…</p>;
  if (card === null) return <p className="story-preview-line">{words.fields.unreached}</p>;
  const said = typeof alt === "string" ? alt : card.alt;
  return (
    <>
      {card.picture === null ? null : <img className="story-picture" src={card.picture} alt={said} />}
      <p className="hint">
        {[said === "" ? words.fields.altDecoration : said, typeof credit === "string" ? credit : card.credit]
          .filter((text) => text !== "")
          .join(" · ")}
      </p>
    </>
  );
};

const DocumentPreview = ({ id, summary }: { readonly id: string; readonly summary: string }) => (
  <Named card={useCard("document", id)} detail={summary} />
);

const Named = ({
  card,
  detail,
}: {
  readonly card: { readonly title: string; readonly detail: string } | null | undefined;
  readonly detail: string;
}) => (
  <p className="story-preview-line">
    {card === undefined ? "…" : card === null ? words.fields.unreached : `${card.title} · ${card.detail}`}
    {detail === "" ? "" : ` · ${detail}`}
  </p>
);

const Target = ({ to, text }: { readonly to: LinkTarget; readonly text: string }) => {
  const card = useCard("work", "work" in to ? to.work : null);
  if ("url" in to)
    return <p className="story-preview-line">{text === "" ? to.url : `${text} · ${to.url}`}</p>;
  return <Named card={card} detail={text} />;
};

const Source = ({ quotation }: { readonly quotation: Quotation | null }) => {
  const source = quotation?.source;
  const moment = useCard("moment", source?.type === "moment" ? source.moment : null);
  const document = useCard("document", source?.type === "document" ? source.document : null);
  const person = useCard("person", quotation?.speaker ?? null);
  const from = moment?.title ?? document?.title ?? (source?.type === "link" ? source.title : null);
  const who = person?.title ?? quotation?.speakerName ?? null;
  return (
    <span className="hint">
      {[who, from ?? (source?.type === "none" ? words.fields.sourceNone : null)]
        .filter((text) => text !== null)
        .join(" · ")}
    </span>
  );
};
