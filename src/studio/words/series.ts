export const series = {
  title: "Series",
  intro:
    "Shows and strands: works that belong together, in an order. Readers see one from its first published work on.",
  add: "Add a series",
  none: "There is no series yet.",
  noneHint: "Add one, then say which works belong to it.",
  columns: { title: "Series", works: "Works", address: "Address", actions: "What can be done" },
  change: (title: string) => `Change ${title}`,
  entries: { change: "Change…", works: "Works and their order…", see: "See it on the site" },
  saved: (title: string) => `${title} is saved.`,
  added: (title: string) => `${title} is added.`,
  name: "Title",
  summary: "What it is about",
  slug: "Address on the site",
  slugHint: "What it was before leads here for ever.",
  newSlugHint: "Empty: from the title.",
  picture: {
    label: "Picture",
    none: "No picture",
    choose: "Choose a picture",
    another: "Another picture",
    remove: "Take it away",
  },
  members: {
    title: (name: string) => `Works of ${name}`,
    hint: "The order is kept as numbers, which readers see. By day: without numbers, the earliest first.",
    none: "No work belongs to it yet.",
    find: "Add a work by its title",
    nothing: "No work of that title can be added.",
    order: "Order",
    orders: { numbers: "As put here", days: "By day" },
    season: (title: string) => `Season of ${title}`,
    seasonShort: "Season",
    number: (season: number | null, number: number | null) =>
      [season === null ? "" : `season ${season}`, number === null ? "" : `number ${number}`]
        .filter((part) => part !== "")
        .join(", "),
    states: { draft: "not published", withdrawn: "withdrawn", published: "" } as Readonly<
      Record<string, string>
    >,
    seasonsApart: "Works of one season stand together, the earlier season first.",
    save: "Save the order",
    saved: "The works are in their new order.",
  },
};
