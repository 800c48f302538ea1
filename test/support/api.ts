import { join } from "node:path";
import type { Hono } from "hono";
import { createApi } from "../../src/api/app.ts";
import { type Client, createClient } from "../../src/api/client/client.ts";
import { csrfHeader } from "../../src/api/contract/csrf.ts";
import { newId } from "../../src/kit/id.ts";
import { openFfmpeg } from "../../src/media/ffmpeg/check.ts";
import type { By } from "../../src/newsroom/staff/change.ts";
import { permissionsOf, type RoleName, roleNames } from "../../src/newsroom/staff/permission.ts";
import { createLive, type Live } from "../../src/api/events/live.ts";
import { sharePresence } from "../../src/newsroom/story/share-presence.ts";
import type { NewsChannel } from "../../src/platform/news-channel.ts";
import { localNews } from "./local-news.ts";
import { writeRoles } from "../../src/newsroom/staff/roles.store.ts";
import { signInPlace } from "../../src/newsroom/staff/sign-in/place.ts";
import { startSession } from "../../src/newsroom/staff/sign-in/session.store.ts";
import { signInLimits } from "../../src/newsroom/staff/sign-in/sign-in-limits.ts";
import type { LinkMail } from "../../src/newsroom/staff/sign-in/sign-in-tools.ts";
import type { Database } from "../../src/platform/database/database.ts";
import { diskFiles } from "../../src/platform/files/disk.ts";
import { silentLog } from "../../src/platform/log.ts";

/** The API in this process, with a member of staff of each role; the clock stands where it is set. */
export interface ApiTrial {
  readonly app: Hono;
  readonly origin: string;
  readonly mailed: LinkMail[];
  /** What those hear who listen: changes are told by hand. */
  readonly live: Live;
  /** What processes tell one another. */
  readonly news: NewsChannel;
  /** Milliseconds since 1970. */
  now: number;
  readonly staff: Readonly<Record<RoleName, string>>;
  readonly by: (role: RoleName) => By;
  /** The value of a Cookie header. @param at when they signed in, in milliseconds since 1970; now when not said */
  readonly signIn: (role: RoleName, isProved?: boolean, at?: number) => Promise<string>;
  readonly client: (cookie?: string) => Client;
}

export const apiTrial = async (
  db: Database,
  origin = "https://newsreel.test",
  folder = "/nowhere",
): Promise<ApiTrial> => {
  await writeRoles(db);
  const staff = {} as Record<RoleName, string>;
  for (const role of roleNames) {
    const id = newId();
    const row = { id, handle: role, name: `The ${role}`, role, email: `${role}@example.org` };
    await db.insertInto("staff").values(row).execute();
    staff[role] = id;
  }
  const trial = { now: Date.parse("2026-05-01T12:00:00Z") };
  const clock = () => new Date(trial.now);
  const mailed: LinkMail[] = [];
  const secret = "a secret of thirty-two characters, or more";
  const place = signInPlace(origin);
  const news = localNews();
  const presence = sharePresence(news, clock);
  const live = createLive({ news, presence });
  const app = createApi({
    db,
    files: diskFiles(join(folder, "files")),
    clock,
    log: silentLog(),
    publicUrl: origin,
    trustedProxies: 0,
    secret,
    mails: true,
    presence,
    live,
    bringing: {
      ffmpeg: async () => await openFfmpeg(undefined, process.env["PATH"] ?? ""),
      workFolder: join(folder, "work"),
      uploadFolder: join(folder, "uploads"),
    },
    examine: async () => [{ state: "well", what: "The test runs." }],
    signIn: {
      db,
      clock,
      place,
      limits: signInLimits({ db, secret }),
      newsroomName: async () => "The Trial",
      mailLink: async (_, mail) => void mailed.push(mail),
    },
  });
  const name = place.isSecure ? "__Host-newsroom" : "newsroom";
  return Object.assign(trial, {
    app,
    live,
    news,
    origin,
    mailed,
    staff,
    by: (role: RoleName): By => ({
      db,
      via: "test",
      actor: { staffId: staff[role], name: `The ${role}`, permissions: permissionsOf(role) },
    }),
    signIn: async (role: RoleName, isProved = true, at = trial.now) => {
      const from = { address: null, agent: null };
      const { token } = await db.transaction().execute(
        async (trx) =>
          await startSession(trx, {
            staffId: staff[role],
            method: "password",
            isProved,
            from,
            now: new Date(at),
          }),
      );
      return `${name}=${token}`;
    },
    client: (cookie?: string) =>
      createClient({
        fetch: async (url, init) => {
          const headers = new Headers(init.headers);
          if (cookie !== undefined) headers.set("cookie", cookie);
          headers.set("origin", origin);
          headers.set("sec-fetch-site", "same-origin");
          return await app.request(origin + url, { ...init, headers });
        },
      }),
  });
};

/** What a browser on our own page sends with a change. */
export const ownPage = (origin: string): Record<string, string> => ({
  origin,
  "sec-fetch-site": "same-origin",
  [csrfHeader]: "1",
  "content-type": "application/json",
});
