import * as z from "zod";

const text = z.string().max(200).optional().catch(undefined);

/** What the audit is searched by, in the address: it can be sent to a colleague, and goes back with the browser. */
const shape = z.object({
  words: text,
  by: text,
  action: text,
  /** Days of the newsroom, YYYY-MM-DD. */
  from: z.iso.date().optional().catch(undefined),
  until: z.iso.date().optional().catch(undefined),
});

export type AuditSearch = z.output<typeof shape>;

export const auditSearch = (search: Readonly<Record<string, unknown>>): AuditSearch => shape.parse(search);
