/** Characters of an address that are read. */
const longest = 100;

/** The words by which an address names something, "the harbour letter" of /film/the-harbour-letter; none where it is no page's. */
export const wordsOfPath = (path: string): string => {
  const [first = "", second] = path.split("/").filter((part) => part !== "" && part !== "embed");
  const text = decoded((second ?? first).slice(0, longest));
  // Files and programs that somebody tries for are not looked up.
  return /[.~\p{Cc}]/u.test(text) ? "" : text.replaceAll(/[-_+\s]+/g, " ").trim();
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
};
