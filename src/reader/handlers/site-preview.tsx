import type { Page } from "../design/page.ts";
import { PictureAddress } from "../design/picture.tsx";
import { listPublicRecordings } from "../../newsroom/recording/list-recordings.store.ts";
import type { SitePreview } from "../../newsroom/site/preview/site-preview.ts";
import { listPublicStories } from "../../newsroom/story/list-stories.store.ts";
import type { Answer, Reading } from "../http/answer.ts";
import { routes } from "../routes.ts";
import { frontHandler } from "./front.tsx";
import { storyHandler } from "./story.tsx";
import { workHandler } from "./work.tsx";

interface Looked {
  readonly preview: SitePreview;
  readonly token: string;
  /** Pictures that readers may not see yet. */
  readonly hidden: ReadonlySet<string>;
}

/** A page of the site as it would be: made as readers get it, for whoever has the link. */
export const sitePreviewPage = async (reading: Reading, looked: Looked): Promise<Answer> => {
  const answer = await pageOf(reading, looked.preview.page);
  return answer.kind === "page" ? { kind: "page", page: shownAlone(answer.page, looked) } : answer;
};

const pageOf = async (reading: Reading, page: SitePreview["page"]): Promise<Answer> => {
  const query = new URLSearchParams();
  if (page === "story") {
    const [card] = (await listPublicStories(reading.db, { limit: 1 })).cards;
    if (card !== undefined) return await storyHandler(reading, { params: { slug: card.slug }, query });
  }
  if (page === "film") {
    const [card] = (await listPublicRecordings(reading.db, { kind: "film", limit: 1 })).cards;
    if (card !== undefined)
      return await workHandler(reading, { params: { kind: "film", slug: card.slug }, query });
  }
  return await frontHandler(reading, { params: {}, query });
};

/** It is kept by nobody and has nothing for search engines. */
const shownAlone = (page: Page, { token, hidden }: Looked): Page => ({
  ...page,
  path: null,
  hidden: true,
  secret: true,
  feeds: [],
  structured: [],
  social: undefined,
  body: (
    <PictureAddress.Provider
      value={(id, width) =>
        hidden.has(id)
          ? routes.sitePreviewPicture.to({ token, id }, { w: width })
          : routes.picture.to({ id }, { w: width })
      }
    >
      {page.body}
    </PictureAddress.Provider>
  ),
});
