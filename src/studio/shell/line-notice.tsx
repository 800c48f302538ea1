import { words } from "../words/words.ts";
import { useIsOnline } from "./connection.ts";

/** Says so while there is no line. */
export const LineNotice = () => {
  const isOnline = useIsOnline();
  return <div role="status">{isOnline ? null : <p className="line-notice">{words.shell.offline}</p>}</div>;
};
