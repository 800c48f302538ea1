import type { Result } from "../kit/result.ts";
import type { Ffmpeg } from "../media/ffmpeg/check.ts";
import type { Finding } from "../newsroom/site/health/finding.ts";
import type { SignInTools } from "../newsroom/staff/sign-in/sign-in-tools.ts";
import type { Presence } from "../newsroom/story/presence.ts";
import type { Clock } from "../platform/clock.ts";
import type { Database } from "../platform/database/database.ts";
import type { Files } from "../platform/files/files.ts";
import type { Log } from "../platform/log.ts";
import type { Live } from "./events/live.ts";

/** What the API is made of. */
export interface ApiNeeds {
  readonly db: Database;
  readonly files: Files;
  readonly clock: Clock;
  readonly log: Log;
  /** The site's address as readers see it, without a slash at its end. */
  readonly publicUrl: string;
  /** Proxies of ours before us, whose X-Forwarded-For is believed. */
  readonly trustedProxies: number;
  /** Signs what must not be forged. */
  readonly secret: string;
  /** A mail server is set: what is mailed arrives. */
  readonly mails: boolean;
  /** Who is in which story now. */
  readonly presence: Presence;
  /** What happens, for whoever listens. */
  readonly live: Live;
  readonly signIn: SignInTools;
  /** What bringing in a file takes. */
  readonly bringing: {
    readonly ffmpeg: () => Promise<Result<Ffmpeg>>;
    /** Absolute path of a folder for half-made things; it may be lost at any time. */
    readonly workFolder: string;
    /** Absolute path of the folder for files that are arriving. */
    readonly uploadFolder: string;
  };
  /** Looks at everything that can go wrong. */
  readonly examine: () => Promise<readonly Finding[]>;
}
