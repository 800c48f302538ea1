import { ok } from "../../kit/result.ts";
import type { healthOperations } from "../contract/health.ts";
import type { Handlers } from "../handler.ts";

export const healthHandlers: Handlers<typeof healthOperations> = {
  readHealth: async ({ needs }) => {
    const findings = await needs.examine();
    return ok({ at: needs.clock().toISOString(), findings: [...findings] });
  },
};
