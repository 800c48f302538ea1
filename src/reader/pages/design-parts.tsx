/** Parts of /_design that are made of nothing but the design itself. Their words are for developers, and in no catalogue. */
import type { VNode } from "preact";
import type { SiteView } from "../view/site.ts";
import type { Topic } from "../../newsroom/topic/topic.store.ts";
import { Find } from "../design/find.tsx";
import { Pager } from "../design/pager.tsx";
import { SignUp } from "../design/sign-up.tsx";
import { routes } from "../routes.ts";
import { ChoiceLinks } from "./choice-links.tsx";

const here = "/_design";

export const Type = (): VNode => (
  <div class="head measure">
    <p class="kicker">A kicker</p>
    <h3>A heading of the third order</h3>
    <p class="standfirst">A standfirst says in a sentence or two what the work is about.</p>
    <p>
      Body text with <a href={routes.front.to({})}>a link</a>, <em>a stress</em>,{" "}
      <strong>a strong word</strong>, <mark>words that were found</mark>, <ins>words put in</ins> and{" "}
      <del>words taken out</del>.
    </p>
    <p class="facts">
      <span>Facts</span>
      <span>1 h 52 min</span>
      <span>20 February 2024</span>
    </p>
    <p class="note">A note, for what need not be read.</p>
  </div>
);

const sizes = ["--display", "--head", "--title", "--large", "--body", "--small"] as const;

/** The six sizes, as they are at this width. */
export const Sizes = (): VNode => (
  <ul class="swatches type-sizes">
    {sizes.map((size) => (
      <li key={size} class={`size${size}`}>
        <span>Nobody in the town has wound it</span>
        <code>{size}</code>
      </li>
    ))}
  </ul>
);

const colours = [
  "--paper",
  "--raised",
  "--ink",
  "--soft",
  "--rule",
  "--accent",
  "--accent-ink",
  "--mark",
] as const;

/** What every other colour is mixed from, and what is mixed; of the brand that is in force. */
export const Colours = (): VNode => (
  <ul class="swatches colours">
    {colours.map((colour) => (
      <li key={colour}>
        <span class={`swatch colour${colour}`} />
        <code>{colour}</code>
      </li>
    ))}
  </ul>
);

export const Controls = ({ topics }: { topics: readonly Topic[] }): VNode => (
  <div class="head">
    <p class="presses">
      <button type="button">A button</button>
      <button type="button" class="light">
        A lighter one
      </button>
      <a class="button" href={routes.front.to({})}>
        A link as a button
      </a>
      <button type="button" disabled>
        One that rests
      </button>
    </p>
    <Find />
    <ChoiceLinks
      label="Choices"
      links={[
        { name: "Where the reader is", path: here, here: true },
        { name: "Another choice", path: `${here}#other`, here: false },
      ]}
    />
    <ul class="tags">
      {topics.slice(0, 8).map((topic) => (
        <li key={topic.id}>
          <a href={routes.topic.to({ slug: topic.slug })}>{topic.name}</a>
        </li>
      ))}
    </ul>
    <Pager pages={{ earlier: here, later: here }} of="design" />
  </div>
);

/** A form as it comes, and one that was sent with something wrong in it. */
export const Forms = ({ site }: { site: SiteView }): VNode => (
  <div class="cards letters">
    <form class="share" action={here}>
      <label>
        A choice
        <select name="choice">
          <option>The first</option>
          <option>The second</option>
        </select>
      </label>
      <label>
        Words to be taken along
        <textarea readonly rows={2} value="Nobody in the town has wound it since the ferry left." />
      </label>
      <p class="well">It was done.</p>
      <button>Send</button>
    </form>
    <SignUp
      lists={site.lists}
      source={here}
      described
      typed={{
        address: "nobody",
        lists: [],
        problem: { field: "list", text: "What is wrong, and what to do about it." },
      }}
    />
  </div>
);
