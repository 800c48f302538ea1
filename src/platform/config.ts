import { resolve } from "node:path";
import { z } from "zod";
import { fail, ok, type Result } from "../kit/result.ts";
import type { S3Settings } from "./files/s3-request.ts";

/** What the operator has set, parsed once and passed on. Every setting has a default that works. */
export interface Config {
  /** The site's address as readers see it, without a slash at its end. */
  readonly publicUrl: string;
  /** The operator said where it is: by PORT or PUBLIC_URL. */
  readonly isAddressTold: boolean;
  readonly port: number;
  /** Proxies of the operator before us; so many addresses at the end of X-Forwarded-For are believed. */
  readonly trustedProxies: number;
  /** Absolute. */
  readonly dataFolder: string;
  /** A PostgreSQL of the operator's own; undefined: one in the data folder. */
  readonly databaseUrl: string | undefined;
  /** A bucket for files; undefined: the data folder. */
  readonly s3: S3Settings | undefined;
  /** The mail server; undefined: mail is written to a folder. */
  readonly smtpUrl: string | undefined;
  /** What signs mail; undefined: it is not signed. */
  readonly dkim: DkimSettings | undefined;
  /** Signs what must not be forged; undefined: one is made and kept in the database. */
  readonly secret: string | undefined;
  /** ffmpeg, or the folder that has it with ffprobe; undefined: where programs are. */
  readonly ffmpegPath: string | undefined;
  /** How many processes serve the pages, where this one does. */
  readonly webProcesses: number;
  /** Bytes of memory, in each web process, for pages that are made. */
  readonly pageCacheBytes: number;
  /** Where a cache before us is told what to forget; undefined: nobody is. */
  readonly purgeUrl: string | undefined;
  /** The WebSub hub that is told when a feed changes; undefined: there is none. The operator's own word: it may be private. */
  readonly hubUrl: string | undefined;
  readonly logLevel: LogLevel;
  /** The handle of whoever types commands here; undefined: the first administrator. */
  readonly actAs: string | undefined;
  /** For work on the design: all components stand at /_design. */
  readonly designPage: boolean;
  /** Started by ./newsreel or npm start, which pass each interrupt on as a SIGTERM (scripts/setup/run.mjs). */
  readonly isWrapped: boolean;
}

/** A key for mail (RFC 6376): where its public half stands in the DNS, and the file with the private one. */
export interface DkimSettings {
  readonly domain: string;
  readonly selector: string;
  /** PEM, RSA; absolute. */
  readonly keyFile: string;
}

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];

const url = (...protocols: readonly string[]) =>
  z.string().refine((text) => protocols.includes(URL.parse(text)?.protocol ?? ""), {
    error: `must be an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(" or ")}`,
  });

