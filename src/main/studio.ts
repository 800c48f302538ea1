import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Context, Hono } from "hono";
import { readAssets } from "../reader/http/assets.ts";

export interface StudioNeeds {
  /** What scripts/build.mjs made of the studio: index.html and assets/. */
  readonly folder: string;
  /** The site's address as readers see it. */
  readonly publicUrl: string;
}

/**
 * The studio's one page, at every address under /studio, and its scripts, styles and type.
 * @throws when the folder has not been built
 */
export const studioRoutes = ({ folder, publicUrl }: StudioNeeds): Hono => {
  const assets = readAssets(join(folder, "assets"));
  const path = join(folder, "index.html");
  if (!existsSync(path)) throw new Error(`${path} is missing: run "npm run build" first.`);
  const page = readFileSync(path, "utf8");
  const secure = publicUrl.startsWith("https:");
  const app = new Hono();
  app.get("/studio/assets/:name", async (context, next) => {
    const answer = assets.respond(context.req.param("name"), context.req.raw);
    return answer ?? (await next());
  });
  app.get("/studio/assets/*", (context) => context.notFound());
  const answer = (context: Context) => {
    const nonce = randomBytes(18).toString("base64");
    return context.body(page.replace("%NONCE%", nonce), 200, pageHeaders(nonce, secure));
  };
  app.get("/studio", answer);
  app.get("/studio/*", answer);
  return app;
};

/** No script that is not ours, nothing from elsewhere; frames are for previews of the site's own pages. */
const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    // An empty track, which hls.js fills with a film's captions.
    "media-src 'self' blob: data:",
    "connect-src 'self'",
    "font-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join("; ");

const pageHeaders = (nonce: string, secure: boolean): Record<string, string> => ({
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "content-security-policy": policy(nonce),
  "x-content-type-options": "nosniff",
  // For browsers that do not know frame-ancestors.
  "x-frame-options": "DENY",
  "x-robots-tag": "noindex, nofollow",
  // Addresses of the studio can hold a one-time key.
  "referrer-policy": "no-referrer",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), browsing-topics=()",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  ...(secure ? { "strict-transport-security": "max-age=31536000" } : {}),
});
