import type { ComponentChildren, VNode } from "preact";
import type { CreditLine, CutView } from "../../newsroom/recording/recording.ts";
import type { RecordingPage } from "../../newsroom/recording/recording-page.store.ts";
import { Funding } from "../design/funding.tsx";
import { clock, seconds } from "../design/time.ts";
import { Outward } from "../design/outward.tsx";
import { routes } from "../routes.ts";
import { workPath } from "../view/paths.ts";
import { fundingView } from "../view/funding.ts";
import { useSay } from "../design/say.tsx";

export const Chapters = ({ work, cut }: { work: RecordingPage; cut: CutView }): VNode | null =>
  cut.chapters.length === 0 ? null : (
    <section class="shelf">
      <h2>{useSay().work.chapters}</h2>
      <ol class="chapters">
        {cut.chapters.map((chapter) => (
          <li key={chapter.id}>
            <a href={workPath(work, chapter.start)} data-seek={seconds(chapter.start)}>
              <time>{clock(chapter.start)}</time>
              <span>{chapter.title}</span>
            </a>
          </li>
        ))}
      </ol>
    </section>
  );

/** How it was made, and where its facts stand in the public record. */
export const Making = ({ work }: { work: RecordingPage }): VNode | null =>
  work.productionNote === "" && work.sources.length === 0 && work.rightsNote === "" ? null : (
    <section class="shelf making">
      <h2>{useSay().work.howMade}</h2>
      {work.productionNote !== "" && <p>{work.productionNote}</p>}
      {work.sources.length > 0 && (
        <>
          <h3>{useSay().work.sources}</h3>
          <ul>
            {work.sources.map((source) => (
              <li key={source.label}>
                <Outward href={source.url}>{source.label}</Outward>
              </li>
            ))}
          </ul>
        </>
      )}
      {work.rightsNote !== "" && <p class="note">{work.rightsNote}</p>}
    </section>
  );

/** Beside the work: who paid, who made it, what it is about. */
export const WorkSide = ({ work }: { work: RecordingPage }): VNode => (
  <div class="side">
    <Part title={useSay().work.support} when={work.funding.length > 0}>
      <Funding credits={work.funding.map(fundingView)} />
    </Part>
    <Part title={useSay().work.credits} when={work.credits.length > 0}>
      <dl class="credits">
        {byRole(work.credits).map(({ role, people }) => (
          <div key={role}>
            <dt>{role}</dt>
            {people.map(({ id, name, slug }) => (
              <dd key={id}>
                <a href={routes.person.to({ slug })}>{name}</a>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </Part>
    <Part title={useSay().work.topics} when={work.topics.length > 0}>
      <ul class="tags">
        {work.topics.map((topic) => (
          <li key={topic.id}>
            <a href={routes.topic.to({ slug: topic.slug })}>{topic.name}</a>
          </li>
        ))}
      </ul>
    </Part>
  </div>
);

const Part = (props: { title: string; when: boolean; children: ComponentChildren }): VNode | null =>
  props.when ? (
    <section>
      <h2>{props.title}</h2>
      {props.children}
    </section>
  ) : null;

/** Roles in the order in which they first come, each with its people. */
const byRole = (credits: readonly CreditLine[]) => {
  const roles = new Map<string, CreditLine["person"][]>();
  for (const { role, person } of credits) roles.set(role, [...(roles.get(role) ?? []), person]);
  return Array.from(roles, ([role, people]) => ({ role, people }));
};
