import type { VNode } from "preact";
import type { BlockOf } from "../../content/block.ts";
import type { DocumentReference } from "../../newsroom/story/references.ts";
import { DocumentLink } from "../design/document-link.tsx";
import { Outward } from "../design/outward.tsx";
import { documentFacts } from "../view/document.ts";
import type { BlockContext } from "./context.ts";
import { partName } from "./part-name.ts";

/** A document, opened in a tab of its own when the reader asks. */
export const document = (block: BlockOf<"document">, { references, say }: BlockContext): VNode => {
  const own = references.documents.get(block.document);
  const title = block.title ?? own?.title ?? say.story.document;
  return (
    <aside class="document" id={partName(block.id)} aria-label={say.story.documentNamed(title)}>
      <p class="title">
        {own === undefined ? (
          title
        ) : (
          <DocumentLink id={own.id} page={block.page}>
            {title}
          </DocumentLink>
        )}
      </p>
      {block.summary !== undefined && <p>{block.summary}</p>}
      {own === undefined ? null : <Source document={own} label={say.story.sourceIs} />}
      <p class="note">
        {own === undefined ? say.story.documentMissing : `${documentFacts(say, own)}. ${say.story.newTab}`}
      </p>
    </aside>
  );
};

/** Where it comes from, as far as somebody has said. */
const Source = (props: { document: DocumentReference; label: string }): VNode | null => {
  const { source, sourceUrl } = props.document;
  const words = source === "" && sourceUrl !== null ? new URL(sourceUrl).hostname : source;
  return words === "" ? null : (
    <p class="note">
      {props.label} <Outward href={sourceUrl}>{words}</Outward>
    </p>
  );
};
