/** A path with its query as it is kept: percent signs decoded where they can be, without a fragment. */
export const plainPath = (asked: string): string => {
  const [address = ""] = asked.split("#", 1);
  const path = address.startsWith("/") ? address : `/${address}`;
  try {
    return decodeURI(path).normalize("NFC").replaceAll("\0", "%00");
  } catch {
    return path.replaceAll("\0", "%00");
  }
};
