import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { InlineSheet, PageAssets } from "../design/page.ts";
import { routes } from "../routes.ts";
import { chooseEncoding } from "./encoding.ts";

/** The built browser code and styles, held in memory: some hundred kilobytes in all. */
export interface Assets extends PageAssets {
  readonly respond: (name: string, request: Request) => Response | null;
}

const manifestShape = z.record(z.string(), z.string());

const importsShape = z.record(z.string(), z.array(z.string()));

const mediaTypes: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  woff2: "font/woff2",
};

/**
 * Reads what scripts/build.mjs made. A name that the manifest does not have is served as it is (and is not found).
 * @throws when the folder has not been built
 */
export const readAssets = (folder: string): Assets => {
  const manifestPath = join(folder, "manifest.json");
  if (!existsSync(manifestPath)) throw new Error(`${manifestPath} is missing: run "npm run build" first.`);
  const manifest = manifestShape.parse(JSON.parse(readFileSync(manifestPath, "utf8")));
  const imports = readImports(join(folder, "imports.json"));
  const contents = new Map(
    readdirSync(folder)
      .filter((name) => !name.endsWith(".json"))
      .map((name) => [name, readFileSync(join(folder, name))] as const),
  );
  const nameOf = (name: string): string => routes.asset.to({ name: manifest[name] ?? name });
  const sheets = new Map(
    Object.keys(manifest)
      .filter((name) => name.endsWith(".css"))
      .map((name) => [name, inlineSheet(nameOf(name), contents.get(manifest[name] ?? "")?.toString() ?? "")]),
  );
  return {
    nameOf,
    sheetOf: (name) => {
      const sheet = sheets.get(name);
      if (sheet === undefined) throw new Error(`There is no sheet ${name}: run "npm run build".`);
      return sheet;
    },
    importsOf: (islands) =>
      [...new Set(islands.flatMap((island) => imports[island] ?? []))].map((name) =>
        routes.asset.to({ name }),
      ),
    respond: (name, request) => respond(contents, name, request),
  };
};

/** What the scripts of pages load at once; the studio's build keeps that in its own page. */
const readImports = (path: string): Readonly<Record<string, readonly string[]>> =>
  existsSync(path) ? importsShape.parse(JSON.parse(readFileSync(path, "utf8"))) : {};

/** Addresses in a sheet are meant from where it stands; in a page, from the root. */
const inlineSheet = (address: string, sheet: string): InlineSheet => {
  const folder = address.slice(0, address.lastIndexOf("/") + 1);
  const text = sheet.trim().replaceAll('url("./', `url("${folder}`);
  if (text.includes("</")) throw new Error(`${address} would end the element that it stands in.`);
  return { address, text, source: `'sha256-${createHash("sha256").update(text).digest("base64")}'` };
};

const endings = { br: ".br", gzip: ".gz", identity: "" } as const;

const respond = (contents: ReadonlyMap<string, Buffer>, name: string, request: Request): Response | null => {
  const mediaType = mediaTypes[name.split(".").at(-1) ?? ""];
  const plain = contents.get(name);
  if (mediaType === undefined || plain === undefined) return null;
  const wanted = chooseEncoding(request.headers.get("accept-encoding") ?? undefined);
  const packed = wanted === "identity" ? undefined : contents.get(name + endings[wanted]);
  const bytes = packed ?? plain;
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": mediaType,
      "content-length": String(bytes.length),
      // The name carries the content's hash.
      "cache-control": "public, max-age=31536000, immutable",
      vary: "accept-encoding",
      "x-content-type-options": "nosniff",
      ...(packed === undefined ? {} : { "content-encoding": wanted }),
    },
  });
};
