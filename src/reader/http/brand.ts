import { Hono } from "hono";
import { isMarkKind, type MarkKind } from "../../newsroom/site/brand/brand.ts";
import { brandSheet, sheetVersion } from "../../newsroom/site/brand/brand-sheet.ts";
import { findMarkSource, readBrand } from "../../newsroom/site/brand/brand.store.ts";
import { drawnIcon } from "../../newsroom/site/brand/icon.ts";
import { readSiteSettings } from "../../newsroom/site/setting.store.ts";
import { onceMore } from "../../platform/database/patient-pool.ts";
import type { Database } from "../../platform/database/database.ts";
import type { Files } from "../../platform/files/files.ts";
import { notThere } from "../media/media-answer.ts";
import { routes } from "../routes.ts";
import { iconSizes, lookOf, versionOfIcon } from "../view/look.ts";

interface BrandNeeds {
  readonly db: Database;
  readonly files: Files;
}

/** The newsroom's own style sheet, marks, icons and manifest. What is asked for by an older version is answered as it is now. */
export const brandRoutes = (needs: BrandNeeds): Hono => {
  const app = new Hono();
  const drawn: Drawn = new Map();
  app.get(routes.brand.pattern, (context) =>
    onceMore(async () => (await brandAnswer(needs, drawn, context.req.param("name"))) ?? notThere(), 3),
  );
  app.get(routes.manifest.pattern, () => onceMore(() => manifestAnswer(needs.db), 3));
  app.get(routes.favicon.pattern, () =>
    onceMore(async () => {
      const version = versionOfIcon(await readBrand(needs.db));
      const location = routes.brand.to({ name: `icon-48-${version}.png` });
      return new Response(null, {
        status: 302,
        headers: { location, "cache-control": "public, max-age=3600" },
      });
    }, 3),
  );
  return app;
};

/** Pictures of marks that were made already, by name. */
type Drawn = Map<string, Buffer>;
const mostDrawn = 40;

const named = /^(sheet|logo|logo-dark|icon)-(?:(\d{1,4})-)?([0-9a-hjkmnp-tv-z]{12})\.(css|svg|png)$/;

/** What stands at /brand/ by this name: a sheet, or a mark as it was drawn or as a picture of a size; null: nothing does. */
export const brandAnswer = async (
  needs: BrandNeeds,
  drawn: Drawn,
  name: string,
): Promise<Response | null> => {
  const [, what = "", width, version = "", ending = ""] = named.exec(name) ?? [];
  if (what === "sheet" && ending === "css") return await sheetAnswer(needs.db, version);
  if (!isMarkKind(what) || ending === "css") return null;
  const source = await sourceOf(needs, what);
  if (source === null) return null;
  const current = source.version === version;
  if (ending === "svg")
    return typeof source.bytes === "string" ? answer(source.bytes, "image/svg+xml", current) : null;
  const pixels = Number(width ?? 0);
  if (!isWidth(what, pixels)) return null;
  const key = `${what}-${pixels}-${source.version}`;
  const made = drawn.get(key) ?? (await picture(source.bytes, pixels, what === "icon"));
  if (drawn.size >= mostDrawn) drawn.clear();
  drawn.set(key, made);
  return answer(made, "image/png", current);
};

/** So that nobody can ask for a thousand sizes. */
const isWidth = (what: MarkKind, pixels: number): boolean =>
  what === "icon" ? iconSizes.some((size) => size === pixels) : pixels > 0 && pixels <= 600;

const sheetAnswer = async (db: Database, version: string): Promise<Response> => {
  const sheet = brandSheet(await readBrand(db));
  return answer(sheet, "text/css; charset=utf-8", sheetVersion(sheet) === version);
};

interface Source {
  readonly bytes: string | Uint8Array;
  readonly version: string;
}

const sourceOf = async ({ db, files }: BrandNeeds, kind: MarkKind): Promise<Source | null> => {
  const [brand, source] = await Promise.all([readBrand(db), findMarkSource(db, kind)]);
  if (source === null)
    return kind === "icon" ? { bytes: drawnIcon(brand.palette), version: versionOfIcon(brand) } : null;
  const version = brand.marks.find((mark) => mark.kind === kind)?.version ?? "";
  return { bytes: "svg" in source ? source.svg : await files.bytes(source.fileKey), version };
};

/** An icon is as high as it is wide, with nothing around it that is not its own. */
const picture = async (bytes: string | Uint8Array, width: number, square: boolean): Promise<Buffer> => {
  const { default: sharp } = await import("sharp");
  const drawing = typeof bytes === "string";
  // Drawn at its size: points per inch tell librsvg how large; one that is bigger than needed is made smaller.
  const read = drawing ? sharp(Buffer.from(bytes), { density: 288 }) : sharp(bytes);
  return await read
    .resize({
      width,
      ...(square ? { height: width, fit: "contain", background: "#0000" } : {}),
    })
    .png({ compressionLevel: 9 })
    .toBuffer();
};

const answer = (body: string | Buffer, type: string, current: boolean): Response =>
  new Response(typeof body === "string" ? body : new Uint8Array(body), {
    headers: {
      "content-type": type,
      // The name carries the version; another's is asked for anew.
      "cache-control": current ? "public, max-age=31536000, immutable" : "public, no-cache",
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
    },
  });

const manifestAnswer = async (db: Database): Promise<Response> => {
  const [settings, brand] = await Promise.all([readSiteSettings(db), readBrand(db)]);
  const version = versionOfIcon(brand);
  const { around } = lookOf(brand);
  const manifest = {
    name: settings["site.name"],
    short_name: settings["site.name"].slice(0, 30),
    description: settings["site.tagline"] || settings["site.about"],
    lang: settings["site.language"],
    start_url: "/",
    scope: "/",
    display: "browser",
    theme_color: around.light,
    background_color: around.light,
    icons: [192, 512].map((size) => ({
      src: routes.brand.to({ name: `icon-${size}-${version}.png` }),
      sizes: `${size}x${size}`,
      type: "image/png",
    })),
  };
  return new Response(JSON.stringify(manifest), {
    headers: {
      "content-type": "application/manifest+json; charset=utf-8",
      "cache-control": "public, max-age=3600",
      "x-content-type-options": "nosniff",
    },
  });
};
