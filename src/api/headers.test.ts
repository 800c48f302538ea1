import { afterAll, beforeAll, expect, test } from "vitest";
import { type ApiTrial, apiTrial, ownPage } from "../../test/support/api.ts";
import { testDatabase, type TestDatabase } from "../../test/support/database.ts";
import { csrfHeader } from "./contract/csrf.ts";
import type { Operation } from "./contract/operation.ts";
import { operations } from "./contract/operations.ts";

let database: TestDatabase;
let trial: ApiTrial;
beforeAll(async () => {
  database = await testDatabase();
  trial = await apiTrial(database.db);
});
afterAll(async () => await database.close());

/** What answers beside the operations. */
const beside = [
  { method: "GET", path: "/openapi.json" },
  { method: "GET", path: "/nothing-is-here" },
  { method: "OPTIONS", path: "/session" },
  { method: "POST", path: "/uploads" },
  { method: "PATCH", path: "/uploads/0123456789ab" },
  { method: "DELETE", path: "/uploads/0123456789ab" },
  { method: "GET", path: "/recordings/0123456789ab/media/master.m3u8" },
  { method: "GET", path: "/cuts/0123456789ab/media/master.m3u8" },
];
const all = [
  ...(Object.values(operations) as Operation[]).map(({ method, path }) => ({ method, path })),
  ...beside,
];

const ask = async (method: string, path: string, headers: Record<string, string>): Promise<Response> =>
  await trial.app.request(`${trial.origin}/api${path.replaceAll(/\{\w+\}/g, "0".repeat(12))}`, {
    method,
    headers,
  });

test.each(["nobody", "administrator"] as const)(
  "every answer to %s is kept by nobody, shown in no frame and run as nothing",
  async (who) => {
    const found = await Promise.all(
      all.map(async ({ method, path }) => {
        const cookie = who === "nobody" ? "" : await trial.signIn(who);
        const { headers } = await ask(method, path, { ...ownPage(trial.origin), cookie });
        const policy = headers.get("content-security-policy") ?? "";
        const lacks = [
          policy.includes("default-src 'none'") && policy.includes("frame-ancestors 'none'")
            ? []
            : ["policy"],
          headers.get("x-content-type-options") === "nosniff" ? [] : ["nosniff"],
          headers.get("cache-control") === "no-store" ? [] : ["no-store"],
          headers.get("x-frame-options") === "DENY" ? [] : ["frames"],
          [...headers.keys()].filter((name) => name.startsWith("access-control-allow")),
        ].flat();
        return { asked: `${method} ${path}`, lacks };
      }),
    );
    expect(found.filter(({ lacks }) => lacks.length > 0)).toEqual([]);
  },
);

test("what changes something beside the operations is refused from another site's page too", async () => {
  const own = ownPage(trial.origin);
  const { [csrfHeader]: _, ...withoutHeader } = own;
  for (const { method, path } of beside.filter((one) => one.path.startsWith("/uploads")))
    for (const headers of [{ ...own, origin: "https://elsewhere.test" }, withoutHeader]) {
      const answer = await ask(method, path, { ...headers, cookie: await trial.signIn("administrator") });
      expect([method, answer.status]).toEqual([method, 403]);
    }
});