const settings = z.object({
  PUBLIC_URL: url("http:", "https:")
    .refine((text) => !/[?#]/.test(text), "must have no ? and no #")
    .optional(),
  PORT: z.coerce
    .number("must be a number")
    .int("must be a whole number")
    .min(0, "must be 0 or more")
    .max(65_535, "must be 65535 or less")
    .default(4000),
  TRUST_PROXY: z.coerce
    .number("must be the number of proxies")
    .int("must be a whole number")
    .min(0, "must be 0 or more")
    .max(10, "must be 10 or less")
    .default(0),
  DATA_DIR: z.string().default("data"),
  DATABASE_URL: url("postgres:", "postgresql:").optional(),
  S3_ENDPOINT: url("http:", "https:").optional(),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().default("us-east-1"),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  SMTP_URL: url("smtp:", "smtps:").optional(),
  DKIM_DOMAIN: z.string().optional(),
  DKIM_SELECTOR: z.string().optional(),
  DKIM_KEY_FILE: z.string().optional(),
  SECRET: z.string().min(32, "must have 32 characters or more").optional(),
  FFMPEG_PATH: z.string().optional(),
  WEB_PROCESSES: z.coerce
    .number("must be a number")
    .int("must be a whole number")
    .min(1, "must be 1 or more")
    .max(64, "must be 64 or less")
    .default(1),
  PAGE_CACHE_BYTES: z.coerce
    .number("must be a number of bytes")
    .int("must be a whole number of bytes")
    .min(0, "must be 0 or more")
    .default(16 * 2 ** 20),
  PURGE_URL: url("http:", "https:").optional(),
  DESIGN_PAGE: z.enum(["0", "1"], "must be 0 or 1").default("0"),
  WEBSUB_HUB_URL: url("http:", "https:").optional(),
  NEWSREEL_AS: z.string().optional(),
  NEWSREEL_WRAPPED: z.string().optional(),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(", ")}`).default("info"),
});

type Settings = z.infer<typeof settings>;

/**
 * Reads the settings. An empty one counts as not set.
 * @param env `process.env`, as a rule
 * @returns or a problem for the operator, naming each setting that is wrong
 */
export const readConfig = (env: Record<string, string | undefined> = process.env): Result<Config> => {
  const set = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const parsed = settings.safeParse(set);
  if (!parsed.success) {
    return fail(parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}.`).join("\n"));
  }
  const dkim = readDkim(parsed.data);
  if (!dkim.ok) return dkim;
  const s3 = readS3(parsed.data);
  return s3.ok
    ? ok(Object.freeze(configFrom(parsed.data, s3.value, dkim.value, "PORT" in set || "PUBLIC_URL" in set)))
    : s3;
};

const configFrom = (
  set: Settings,
  s3: S3Settings | undefined,
  dkim: DkimSettings | undefined,
  isAddressTold: boolean,
): Config => ({
  isAddressTold,
  publicUrl: (set.PUBLIC_URL ?? `http://localhost:${set.PORT}`).replace(/\/+$/, ""),
  port: set.PORT,
  trustedProxies: set.TRUST_PROXY,
  designPage: set.DESIGN_PAGE === "1",
  dataFolder: resolve(set.DATA_DIR),
  databaseUrl: set.DATABASE_URL,
  s3,
  smtpUrl: set.SMTP_URL,
  dkim,
  secret: set.SECRET,
  ffmpegPath: set.FFMPEG_PATH,
  webProcesses: set.WEB_PROCESSES,
  pageCacheBytes: set.PAGE_CACHE_BYTES,
  purgeUrl: set.PURGE_URL,
  hubUrl: set.WEBSUB_HUB_URL,
  logLevel: set.LOG_LEVEL,
  actAs: set.NEWSREEL_AS,
  isWrapped: set.NEWSREEL_WRAPPED !== undefined,
});

/** A key is named wholly or not at all. */
const readDkim = (set: Settings): Result<DkimSettings | undefined> => {
  const { DKIM_DOMAIN: domain, DKIM_SELECTOR: selector, DKIM_KEY_FILE: keyFile } = set;
  if (domain && selector && keyFile) return ok({ domain, selector, keyFile: resolve(keyFile) });
  const needed = ["DKIM_DOMAIN", "DKIM_SELECTOR", "DKIM_KEY_FILE"] as const;
  const missing = needed.filter((name) => set[name] === undefined);
  return missing.length === needed.length
    ? ok(undefined)
    : fail(`To sign mail ${missing.join(", ")} must be set too.`);
};

/** A bucket is named wholly or not at all. */
const readS3 = (set: Settings): Result<S3Settings | undefined> => {
  const needed = ["S3_ENDPOINT", "S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const;
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_REGION: region } = set;
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = set;
  if (needed.every((name) => set[name] === undefined)) return ok(undefined);
  if (endpoint && bucket && accessKeyId && secretAccessKey) {
    return ok({ endpoint: endpoint.replace(/\/+$/, ""), bucket, region, accessKeyId, secretAccessKey });
  }
  const missing = needed.filter((name) => set[name] === undefined);
  return fail(`For files in a bucket ${missing.join(", ")} must be set too.`);
};
