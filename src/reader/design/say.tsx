import { type ComponentChildren, createContext, Fragment, type VNode } from "preact";
import { useContext } from "preact/hooks";
import { type Say, sayIn } from "../../catalogue/say.ts";

/** The interface's words for every part of a page; the frame gives them. */
export const Saying = createContext<Say>(sayIn("en", "UTC"));

/** The interface's words, in the language of the site. For components; handlers have `reading.say`. */
export const useSay = (): Say => useContext(Saying);

/** Stands for a part until the sentence is made: characters of nobody's (Unicode's private use), a hundred and more. */
const firstSlot = 0xe000;
const anySlot = /([\uE000-\uE0FF])/u;

/**
 * A sentence of the catalogue with links or titles in it, wherever its language puts them:
 * `<Filled words={say.search.within} with={[<cite>{title}</cite>]} />`.
 */
export const Filled = (props: {
  words: (...parts: string[]) => string;
  with: readonly ComponentChildren[];
}): VNode => {
  const text = props.words(...props.with.map((_, place) => String.fromCodePoint(firstSlot + place)));
  return (
    <>
      {text.split(anySlot).map((piece, place) => (
        <Fragment key={place}>
          {anySlot.test(piece) ? props.with[(piece.codePointAt(0) ?? 0) - firstSlot] : piece}
        </Fragment>
      ))}
    </>
  );
};
