import { ok } from "../../kit/result.ts";
import { listAudit } from "../../newsroom/staff/audit.store.ts";
import type { auditOperations } from "../contract/audit.ts";
import type { Handlers } from "../handler.ts";
import { pageFrom } from "../page-from.ts";

export const auditHandlers: Handlers<typeof auditOperations> = {
  listAudit: async ({ needs, query }) => {
    const { after, limit, from, until, ...filter } = query;
    const last = Number(after);
    const lines = await listAudit(needs.db, {
      ...filter,
      from: from === undefined ? undefined : new Date(from),
      until: until === undefined ? undefined : new Date(until),
      after: Number.isSafeInteger(last) ? last : undefined,
      limit: limit + 1,
    });
    const page = pageFrom(lines, limit, ({ id }) => String(id));
    return ok({
      ...page,
      items: page.items.map((line) =>
        Object.assign({}, line, { id: String(line.id), at: line.at.toISOString() }),
      ),
    });
  },
};
