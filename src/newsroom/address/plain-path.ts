import { readablePath } from "../../kit/path.ts";

/** A path with its query as it is kept: percent signs decoded where they can be, without a fragment. */
export const plainPath = (asked: string): string => {
  const [address = ""] = asked.split("#", 1);
  const path = address.startsWith("/") ? address : `/${address}`;
  return readablePath(path).normalize("NFC").replaceAll("\0", "%00");
};
