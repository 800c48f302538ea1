import { ok } from "../../kit/result.ts";
import type { Finding } from "../../newsroom/site/health/finding.ts";
import { keyOfFinding, readSeenFindings, seeFinding } from "../../newsroom/site/health/seen-finding.ts";
import type { healthOperations } from "../contract/health.ts";
import type { Handlers } from "../handler.ts";
import type { ApiNeeds } from "../needs.ts";
import { inTheStudio } from "../request/in-the-studio.ts";

const answer = async ({ db, clock }: ApiNeeds, found: readonly Finding[]) => {
  const seen = await readSeenFindings(db);
  return {
    at: clock().toISOString(),
    findings: found.map((finding) => {
      const key = keyOfFinding(finding);
      const remedy = finding.remedy === undefined ? {} : { remedy: inTheStudio(finding.remedy) };
      return { ...finding, ...remedy, area: finding.area ?? "other", key, seen: seen[key] ?? null };
    }),
  };
};

export const healthHandlers: Handlers<typeof healthOperations> = {
  readHealth: async ({ needs }) => ok(await answer(needs, await needs.examine())),
  seeFinding: async ({ needs, by, params, body }) => {
    const found = await needs.examine();
    const done = await seeFinding(by, needs.clock, found, { ...params, ...body });
    return done.ok ? ok(await answer(needs, found)) : done;
  },
};
