import { words } from "../words/words.ts";
import { useIsOnline } from "./connection.ts";
import { useLineState } from "./line/own-line.ts";

/** Says so while there is no line, or nobody at the other end of it. */
export const LineNotice = () => {
  const isOnline = useIsOnline();
  const isCut = useLineState() === "cut";
  const said = isOnline ? words.shell.unanswered : words.shell.offline;
  return <div role="status">{isOnline && !isCut ? null : <p className="line-notice">{said}</p>}</div>;
};
