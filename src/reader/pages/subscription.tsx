import type { ComponentChildren, VNode } from "preact";
import type { List } from "../../newsroom/letter/list.ts";
import { useSay } from "../design/say.tsx";
import { routes } from "../routes.ts";

const Sheet = (props: { title: string; text: string; children?: ComponentChildren }): VNode => (
  <div class="wide plain letters">
    <header class="head measure">
      <h1>{props.title}</h1>
      <p class="standfirst">{props.text}</p>
    </header>
    {props.children}
  </div>
);

/** What a link leads to, and the button that does it. */
export const Asking = (props: {
  title: string;
  text: string;
  lists: readonly Pick<List, "id" | "name" | "description">[];
  button: string;
}): VNode => (
  <Sheet title={props.title} text={props.text}>
    {props.lists.length > 0 && (
      <ul class="lists">
        {props.lists.map((list) => (
          <li key={list.id}>
            {list.name}
            {list.description !== "" && <p class="note">{list.description}</p>}
          </li>
        ))}
      </ul>
    )}
    <form method="post">
      <button>{props.button}</button>
    </form>
  </Sheet>
);

/** What was done, and where to go on. */
export const Done = (props: {
  title: string;
  text: string;
  link?: { readonly path: string; readonly words: string };
}): VNode => {
  const say = useSay();
  const link = props.link ?? { path: routes.front.to({}), words: say.letters.backToFront };
  return (
    <Sheet title={props.title} text={props.text}>
      <p class="more">
        <a href={link.path}>{link.words}</a>
      </p>
    </Sheet>
  );
};

export const GoneLink = (): VNode => {
  const say = useSay();
  const link = { path: routes.newsletters.to({}), words: say.letters.title };
  return <Done title={say.letters.gone} text={say.letters.goneText} link={link} />;
};

export interface OwnList {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly isOn: boolean;
}

/** What was just done. */
export type SettingsNote = "confirmed" | "moved" | "asked" | "saved" | null;

/** Lists, address, and the end of it. */
export const Settings = (props: {
  address: string;
  lists: readonly OwnList[];
  note: SettingsNote;
  suppressed: boolean;
  wrong?: { readonly typed: string; readonly problem: string };
}): VNode => {
  const say = useSay();
  const { letters } = say;
  const done = {
    confirmed: letters.confirmed,
    moved: letters.moved,
    asked: letters.moveAsked,
    saved: letters.saved,
  };
  return (
    <Sheet title={letters.settingsTitle} text={letters.settingsFor(props.address)}>
      {props.note !== null && (
        <p class="well measure">
          <output>{done[props.note]}</output>
        </p>
      )}
      {props.suppressed && <p class="wrong measure">{letters.suppressed}</p>}
      <form method="post">
        <fieldset>
          <legend class="quiet">{letters.which}</legend>
          {props.lists.map((list) => (
            <label key={list.slug} class="choice">
              <input type="checkbox" name="list" value={list.slug} defaultChecked={list.isOn} />
              <span>
                {list.name}
                {list.description !== "" && <small>{list.description}</small>}
              </span>
            </label>
          ))}
        </fieldset>
        <button name="do" value="lists">
          {letters.save}
        </button>
      </form>
      <section class="own measure">
        <h2>{letters.moveTitle}</h2>
        <p>{letters.moveText}</p>
        <form method="post">
          {props.wrong && (
            <p class="wrong" role="alert" id="move-problem">
              {props.wrong.problem}
            </p>
          )}
          <label class="field">
            {letters.newAddress}
            <input
              name="address"
              inputmode="email"
              autocomplete="email"
              autocapitalize="none"
              spellcheck={false}
              required
              maxlength={254}
              value={props.wrong?.typed ?? ""}
              {...(props.wrong
                ? { "aria-invalid": "true" as const, "aria-describedby": "move-problem" }
                : {})}
            />
          </label>
          <button class="light" name="do" value="move">
            {letters.moveButton}
          </button>
        </form>
      </section>
      <section class="own measure">
        <h2>{letters.eraseTitle}</h2>
        <p>{letters.eraseText}</p>
        <form method="post">
          <button class="light" name="do" value="erase">
            {letters.eraseButton}
          </button>
        </form>
      </section>
    </Sheet>
  );
};
