import type { Words } from "../english.ts";

export const feeds: Words["feeds"] = {
  latest: "Das Neueste",
  all: (site) => `Das Neueste von ${site}: Artikel, Dokumentarfilme, Podcasts und Interviews.`,
  by: (person) => `Filme und Artikel von ${person}.`,
  corrections: "Was falsch war, was richtig ist und wann es richtiggestellt wurde.",
  wasWrong: (words) => `Es hieß: ${words}`,
};
