import type { ComponentChildren, VNode } from "preact";
import { type BlockContext, openNotes, openNotices } from "../blocks/context.ts";
import { renderBlocks } from "../blocks/blocks.tsx";
import { placedPicture } from "../blocks/placed-picture.tsx";
import { DocumentAddress } from "../design/document-link.tsx";
import { PictureAddress } from "../design/picture.tsx";
import { Filled, useSay } from "../design/say.tsx";
import { SignUpBand } from "../design/sign-up.tsx";
import { routes } from "../routes.ts";
import { storyNotices } from "../view/story-notices.ts";
import { filmInFull, type StoryView } from "../view/story.ts";
import { storyPlayer } from "../view/story-player.ts";
import { LatestFilms } from "./latest-films.tsx";
import { RelatedShelves } from "./related-cards.tsx";
import { InFull, StoryFoot } from "./story-foot.tsx";
import { StoryHead } from "./story-head.tsx";
import { Notes } from "./story-notes.tsx";
import { NoticeBox } from "./notice.tsx";

/** A story: what it says and who says it, on paper; then the film that it is from, and what belongs to it. */
export const Story = ({ view }: { view: StoryView }): VNode => {
  const { content, references } = view.page;
  const notes = openNotes();
  const notices = storyNotices(view);
  const context: BlockContext = {
    say: view.site.say,
    references,
    ...(content.language === view.site.language
      ? { ours: {}, theirs: {} }
      : { ours: { lang: view.site.language }, theirs: { lang: content.language } }),
    playerOf: (moment) => storyPlayer(view.site.say, moment, view.cuts, notices.over(moment)),
    noticesOn: notices.on,
    noticeAt: notices.addressOf,
    isFirst: openNotices().isFirst,
    numberOf: notes.numberOf,
  };
  // Before the notes: they are numbered as the blocks are made.
  const lead = leadPicture(view, context);
  const blocks = renderBlocks(content.body.blocks, context);
  const film = filmInFull(content, references);
  const major = view.notices.filter(({ weight }) => weight === "major");
  const shown = (
    <>
      {view.preview && <PreviewBanner until={view.preview.until} />}
      <article class="story" lang={content.language}>
        <StoryHead view={view} />
        {major.length > 0 && (
          <div class="notices">
            {major.map((notice) => (
              <NoticeBox key={notice.id} notice={notice} />
            ))}
          </div>
        )}
        {lead}
        {blocks}
        <Notes notes={notes.all()} />
        <StoryFoot view={view} />
      </article>
      {film && <InFull film={film} />}
      <RelatedShelves related={view.related} without={[film?.id]} />
      <LatestFilms site={view.site} films={view.latestFilms} />
      {view.preview === null && (
        <div class="wide">
          <SignUpBand site={view.site} source={routes.story.to({ slug: view.page.slug })} />
        </div>
      )}
    </>
  );
  const { preview } = view;
  if (preview === null) return shown;
  const address = (id: string, width: number): string =>
    routes.previewPicture.to({ token: preview.token, id }, { w: width });
  const documents = (id: string): string => routes.previewDocument.to({ token: preview.token, id });
  return (
    <PictureAddress.Provider value={address}>
      <DocumentAddress.Provider value={documents}>{shown}</DocumentAddress.Provider>
    </PictureAddress.Provider>
  );
};

const leadPicture = ({ page }: StoryView, context: BlockContext): ComponentChildren => {
  const { leadPicture: placed } = page.content;
  const shown =
    placed === null
      ? null
      : placedPicture(placed, context, { sizes: "(min-width:70rem) 66rem,100vw", eager: true });
  return shown === null ? null : <figure class="picture wide lead-picture">{shown}</figure>;
};

const PreviewBanner = ({ until }: { until: Date }): VNode => {
  const say = useSay();
  return (
    <p class="preview" role="note">
      <strong>{say.story.preview}</strong>{" "}
      <Filled
        words={say.story.previewNote}
        with={[<time datetime={until.toISOString()}>{say.format.instant(until)}</time>]}
      />
    </p>
  );
};
