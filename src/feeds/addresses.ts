import type { Clock } from "../platform/clock.ts";
import type { Database } from "../platform/database/database.ts";
import type { RecordingKind } from "../newsroom/recording/recording.ts";

/** How the public site names what feeds and sitemaps tell of: paths. The reader knows, and main.ts passes it on. */
export interface FeedAddresses {
  readonly front: () => string;
  readonly films: () => string;
  readonly interviews: () => string;
  readonly stories: () => string;
  readonly corrections: () => string;
  readonly podcasts: () => string;
  readonly show: (slug: string) => string;
  readonly policies: () => string;
  readonly policy: (slug: string) => string;
  readonly support: () => string;
  readonly topics: () => string;
  readonly topic: (slug: string) => string;
  readonly person: (slug: string) => string;
  readonly allSeries: () => string;
  readonly series: (slug: string) => string;
  /** At a time (seconds) where that is given. */
  readonly recording: (kind: RecordingKind, slug: string, at?: number) => string;
  /** The page that plays it in a frame. */
  readonly embedWork: (kind: RecordingKind, slug: string) => string;
  readonly story: (slug: string) => string;
  readonly moment: (id: string) => string;
  readonly document: (id: string) => string;
  /** At most this many pixels wide. */
  readonly picture: (id: string, width: number) => string;
  /** The same as a JPEG, whose address says so: podcast directories want that. */
  readonly artwork: (id: string, width: number) => string;
}

/** What feeds are made from. */
export interface FeedNeeds {
  readonly db: Database;
  readonly clock: Clock;
  /** Without a slash at its end. */
  readonly publicUrl: string;
  /** The WebSub hub of every feed; without it there is none. */
  readonly hubUrl?: string | undefined;
  readonly addresses: FeedAddresses;
}
