import type { VNode } from "preact";
import { routes } from "../routes.ts";
import type { SiteView } from "../view/site.ts";
import { useSay } from "./say.tsx";

/** What a reader had typed, and what is not right about it. */
export interface Typed {
  readonly address: string;
  readonly lists: readonly string[];
  readonly problem: { readonly field: "address" | "list"; readonly text: string } | null;
}

/**
 * The form to subscribe, on any page. It works without script; it asks for nothing but an address. The field that nobody
 * sees is for machines that fill in all fields.
 */
export const SignUp = (props: {
  lists: SiteView["lists"];
  /** The path of the page that it is on. */
  source: string;
  typed?: Typed;
  /** What describes each list stands beside it. */
  described?: boolean;
}): VNode => {
  const say = useSay();
  const { lists, typed } = props;
  const problem = typed?.problem ?? null;
  const isChosen = (slug: string, place: number): boolean =>
    typed === undefined ? place === 0 : typed.lists.includes(slug);
  return (
    <form class="sign-up" method="post" action={routes.newsletters.to({})}>
      {problem && (
        <p class="wrong" role="alert" id="sign-up-problem">
          {problem.text}
        </p>
      )}
      {lists.length === 1 ? (
        <>
          <input type="hidden" name="list" value={lists[0]?.slug} />
          {props.described && (
            <p class="choice">
              <span>
                {lists[0]?.name}
                {lists[0]?.description !== "" && <small>{lists[0]?.description}</small>}
              </span>
            </p>
          )}
        </>
      ) : (
        <fieldset {...(problem?.field === "list" ? { "aria-describedby": "sign-up-problem" } : {})}>
          <legend>{say.letters.which}</legend>
          {lists.map((list, place) => (
            <label key={list.id} class="choice">
              <input
                type="checkbox"
                name="list"
                value={list.slug}
                defaultChecked={isChosen(list.slug, place)}
              />
              <span>
                {list.name}
                {props.described && list.description !== "" && <small>{list.description}</small>}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <label for="sign-up-address">{say.letters.address}</label>
      <div class="row">
        <input
          id="sign-up-address"
          name="address"
          inputmode="email"
          autocomplete="email"
          autocapitalize="none"
          spellcheck={false}
          required
          maxlength={254}
          value={typed?.address ?? ""}
          {...(problem?.field === "address"
            ? { "aria-invalid": "true" as const, "aria-describedby": "sign-up-problem", autofocus: true }
            : {})}
        />
        <button>{say.letters.subscribe}</button>
      </div>
      <p class="quiet" aria-hidden="true">
        <label>
          {say.letters.decoy}
          <input name="website" tabindex={-1} autocomplete="off" />
        </label>
      </p>
      <input type="hidden" name="source" value={props.source} />
      <p class="note">{say.letters.consent}</p>
    </form>
  );
};

/** The form with its heading, at the foot of pages; nothing where there is no newsletter. */
export const SignUpBand = ({ site, source }: { site: SiteView; source: string }): VNode | null => {
  const say = useSay();
  return site.lists.length === 0 ? null : (
    <section class="sign-up-band" aria-labelledby="sign-up" lang={site.language}>
      <div>
        <h2 id="sign-up">{say.letters.formTitle}</h2>
        {site.lists.length === 1 && <p class="choice">{site.lists[0]?.name}</p>}
        <p>
          {site.lists.length === 1
            ? site.lists[0]?.description || say.letters.formText
            : say.letters.formText}
        </p>
      </div>
      <SignUp lists={site.lists} source={source} />
    </section>
  );
};
