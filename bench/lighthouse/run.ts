/**
 * Lighthouse (mobile, its simulated throttling) on pages of the sample newsroom, five runs of each, the median; the program
 * is installed by this proof alone, in bench/lighthouse/node_modules.
 * Argument --rough: one run of each, for while one is at work on it.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, rm } from "node:fs/promises";
import { loadavg } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { freePort } from "../../test/support/free-port.ts";
import { percentileOf, print } from "../archive/figure.ts";
import { copyProgram } from "../kills/program.ts";
import { launch, running } from "../pages/servers.ts";

const runs = process.argv.includes("--rough") ? 1 : 5;
const own = resolve("bench", "lighthouse");
const folder = resolve(".proof", "lighthouse");
/** Milliseconds until the largest part of a text page is painted. */
const paintLimit = 1000;

const categories = ["performance", "accessibility", "best-practices", "seo"] as const;
type Category = (typeof categories)[number];

interface Looked {
  readonly page: string;
  readonly path: string;
  readonly of: readonly Category[];
  /** Its largest part is text, and not a picture. */
  readonly isText?: boolean;
}

/** What of a report is read. */
const report = z.object({
  categories: z.partialRecord(z.enum(categories), z.object({ score: z.number().nullable() })),
  audits: z.object({
    "largest-contentful-paint": z.object({ numericValue: z.number() }),
    "cumulative-layout-shift": z.object({ numericValue: z.number() }),
  }),
});
type Report = z.infer<typeof report>;

const ensureLighthouse = (): void => {
  if (existsSync(join(own, "node_modules", "lighthouse"))) return;
  console.error("Installing Lighthouse…");
  const { status } = spawnSync("npm", ["ci"], { cwd: own, stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0) throw new Error("Lighthouse could not be installed");
};

const chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) =>
  existsSync(path),
);

/** A browser with no traffic of its own. */
const flags =
  "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

/** Lighthouse loses the trace of a page now and then, and asks to be run again. */
const look = async (url: string, looked: Looked, tries = 3): Promise<Report> => {
  try {
    return await lookOnce(url, looked);
  } catch (error) {
    if (tries === 1) throw error;
    console.error(String(error).slice(0, 200));
    return await look(url, looked, tries - 1);
  }
};

const lookOnce = async (url: string, { of }: Looked): Promise<Report> => {
  const output = join(folder, "report.json");
  await rm(output, { force: true });
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      join(own, "node_modules", "lighthouse", "cli", "index.js"),
      url,
      "--quiet",
      "--output=json",
      `--output-path=${output}`,
      `--only-categories=${of.join(",")}`,
      `--chrome-flags=${flags}`,
    ],
    {
      encoding: "utf8",
      env: { ...process.env, ...(chromium === undefined ? {} : { CHROME_PATH: chromium }) },
    },
  );
  if (status !== 0) throw new Error(`Lighthouse failed on ${url}: ${stderr}`);
  return report.parse(JSON.parse(await readFile(output, "utf8")));
};

const median = (values: readonly number[]): number => percentileOf(values, 0.5);

const measure = async (origin: string, looked: Looked): Promise<void> => {
  const reports: Report[] = [];
  for (let run = 0; run < runs; run += 1) reports.push(await look(origin + looked.path, looked));
  const beside = `median of ${runs}; load of the machine ${loadavg()[0]?.toFixed(2)}`;
  for (const category of looked.of) {
    const value = median(reports.map((one) => Math.round((one.categories[category]?.score ?? 0) * 100)));
    print({
      figure: `${looked.page}: ${category}`,
      value,
      unit: "of 100",
      target: "100",
      beside,
      holds: value === 100,
    });
  }
  const paint = median(reports.map(({ audits }) => audits["largest-contentful-paint"].numericValue));
  print({
    figure: `${looked.page}: largest contentful paint`,
    value: paint,
    unit: "ms",
    ...(looked.isText === true ? { target: `<= ${paintLimit} ms` } : {}),
    beside,
    holds: looked.isText !== true || paint <= paintLimit,
  });
  const shift = median(reports.map(({ audits }) => audits["cumulative-layout-shift"].numericValue));
  print({
    figure: `${looked.page}: layout shift`,
    value: shift,
    unit: "",
    target: "0",
    beside,
    holds: shift === 0,
  });
};

/** The first address of a kind in the site's own pages, as a reader would come to it. */
const firstLink = async (origin: string, index: string, pattern: RegExp): Promise<string> => {
  // A newsroom that has just begun is filled with the sample while it answers.
  for (let attempt = 0; attempt < 120; attempt += 1) {
    const [path] = pattern.exec(await (await fetch(origin + index)).text()) ?? [];
    if (path !== undefined) return path;
    await wait(500);
  }
  throw new Error(`${index} links to no ${pattern.source}`);
};

const pagesOf = async (origin: string): Promise<Looked[]> => [
  { page: "front", path: "/", of: categories },
  {
    page: "story",
    path: await firstLink(origin, "/stories", /\/story\/[a-z0-9-]+/),
    of: categories,
    isText: true,
  },
  { page: "film", path: await firstLink(origin, "/films", /\/film\/[a-z0-9-]+/), of: categories },
  { page: "episode", path: await firstLink(origin, "/podcasts", /\/episode\/[a-z0-9-]+/), of: categories },
  {
    page: "topic",
    path: await firstLink(origin, "/topics", /\/topic\/[a-z0-9-]+/),
    of: categories,
    isText: true,
  },
  {
    page: "search",
    path: "/search?q=moon",
    of: ["performance", "accessibility", "best-practices"],
    isText: true,
  },
];

ensureLighthouse();
await mkdir(folder, { recursive: true });
const port = await freePort();
const program = await copyProgram(resolve(process.env["PROGRAM"] ?? "."), join(folder, "program"));
const child = launch({
  command: [process.execPath, program, "serve"],
  env: { DATA_DIR: join(folder, "data"), PORT: String(port) },
});
const site = await running(child, `http://127.0.0.1:${port}/health`);
try {
  const origin = `http://127.0.0.1:${port}`;
  for (const looked of await pagesOf(origin)) await measure(origin, looked);
} finally {
  await site.stop();
}
