/** The search box, where a page has one. */
export const find = {
  label: "Words spoken",
  example: "A name, a phrase, a date",
  search: "Search",
  inWork: {
    film: "Words spoken in this film",
    interview: "Words spoken in this interview",
    episode: "Words spoken in this episode",
  },
  searchWork: {
    film: "Search this film",
    interview: "Search this interview",
    episode: "Search this episode",
  },
};
