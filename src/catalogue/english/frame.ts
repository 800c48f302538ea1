/** What stands around every page. */
export const frame = {
  skip: "Skip to content",
  mainMenu: "Main",
  footMenu: "Foot",
  breadcrumb: "Breadcrumb",
  films: "Documentaries",
  interviews: "Interviews",
  stories: "Stories",
  search: "Search",
  searchAll: "Search every spoken word",
  corrections: "Corrections",
  promise: "No trackers, no cookies, nothing from third parties.",
};
