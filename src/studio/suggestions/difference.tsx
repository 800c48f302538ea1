import { compareWords } from "../../kit/compare-words.ts";

interface Props {
  readonly before: string;
  readonly after: string;
}

/** What a text would become, word by word: struck out what goes, underlined what comes. */
export const Difference = ({ before, after }: Props) => (
  <p className="suggested">
    {compareWords(before, after).map(({ change, text }, at) => {
      // oxlint-disable react/no-array-index-key -- a stretch has no other name
      if (change === "removed") return <del key={at}>{text}</del>;
      return change === "added" ? <ins key={at}>{text}</ins> : <span key={at}>{text}</span>;
      // oxlint-enable react/no-array-index-key
    })}
  </p>
);
