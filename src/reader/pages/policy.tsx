import type { VNode } from "preact";
import type { PublicPolicy } from "../../newsroom/site/policy/policy.store.ts";
import type { PolicyInForce, PolicyVersion } from "../../newsroom/site/policy/policy.ts";
import type { References } from "../../newsroom/story/references.ts";
import { renderBlocks } from "../blocks/blocks.tsx";
import { type BlockContext, openNotes, openNotices } from "../blocks/context.ts";
import { Crumbs } from "../design/crumbs.tsx";
import { useSay } from "../design/say.tsx";
import { routes } from "../routes.ts";
import type { SiteView } from "../view/site.ts";
import { Notes } from "./story-notes.tsx";

export interface PolicyView {
  readonly site: SiteView;
  readonly policy: PublicPolicy;
  readonly version: PolicyVersion;
  readonly references: References;
  /** One version by its number, and not what is in force. */
  readonly isVersion: boolean;
}

/** What the newsroom binds itself to, since when, and how it read before. */
export const Policy = ({ view }: { view: PolicyView }): VNode => {
  const say = useSay();
  const { policy, version } = view;
  const { content } = version;
  const notes = openNotes();
  const body = renderBlocks(content.body.blocks, contextOf(view, notes.numberOf));
  return (
    <article class="story policy" lang={content.language}>
      <header class="story-head">
        <Crumbs crumbs={[{ name: say.newsroom.policies, path: routes.policies.to({}) }]} />
        <h1>{content.headline}</h1>
        {content.standfirst !== "" && <p class="standfirst">{content.standfirst}</p>}
        <InForce view={view} />
      </header>
      {view.isVersion && <OlderBanner view={view} />}
      {body}
      <Notes notes={notes.all()} />
      <footer class="story-foot" lang={view.site.language}>
        {policy.kind === "corrections" && (
          <p class="more">
            <a href={routes.corrections.to({})}>{say.newsroom.correctionsList}</a>
          </p>
        )}
        <Versions policy={policy} shown={version.number} />
      </footer>
    </article>
  );
};

/** A policy plays nothing and has no notices; it links, and it has notes. */
const contextOf = (
  { site, version, references }: PolicyView,
  numberOf: BlockContext["numberOf"],
): BlockContext => ({
  say: site.say,
  references,
  ...(version.content.language === site.language
    ? { ours: {}, theirs: {} }
    : { ours: { lang: site.language }, theirs: { lang: version.content.language } }),
  playerOf: () => null,
  noticesOn: () => [],
  noticeAt: () => routes.corrections.to({}),
  isFirst: openNotices().isFirst,
  numberOf,
});

/** When this version was last in force. */
const lastTime = ({ policy, version }: PolicyView): PolicyInForce | undefined =>
  policy.versions.find(({ number }) => number === version.number);

const InForce = ({ view }: { view: PolicyView }): VNode | null => {
  const say = useSay();
  const time = lastTime(view);
  if (time === undefined) return null;
  return (
    <p class="facts" lang={view.site.language}>
      {time.until === null && (
        <time datetime={time.from.toISOString()}>
          {say.newsroom.inForceSince(say.format.dayOf(time.from))}
        </time>
      )}
      <span>{say.newsroom.version(say.format.number(view.version.number))}</span>
    </p>
  );
};

const OlderBanner = ({ view }: { view: PolicyView }): VNode | null => {
  const say = useSay();
  const time = lastTime(view);
  if (time === undefined || time.until === null) return null;
  return (
    <aside class="note older" lang={view.site.language}>
      <p>
        {say.newsroom.older(say.format.dayOf(time.from), say.format.dayOf(time.until))}{" "}
        <a href={routes.policy.to({ slug: view.policy.slug })}>{say.newsroom.presentVersion}</a>
      </p>
    </aside>
  );
};

/** Each time that a version came into force, the latest first, with what was different. */
const Versions = ({ policy, shown }: { policy: PublicPolicy; shown: number }): VNode => {
  const say = useSay();
  const day = (instant: Date): string => say.format.dayOf(instant);
  return (
    <section class="versions" aria-labelledby="versions">
      <h2 id="versions">{say.newsroom.versions}</h2>
      <p class="note">{say.newsroom.versionsAbout}</p>
      <ol reversed>
        {policy.versions.map((version) => (
          <li key={version.from.toISOString()}>
            <p>
              <a
                href={routes.policyVersion.to({ slug: policy.slug, number: version.number })}
                {...(version.number === shown ? { "aria-current": "true" as const } : {})}
              >
                {say.newsroom.version(say.format.number(version.number))}
              </a>
              {", "}
              <time datetime={version.from.toISOString()}>
                {version.until === null
                  ? say.newsroom.since(day(version.from))
                  : say.newsroom.fromUntil(day(version.from), day(version.until))}
              </time>
            </p>
            <p class="note">{version.changed || say.newsroom.firstVersion}</p>
          </li>
        ))}
      </ol>
    </section>
  );
};
