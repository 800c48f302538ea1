import { resolve } from "node:path";
import { expect, test } from "vitest";
import { readConfig } from "./config.ts";

const bucket = {
  S3_ENDPOINT: "https://store.example/",
  S3_BUCKET: "newsroom",
  S3_ACCESS_KEY_ID: "key",
  S3_SECRET_ACCESS_KEY: "secret",
};

const problemOf = (env: Record<string, string>): string => {
  const config = readConfig(env);
  return config.ok ? "none" : config.problem;
};

test("nothing need be set", () => {
  expect(readConfig({})).toEqual({
    ok: true,
    value: {
      publicUrl: "http://localhost:4000",
      port: 4000,
      isAddressTold: false,
      trustedProxies: 0,
      designPage: false,
      dataFolder: resolve("data"),
      databaseUrl: undefined,
      s3: undefined,
      smtpUrl: undefined,
      secret: undefined,
      ffmpegPath: undefined,
      logLevel: "info",
      isWrapped: false,
      webProcesses: 1,
      purgeUrl: undefined,
      pageCacheBytes: 16 * 2 ** 20,
    },
  });
});

test("the address follows the port, unless it is set; it ends with no slash", () => {
  expect(readConfig({ PORT: "8080" })).toMatchObject({
    value: { publicUrl: "http://localhost:8080", port: 8080 },
  });
  expect(readConfig({ PORT: "8080", PUBLIC_URL: "https://films.example/" })).toMatchObject({
    value: { publicUrl: "https://films.example" },
  });
});

test("proxies are believed when their number is told", () => {
  expect(readConfig({ TRUST_PROXY: "2" })).toMatchObject({ value: { trustedProxies: 2 } });
  expect(problemOf({ TRUST_PROXY: "yes" })).toBe("TRUST_PROXY must be the number of proxies.");
});

test("an empty setting is one that is not set", () => {
  expect(readConfig({ PORT: "", DATABASE_URL: " " })).toMatchObject({
    value: { port: 4000, databaseUrl: undefined },
  });
});

test("every wrong setting is named, with what it must be", () => {
  const problem = problemOf({
    PORT: "many",
    PUBLIC_URL: "films.example",
    LOG_LEVEL: "loud",
    SECRET: "short",
  });
  expect(problem.split("\n")).toEqual([
    "PUBLIC_URL must be an address that begins with http:// or https://.",
    "PORT must be a number.",
    "SECRET must have 32 characters or more.",
    "LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent.",
  ]);
  expect(problemOf({ PORT: "65536" })).toBe("PORT must be 65535 or less.");
  expect(problemOf({ DATABASE_URL: "mysql://there" })).toMatch(/^DATABASE_URL must be/);
});

test("a bucket is named wholly or not at all", () => {
  expect(readConfig(bucket)).toMatchObject({
    value: { s3: { endpoint: "https://store.example", bucket: "newsroom", region: "us-east-1" } },
  });
  expect(problemOf({ S3_BUCKET: "newsroom", S3_ENDPOINT: bucket.S3_ENDPOINT })).toBe(
    "For files in a bucket S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY must be set too.",
  );
});
