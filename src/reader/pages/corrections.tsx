import type { VNode } from "preact";
import { dayIn } from "../../kit/day.ts";
import type { Notice } from "../../newsroom/notice/notice.ts";
import { useSay } from "../design/say.tsx";
import { referencePath } from "../view/reference-paths.ts";
import { NoticeText } from "./notice.tsx";

export interface CorrectionsView {
  readonly notices: readonly Notice[];
  /** The address of the next page. */
  readonly next: string | null;
  /** IANA; months begin and end in it. */
  readonly zone: string;
  /** Where the newsroom's standards stand; empty: nowhere. */
  readonly standards: string;
}

/** Every correction, clarification …, by month, with the work that it is on. */
export const Corrections = ({ view }: { view: CorrectionsView }): VNode => {
  const say = useSay();
  return (
    <div class="wide plain">
      <header class="head measure">
        <h1>{say.notices.title}</h1>
        <p class="standfirst">{say.notices.standfirst}</p>
        {view.standards !== "" && (
          <p class="facts">
            <a href={view.standards}>{say.notices.standards}</a>
          </p>
        )}
      </header>
      {view.notices.length === 0 && <p>{say.notices.none}</p>}
      {byMonth(view).map(([month, notices]) => (
        <section key={month} class="shelf measure">
          <h2>{say.format.partialDay(month)}</h2>
          <ul class="notices">
            {notices.map((notice) => (
              <li key={notice.id} class="notice" id={`notice-${notice.id}`}>
                <h3>
                  {notice.work.isGone ? (
                    <cite>{notice.work.title}</cite>
                  ) : (
                    <a href={`${referencePath(notice.work, timeOf(notice))}#notice-${notice.id}`}>
                      {notice.work.title}
                    </a>
                  )}
                </h3>
                <NoticeText notice={notice} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {view.next !== null && (
        <p class="pages more">
          <a rel="next" href={view.next}>
            {say.lists.earlier}
          </a>
        </p>
      )}
    </div>
  );
};

/** A time on the recording's present cut; of an older one it would lead elsewhere. */
const timeOf = ({ span }: Notice): number | null => (span?.isCurrent === true ? span.start : null);

/** Months YYYY-MM, in the order in which they come. */
const byMonth = ({ notices, zone }: CorrectionsView): [string, Notice[]][] => [
  ...Map.groupBy(notices, ({ at }) => dayIn(at, zone).slice(0, 7)),
];
