import type { Clock } from "../../platform/clock.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import type { Gate, GateFinding, GateName, GateSubject } from "./gate.ts";
import { gates } from "./gates/all.ts";
import { findRevision, findStory } from "./story.store.ts";

export interface GateFailure extends GateFinding {
  readonly gate: GateName;
  /** The revision that readers see does not have it: it blocks, unless it is overridden. An older one is listed. */
  readonly isNew: boolean;
  /** Who let it through, and why; null: nobody. */
  readonly overridden: { readonly by: string; readonly reason: string } | null;
}

export interface GateReport {
  readonly failures: readonly GateFailure[];
  /** Those that hold it back. */
  readonly blocking: readonly GateFailure[];
}

export interface GateRefusal {
  readonly kind: "gates";
  readonly problem: string;
  readonly report: GateReport;
}

export interface CheckGates {
  readonly storyId: string;
  readonly revisionId: string;
  /** When it is to be public; now, when left out. */
  readonly at?: Date;
}

/**
 * Every condition for publishing this revision. A failure that the published revision has too does not block: a story
 * that was imported with it can still be corrected. A withheld revision, or one of another story, has no report: null.
 */
export const checkGates = async (
  db: Database | Trx,
  clock: Clock,
  { storyId, revisionId, at = clock() }: CheckGates,
): Promise<GateReport | null> => {
  const story = await findStory(db, storyId);
  const findings = await findingsOf(db, { storyId, revisionId, at, isShown: false });
  if (story === null || findings === null) return null;
  const before =
    story.state === "published" &&
    story.publishedRevisionId !== null &&
    story.publishedRevisionId !== revisionId
      ? ((await findingsOf(db, { storyId, revisionId: story.publishedRevisionId, at, isShown: true })) ?? [])
      : [];
  const old = new Set(before.map(nameOf));
  const overrides = await listOverrides(db, revisionId);
  const failures = findings.map((finding) =>
    Object.assign(finding, {
      isNew: !old.has(nameOf(finding)),
      overridden: overrides.get(nameOf(finding)) ?? null,
    }),
  );
  return { failures, blocking: failures.filter(({ isNew, overridden }) => isNew && overridden === null) };
};

type Named = GateFinding & { readonly gate: GateName };

const nameOf = ({ gate, part, cause }: { gate: string; part: string; cause: string }): string =>
  JSON.stringify([gate, part, cause]);

const findingsOf = async (
  db: Database | Trx,
  asked: Omit<GateSubject, "content">,
): Promise<readonly Named[] | null> => {
  const revision = await findRevision(db, asked.revisionId);
  if (revision?.storyId !== asked.storyId || revision.content === null) return null;
  const subject = { ...asked, content: revision.content };
  const found: Named[] = [];
  for (const gate of gates) found.push(...(await named(db, gate, subject)));
  return found;
};

const named = async (db: Database | Trx, gate: Gate, subject: GateSubject): Promise<Named[]> =>
  (await gate.findings(db, subject)).map((finding) => Object.assign({}, finding, { gate: gate.name }));

const listOverrides = async (
  db: Database | Trx,
  revisionId: string,
): Promise<ReadonlyMap<string, { by: string; reason: string }>> => {
  const rows = await db
    .selectFrom("gate_override")
    .innerJoin("staff", "staff.id", "gate_override.staff_id")
    .select([
      "gate_override.gate",
      "gate_override.part",
      "gate_override.cause",
      "gate_override.reason",
      "staff.name",
    ])
    .where("gate_override.revision_id", "=", revisionId)
    .execute();
  return new Map(rows.map(({ reason, name, ...failure }) => [nameOf(failure), { by: name, reason }]));
};

/** The refusal in words, one line a failure. */
export const refuseByGates = (report: GateReport): GateRefusal => ({
  kind: "gates",
  problem: [
    "It is not published:",
    ...report.blocking.map(({ gate, part, problem, advice }) => `  ${gate}:${part}  ${problem} ${advice}`),
  ].join("\n"),
  report,
});
