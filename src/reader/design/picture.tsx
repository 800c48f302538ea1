import { createContext, type VNode } from "preact";
import { useContext } from "preact/hooks";
import type { Picture as PictureFacts } from "../../newsroom/recording/recording.ts";
import { routes } from "../routes.ts";

interface Facts extends Pick<PictureFacts, "id" | "alt" | "width" | "height"> {
  /** What stays in sight where it is cropped: parts of width and height, 0 to 1. */
  readonly focus?: { readonly x: number; readonly y: number } | null;
}

/** The focus by thirds: the content policy lets no element have styles of its own. */
const focusClasses = ({ focus }: Facts): string[] =>
  focus === undefined || focus === null
    ? []
    : [
        ...(focus.x < 1 / 3 ? ["from-left"] : focus.x > 2 / 3 ? ["from-right"] : []),
        ...(focus.y < 1 / 3 ? ["from-top"] : focus.y > 2 / 3 ? ["from-bottom"] : []),
      ];

/** Widths in pixels that are offered to browsers, never above the picture's own. */
const offered = (own: number): number[] => {
  const widths = [480, 960, 1600].filter((width) => width < own);
  return widths.length === 3 ? widths : [...widths, Math.min(own, 1600)];
};

/** Where a page's pictures are: those of a preview are shown to whoever has its link alone. */
export const PictureAddress = createContext((id: string, width: number): string =>
  routes.picture.to({ id }, { w: width }),
);

/** A picture in the sizes that the page can use. `alt` may be emptied where a heading beside it says the same. */
export const Picture = (props: {
  picture: Facts;
  sizes: string;
  class?: string;
  eager?: boolean;
  decorative?: boolean;
}): VNode => {
  const address = useContext(PictureAddress);
  const { id } = props.picture;
  const classes = [props.class ?? [], focusClasses(props.picture)].flat().join(" ");
  const widths = offered(props.picture.width);
  return (
    <img
      {...(classes === "" ? {} : { class: classes })}
      src={address(id, widths.at(-1) ?? props.picture.width)}
      srcset={widths.map((width) => `${address(id, width)} ${width}w`).join(", ")}
      sizes={props.sizes}
      width={props.picture.width}
      height={props.picture.height}
      alt={props.decorative ? "" : props.picture.alt}
      {...(props.eager ? { fetchpriority: "high" as const } : { loading: "lazy" as const })}
      decoding="async"
    />
  );
};
