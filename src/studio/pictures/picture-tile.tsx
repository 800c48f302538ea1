import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { sayDay } from "../shell/day.ts";
import { pictureAddress } from "../story/picture-address.ts";
import { pictures as said } from "../words/pictures.ts";
import { shownAt } from "./focus.ts";

type Picture = AnswerOf<Operations["listPictures"]>["items"][number];

interface Props {
  readonly picture: Picture;
  readonly onOpen: () => void;
}

/** Today's day where the browser is: near enough for a hint, the gate goes by the site's. */
const today = (): string => new Date().toISOString().slice(0, 10);

/** A picture of the library, with what is missing of it. */
export const PictureTile = ({ picture, onOpen }: Props) => {
  const { id, alt, credit, licence, licenceLastDay, focus, width, height } = picture;
  const hasEnded = licenceLastDay !== null && licenceLastDay < today();
  return (
    <button type="button" onClick={onOpen}>
      <img
        src={pictureAddress(id)}
        alt=""
        loading="lazy"
        width={width}
        height={height}
        style={{ objectPosition: shownAt(focus) }}
      />
      <span>{alt === "" ? <em>{said.noAlt}</em> : alt}</span>
      <span className="soft">{credit === "" ? <em>{said.noCredit}</em> : credit}</span>
      {licence === "" && licenceLastDay === null ? null : (
        <span className="soft">
          {[licence, licenceLastDay === null || hasEnded ? "" : said.until(sayDay(licenceLastDay))]
            .filter((part) => part !== "")
            .join(", ")}
        </span>
      )}
      {hasEnded ? <span className="tag bad">{said.hasEnded(sayDay(licenceLastDay))}</span> : null}
    </button>
  );
};
