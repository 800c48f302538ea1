import { type ComponentChildren, createContext, Fragment, type VNode } from "preact";
import { useContext } from "preact/hooks";
import { type Say, sayIn } from "../../catalogue/say.ts";

/** The interface's words for every part of a page; the frame gives them. */
export const Saying = createContext<Say>(sayIn("en", "UTC"));

/** The interface's words, in the language of the site. For components; handlers have `reading.say`. */
export const useSay = (): Say => useContext(Saying);

/** Stands for a part until the sentence is made: characters of nobody's (Unicode's private use). */
const slots = ["\uE000", "\uE001", "\uE002"] as const;

/**
 * A sentence of the catalogue with links or titles in it, wherever its language puts them:
 * `<Filled words={say.search.within} with={[<cite>{title}</cite>]} />`.
 */
export const Filled = (props: {
  words: (...parts: string[]) => string;
  with: readonly ComponentChildren[];
}): VNode => {
  const text = props.words(...slots.slice(0, props.with.length));
  return (
    <>
      {text.split(/([\uE000-\uE002])/u).map((piece, place) => {
        const slot = slots.findIndex((one) => one === piece);
        return <Fragment key={place}>{slot === -1 ? piece : props.with[slot]}</Fragment>;
      })}
    </>
  );
};
