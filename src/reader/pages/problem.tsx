import type { VNode } from "preact";
import type { RecordingCard } from "../../newsroom/recording/recording.ts";
import { Cards } from "../design/card.tsx";
import { Find } from "../design/find.tsx";
import { useSay } from "../design/say.tsx";

export interface ProblemView {
  readonly heading: string;
  readonly explanation: string;
  /** What may have been meant; may be empty. */
  readonly nearest: readonly {
    readonly name: string;
    readonly kind: string;
    readonly path: string;
    /** BCP 47; without it, that of the page. */
    readonly language?: string;
  }[];
  /** What to offer instead; may be empty. */
  readonly latest: readonly RecordingCard[];
}

/** Nothing here, no longer here, refused, or broken: said plainly, with a way on. */
export const Problem = ({ view }: { view: ProblemView }): VNode => (
  <div class="wide plain">
    <header class="head measure">
      <h1>{view.heading}</h1>
      <p class="standfirst">{view.explanation}</p>
    </header>
    {view.nearest.length > 0 && (
      <nav class="measure" aria-label={useSay().problem.nearest}>
        <p class="facts">{useSay().problem.nearest}</p>
        <ul>
          {view.nearest.map(({ name, kind, path, language }) => (
            <li key={path}>
              <a href={path} lang={language}>
                {name}
              </a>{" "}
              <small>{kind}</small>
            </li>
          ))}
        </ul>
      </nav>
    )}
    <Find />
    {view.latest.length > 0 && (
      <section class="shelf">
        <h2>{useSay().problem.latest}</h2>
        <Cards cards={view.latest} />
      </section>
    )}
  </div>
);
