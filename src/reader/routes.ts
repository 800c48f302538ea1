/**
 * Every address of the public site, once: the pattern that the server answers and the builder that pages link with.
 * A link to a page that is not here does not compile.
 */

type ParameterNames<Pattern extends string> = Pattern extends `${string}:${infer Rest}`
  ? Rest extends `${infer Name}/${infer More}`
    ? NameOnly<Name> | ParameterNames<More>
    : NameOnly<Rest>
  : never;

/** `language.vtt` is the parameter `language` with an ending. */
type NameOnly<Text extends string> = Text extends `${infer Name}.${string}` ? Name : Text;

type Parameters<Pattern extends string> = Readonly<Record<ParameterNames<Pattern>, string | number>>;

export type Query = Readonly<Record<string, string | number | readonly string[] | undefined>>;

interface Route<Pattern extends string> {
  readonly pattern: Pattern;
  /** A path with its parameters and query encoded, e.g. `/film/noon?t=12`. */
  readonly to: (parameters: Parameters<Pattern>, query?: Query) => string;
}

const queryPairs = (query: Query): string[][] =>
  Object.entries(query).flatMap(([name, value]) => {
    if (value === undefined || value === "") return [];
    return (typeof value === "object" ? value : [value]).map((one) => [name, String(one)]);
  });

const queryText = (query: Query): string => {
  const text = new URLSearchParams(queryPairs(query)).toString();
  return text === "" ? "" : `?${text}`;
};

const route = <const Pattern extends string>(pattern: Pattern): Route<Pattern> => ({
  pattern,
  to: (parameters, query = {}) =>
    pattern.replace(/:([a-zA-Z]+)/g, (_, name: string) =>
      encodeURIComponent(String((parameters as Record<string, string | number>)[name])),
    ) + queryText(query),
});

export const routes = {
  front: route("/"),
  films: route("/films"),
  interviews: route("/interviews"),
  topics: route("/topics"),
  topic: route("/topic/:slug"),
  person: route("/person/:slug"),
  allSeries: route("/series"),
  series: route("/series/:slug"),
  search: route("/search"),
  suggest: route("/search/suggest"),
  stories: route("/stories"),
  story: route("/story/:slug"),
  storyHistory: route("/story/:slug/history"),
  podcasts: route("/podcasts"),
  podcast: route("/podcast/:slug"),
  episode: route("/episode/:slug"),
  episodeAudio: route("/audio/:id/episode.m4a"),
  corrections: route("/corrections"),
  policies: route("/policies"),
  policy: route("/policy/:slug"),
  policyVersion: route("/policy/:slug/version/:number"),
  support: route("/support"),
  newsletters: route("/newsletters"),
  newslettersThanks: route("/newsletters/thanks"),
  confirmSubscription: route("/newsletters/confirm/:token"),
  subscription: route("/newsletters/settings/:token"),
  leaveList: route("/newsletters/leave/:token"),
  moveSubscription: route("/newsletters/move/:token"),
  mark: route("/mark/:id"),
  preview: route("/preview/:token"),
  sitePreview: route("/preview/site/:token"),
  sitePreviewBrand: route("/preview/site/:token/brand/:name"),
  sitePreviewPicture: route("/preview/site/:token/picture/:id"),
  previewPicture: route("/preview/:token/picture/:id"),
  previewDocument: route("/preview/:token/document/:id"),
  document: route("/document/:id"),
  work: route("/:kind/:slug"),
  transcript: route("/:kind/:slug/transcript"),
  sentence: route("/:kind/:slug/transcript/:sentence"),
  moment: route("/moment/:id"),
  makeMoment: route("/moment"),
  embedMoment: route("/embed/moment/:id"),
  embedWork: route("/embed/:kind/:slug"),
  oembed: route("/oembed"),
  socialImage: route("/social/:subject/:id/:file"),
  picture: route("/picture/:id"),
  artwork: route("/picture/:id.jpg"),
  master: route("/media/:cut/master.m3u8"),
  momentMaster: route("/moment/:id/master.m3u8"),
  storyboard: route("/media/:cut/storyboard.vtt"),
  captions: route("/media/:cut/captions.:language.vtt"),
  asset: route("/assets/:name"),
  words: route("/words/:name"),
  icon: route("/icon.svg"),
  brand: route("/brand/:name"),
  manifest: route("/site.webmanifest"),
  favicon: route("/favicon.ico"),
  health: route("/health"),
} as const;

export type WorkKind = "film" | "interview" | "episode";

const workKinds: readonly string[] = ["film", "interview", "episode"] satisfies readonly WorkKind[];

export const isWorkKind = (text: string): text is WorkKind => workKinds.includes(text);

/** What a path of ours names, for those who are given a whole address (oEmbed). Milliseconds and parts are left aside. */
export type Addressed =
  | { readonly what: "work"; readonly kind: WorkKind; readonly slug: string }
  | { readonly what: "moment"; readonly id: string };

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
};

/** The work or moment that an address on this site names (its page, its embed, its transcript), or null. */
export const addressed = (path: string): Addressed | null => {
  const parts = path
    .replace(/^\/embed\//, "/")
    .replace(/\/+$/, "")
    .split("/")
    .slice(1)
    .map(decoded);
  const [kind, name, section] = parts;
  if (!kind || !name || parts.includes(null)) return null;
  if (kind === "moment") return parts.length === 2 ? { what: "moment", id: name } : null;
  const isWork = isWorkKind(kind) && (parts.length === 2 || (section === "transcript" && parts.length <= 4));
  return isWork ? { what: "work", kind, slug: name } : null;
};
