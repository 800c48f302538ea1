import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { site } from "../words/site.ts";

const said = site.brand;

export type Pair = AnswerOf<Operations["readBrand"]>["pairs"][number];

/** Whether two colours that stand on one another can be told apart by whoever reads. */
export const isTooNear = ({ ratio, least }: Pair): boolean => ratio < least;

interface Props {
  readonly title: string;
  readonly pairs: readonly Pair[];
}

/** The figures of each pair of colours that the site sets on one another; those that are too near first. */
export const Contrasts = ({ title, pairs }: Props) => (
  <div className="stack near">
    <h3>{title}</h3>
    <ul className="contrasts">
      {pairs
        .toSorted((one, other) => Number(isTooNear(other)) - Number(isTooNear(one)))
        .map((pair) => (
          <li key={`${pair.over} ${pair.under}`}>
            <span
              className="swatch"
              style={{ color: pair.colours[0], background: pair.colours[1] }}
              aria-hidden="true"
            >
              Aa
            </span>
            <span>{said.on(pair.over, pair.under)}</span>
            <span className={isTooNear(pair) ? "tag bad" : "tag good"}>
              {pair.ratio.toFixed(2)}:1 · {isTooNear(pair) ? said.tooNear : said.enough} ·{" "}
              {said.needs(pair.least)}
            </span>
          </li>
        ))}
    </ul>
  </div>
);
