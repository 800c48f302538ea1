import { join } from "node:path";
import type { Hono } from "hono";
import { createApi } from "../api/app.ts";
import { examine } from "../newsroom/site/health/examine.ts";
import { linkMailer } from "../newsroom/letter/staff-mails.ts";
import { readSiteSettings } from "../newsroom/site/setting.store.ts";
import { signInPlace } from "../newsroom/staff/sign-in/place.ts";
import { signInLimits } from "../newsroom/staff/sign-in/sign-in-limits.ts";
import type { Live } from "../api/events/live.ts";
import type { Presence } from "../newsroom/story/presence.ts";
import type { Newsroom } from "./open-newsroom.ts";

/** The API of one process. */
export const openApi = (
  newsroom: Pick<Newsroom, "db" | "files" | "clock" | "log" | "config" | "ffmpeg" | "workFolder">,
  secret: string,
  { presence, live }: { readonly presence: Presence; readonly live: Live },
): Hono => {
  const { db, files, clock, log, config, ffmpeg, workFolder } = newsroom;
  return createApi({
    db,
    files,
    clock,
    log,
    secret,
    presence,
    live,
    publicUrl: config.publicUrl,
    trustedProxies: config.trustedProxies,
    mails: config.smtpUrl !== undefined,
    bringing: { ffmpeg, workFolder, uploadFolder: join(config.dataFolder, "uploads") },
    examine: async () => await examine({ db, files, clock, config, searchPath: process.env["PATH"] ?? "" }),
    signIn: {
      db,
      clock,
      place: signInPlace(config.publicUrl),
      limits: signInLimits({ db, secret }),
      newsroomName: async () => (await readSiteSettings(db))["site.name"],
      mailLink: linkMailer({ clock, publicUrl: config.publicUrl }),
    },
  });
};
