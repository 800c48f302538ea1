/** A frame of another site, and whose it is. */
export interface EmbedFrame {
  readonly provider: string;
  /** What the frame loads: always https, on a host of this table. */
  readonly address: string;
  /** "film": 16 to 9; "sound": a low strip; "chart", "post" and "paper": as high as they need, scrolling inside. */
  readonly shape: "film" | "sound" | "chart" | "post" | "paper";
}

interface Provider {
  readonly name: string;
  /** Hosts whose pages are embedded, exactly. */
  readonly hosts: readonly string[];
  /** The only host that its frames come from. */
  readonly frameHost: string;
  readonly shape: EmbedFrame["shape"];
  /** The frame's path and query for the page's address, or null where that is nothing to embed. */
  readonly frame: (page: URL) => string | null;
}

const providers: readonly Provider[] = [
  {
    name: "YouTube",
    hosts: ["www.youtube.com", "youtube.com", "m.youtube.com", "youtu.be", "www.youtube-nocookie.com"],
    frameHost: "www.youtube-nocookie.com",
    shape: "film",
    frame: (page) => {
      const id =
        page.host === "youtu.be"
          ? /^\/([\w-]{11})$/.exec(page.pathname)?.[1]
          : page.pathname === "/watch"
            ? /^[\w-]{11}$/.exec(page.searchParams.get("v") ?? "")?.[0]
            : /^\/(?:embed|live|shorts)\/([\w-]{11})$/.exec(page.pathname)?.[1];
      const start = /^(\d{1,6})s?$/.exec(
        page.searchParams.get("t") ?? page.searchParams.get("start") ?? "",
      )?.[1];
      return id === undefined ? null : `/embed/${id}${start === undefined ? "" : `?start=${start}`}`;
    },
  },
  {
    name: "Vimeo",
    hosts: ["vimeo.com", "www.vimeo.com", "player.vimeo.com"],
    frameHost: "player.vimeo.com",
    shape: "film",
    frame: (page) => {
      const [, id, path] = /^\/(?:video\/)?(\d{5,12})(?:\/([0-9a-f]{6,20}))?$/.exec(page.pathname) ?? [];
      const key = path ?? /^[0-9a-f]{6,20}$/.exec(page.searchParams.get("h") ?? "")?.[0];
      // dnt: no cookies of theirs.
      return id === undefined ? null : `/video/${id}?dnt=1${key === undefined ? "" : `&h=${key}`}`;
    },
  },
  {
    name: "Datawrapper",
    hosts: ["datawrapper.dwcdn.net"],
    frameHost: "datawrapper.dwcdn.net",
    shape: "chart",
    frame: (page) => {
      const [, id, version] = /^\/([A-Za-z0-9]{5})(?:\/(\d{1,4}))?\/?$/.exec(page.pathname) ?? [];
      return id === undefined ? null : `/${id}/${version === undefined ? "" : `${version}/`}`;
    },
  },
  {
    name: "Flourish",
    hosts: ["public.flourish.studio", "flo.uri.sh"],
    frameHost: "flo.uri.sh",
    shape: "chart",
    frame: (page) => {
      const [, kind, id] = /^\/(visualisation|story)\/(\d{3,12})(?:\/embed)?\/?$/.exec(page.pathname) ?? [];
      return kind === undefined || id === undefined ? null : `/${kind}/${id}/embed`;
    },
  },
  {
    name: "SoundCloud",
    hosts: ["soundcloud.com", "www.soundcloud.com"],
    frameHost: "w.soundcloud.com",
    shape: "sound",
    frame: (page) =>
      /^\/[\w-]{1,80}\/(?:sets\/)?[\w-]{1,200}$/.test(page.pathname)
        ? `/player/?url=${encodeURIComponent(`https://soundcloud.com${page.pathname}`)}&visual=false`
        : null,
  },
  {
    name: "Bluesky",
    hosts: ["bsky.app"],
    frameHost: "embed.bsky.app",
    shape: "post",
    frame: (page) => {
      const [, author, post] =
        /^\/profile\/([A-Za-z0-9][\w.:-]{2,252})\/post\/([a-z0-9]{10,20})$/.exec(page.pathname) ?? [];
      return author === undefined || post === undefined
        ? null
        : `/embed/${author}/app.bsky.feed.post/${post}`;
    },
  },
  {
    name: "OpenStreetMap",
    hosts: ["www.openstreetmap.org"],
    frameHost: "www.openstreetmap.org",
    shape: "film",
    frame: (page) => {
      if (page.pathname !== "/export/embed.html") return null;
      const numbers = (count: number): RegExp =>
        new RegExp(`^-?\\d+(?:\\.\\d+)?(?:,-?\\d+(?:\\.\\d+)?){${count - 1}}$`);
      const box = numbers(4).exec(page.searchParams.get("bbox") ?? "")?.[0];
      const marker = numbers(2).exec(page.searchParams.get("marker") ?? "")?.[0];
      return box === undefined
        ? null
        : `/export/embed.html?bbox=${encodeURIComponent(box)}&layer=mapnik${marker === undefined ? "" : `&marker=${encodeURIComponent(marker)}`}`;
    },
  },
  {
    name: "DocumentCloud",
    hosts: ["www.documentcloud.org", "embed.documentcloud.org"],
    frameHost: "embed.documentcloud.org",
    shape: "paper",
    frame: (page) => {
      const id = /^\/documents\/(\d{3,12}(?:-[\w-]{1,200})?)\/?$/.exec(page.pathname)?.[1];
      return id === undefined ? null : `/documents/${id}/?embed=1`;
    },
  },
];

/** The frame for a page of one of these providers; null for any other address, which is then a plain link. */
export const embedFrame = (address: string): EmbedFrame | null => {
  const page = URL.parse(address);
  if (page === null || page.protocol !== "https:" || page.port !== "" || page.username !== "") return null;
  const provider = providers.find(({ hosts }) => hosts.includes(page.host));
  const path = provider?.frame(page) ?? null;
  return provider === undefined || path === null
    ? null
    : { provider: provider.name, address: `https://${provider.frameHost}${path}`, shape: provider.shape };
};

/** The origin that a page with this frame must allow, and no more. */
export const frameOrigin = ({ address }: EmbedFrame): string => new URL(address).origin;
