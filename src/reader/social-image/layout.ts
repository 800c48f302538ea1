import type { SocialCard } from "./card.ts";
import { serif } from "./fonts.ts";
import { type SocialShape, socialShapes } from "./shape.ts";

/** CSS, as far as satori knows it. */
type Style = Readonly<Record<string, string | number>>;

/** What satori draws: boxes of texts and boxes. */
interface Box {
  readonly type: "div";
  readonly props: { readonly style: Style; readonly children: string | readonly Box[] };
}

/** The dark room of the site's own styles. */
const ink = "#f3eee6";
const soft = "#d6cdc0";
const accent = "#eaa883";
export const room = "#100f0e";

const margin = 72;
/** Characters of words spoken that an image carries. */
const mostWords = 330;

/** The text of a card over its picture, or over the dark room. */
export const layout = (card: SocialCard, shape: SocialShape): Box => {
  const { width, height } = socialShapes[shape];
  return box(
    {
      width,
      height,
      flexDirection: "column",
      justifyContent: "flex-end",
      padding: margin,
      boxSizing: "border-box",
      fontFamily: serif,
      color: ink,
      ...(card.picture === null ? {} : { backgroundImage: scrim(card) }),
    },
    [...text(card, shape), foot(card)],
  );
};

/** Enough dark behind the text for 4.5 to 1 over white; less above, so that the picture is seen. */
const scrim = ({ manner }: SocialCard): string =>
  manner === "words"
    ? "linear-gradient(to top, rgba(16,15,14,0.94) 0%, rgba(16,15,14,0.84) 55%, rgba(16,15,14,0.3) 100%)"
    : "linear-gradient(to top, rgba(16,15,14,0.95) 0%, rgba(16,15,14,0.82) 45%, rgba(16,15,14,0.08) 100%)";

const text = (card: SocialCard, shape: SocialShape): Box[] => [
  ...(card.above === ""
    ? []
    : [line({ fontSize: 30, fontWeight: 600, color: accent, marginBottom: 18, lineClamp: 1 }, card.above)]),
  ...(card.text === "" ? [] : [line(textStyle(card, shape), written(card))]),
  ...(card.below === ""
    ? []
    : [line({ fontSize: 32, color: soft, marginTop: 26, lineHeight: 1.25, lineClamp: 2 }, card.below)]),
];

const written = ({ manner, text: whole }: SocialCard): string =>
  manner === "words" ? `“${cutShort(whole)}”` : whole;

/** The shorter the text, the larger; in the taller shapes there is more room. */
const textStyle = (card: SocialCard, shape: SocialShape): Style => {
  const length = Array.from(written(card)).length;
  const roomier = socialShapes[shape].height > 700 ? 1.15 : 1;
  const size = length <= 45 ? 82 : length <= 80 ? 70 : length <= 140 ? 56 : length <= 230 ? 46 : 39;
  return {
    fontSize: Math.round(size * roomier),
    fontWeight: card.manner === "words" ? 400 : 600,
    lineHeight: 1.16,
    letterSpacing: "-0.01em",
    textWrap: "balance",
    lineClamp: length <= 80 ? 4 : 8,
  };
};

const foot = ({ site }: SocialCard): Box =>
  box({ alignItems: "center", marginTop: 40 }, [
    box({ width: 56, height: 5, backgroundColor: accent, marginRight: 24 }, []),
    line({ fontSize: 32, fontWeight: 600, lineClamp: 1 }, site),
  ]);

/** Whole words, as many as there is room for. */
const cutShort = (words: string): string =>
  words.length <= mostWords ? words : `${words.slice(0, mostWords).replace(/\s+\S*$/u, "")} …`;

const box = (style: Style, children: readonly Box[]): Box => ({
  type: "div",
  props: { style: { display: "flex", ...style }, children },
});

const line = (style: Style, children: string): Box => ({
  type: "div",
  props: { style: { display: "block", overflow: "hidden", ...style }, children },
});
