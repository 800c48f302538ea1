import type { VNode } from "preact";
import { useSay } from "../design/say.tsx";
import { SignUp, type Typed } from "../design/sign-up.tsx";
import { routes } from "../routes.ts";
import type { SiteView } from "../view/site.ts";

/** Every newsletter, and the form; what was typed stays where something is not right about it. */
export const Newsletters = ({ site, typed }: { site: SiteView; typed: Typed | undefined }): VNode => {
  const say = useSay();
  return (
    <div class="wide plain letters">
      <header class="head measure">
        <h1>{say.letters.title}</h1>
        <p class="standfirst">
          {site.lists.length === 0
            ? say.letters.none
            : site.lists.length === 1
              ? say.letters.standfirstOne
              : say.letters.standfirst}
        </p>
      </header>
      {site.lists.length > 0 && (
        <SignUp
          lists={site.lists}
          source={routes.newsletters.to({})}
          described
          {...(typed === undefined ? {} : { typed })}
        />
      )}
    </div>
  );
};

/** After a request, whatever comes of it. */
export const Thanks = (): VNode => {
  const say = useSay();
  return (
    <div class="wide plain letters">
      <header class="head measure">
        <h1>{say.letters.thanksTitle}</h1>
        <p class="standfirst">{say.letters.thanksText}</p>
        <p class="more">
          <a href={routes.front.to({})}>{say.letters.backToFront}</a>
        </p>
      </header>
    </div>
  );
};
