import { quotationsOf } from "../../../content/quotations-of.ts";
import { gateOf } from "../../quotation/gate.ts";
import type { Verdict } from "../../quotation/verdict.ts";
import type { Gate, GateFinding } from "../gate.ts";
import { freshChecks } from "../fresh-checks.store.ts";
import { listQuotationChecks, type QuotationCheck } from "../quotation-check.store.ts";
import { findHiddenRecordings } from "../hidden-recordings.store.ts";
import { readStorySettings, type StorySettings } from "../story-settings.store.ts";

/** Every quotation is what was said, by who is named, in what readers may know of; or its source is signed. */
export const quotations: Gate = {
  name: "quotations",
  findings: async (db, { content, revisionId, storyId, isShown }) => {
    const placed = quotationsOf(content);
    if (placed.length === 0) return [];
    const settings = await readStorySettings(db);
    const checks =
      isShown === true
        ? await freshChecks(db, { id: revisionId, storyId, content })
        : await listQuotationChecks(db, revisionId);
    const byId = new Map(checks.map((check) => [check.quotationId, check]));
    const hidden = await findHiddenRecordings(
      db,
      checks.flatMap(({ recordingId }) => recordingId ?? []),
    );
    return placed.flatMap(({ quotation: { id } }) => {
      const check = byId.get(id);
      const found = check === undefined ? notChecked : judge(check, { ...settings, storyId }, hidden);
      if (found === null) return [];
      // Whoever lets one thing through has not let through what else the same words may come to fail by.
      const { kind, problem, advice } = found;
      return [{ part: id, cause: `${kind} ${check?.fingerprint ?? "none"}`, problem, advice }];
    });
  },
};

interface Found extends Pick<GateFinding, "problem" | "advice"> {
  /** What is wrong with it. A name is never changed once released: overrides bear it. */
  readonly kind:
    | "no-check"
    | "no-source"
    | "not-signed"
    | "not-public"
    | "old-check"
    | "not-approved"
    | Verdict;
}

const notChecked: Found = {
  kind: "no-check",
  problem: "It has not been held against the words spoken.",
  advice: "Save the story again.",
};

const judge = (
  check: QuotationCheck,
  { cleaned, storyId }: StorySettings & { readonly storyId: string },
  hidden: ReadonlySet<string>,
): Found | null => {
  const words = `“${shorten(check.pieces.join(" "))}”:`;
  if (check.source === "none")
    return {
      kind: "no-source",
      problem: `${words} nothing says where it comes from.`,
      advice: "Bind it to a moment, a document or a link: newsreel quote check.",
    };
  if (check.source !== "moment")
    return check.signedBy === null
      ? {
          kind: "not-signed",
          problem: `${words} nobody has signed its source.`,
          advice: `A checker looks it up and signs it: newsreel story sign-quotation ${storyId} ${check.quotationId}`,
        }
      : null;
  if (check.recordingId !== null && hidden.has(check.recordingId))
    return {
      kind: "not-public",
      problem: `${words} it is from what is not public.`,
      advice: "Publish that first.",
    };
  if (check.verdict === null || !check.isCurrent)
    return {
      kind: "old-check",
      problem: `${words} its words were changed since it was checked.`,
      advice: "Check it again.",
    };
  const judgement = {
    verdict: check.verdict,
    findings: check.findings,
    needsApproval: check.needsApproval,
    place: null,
    score: check.score,
  };
  const answer = gateOf(judgement, { cleaned }, check.approvedBy !== null);
  if (answer.passes) return null;
  return {
    kind: gateOf(judgement, { cleaned }, true).passes ? "not-approved" : check.verdict,
    problem: `${words} ${answer.why}`,
    advice: "Mend the words, the moment or the transcript.",
  };
};

const longest = 60;

const shorten = (text: string): string => (text.length <= longest ? text : `${text.slice(0, longest - 1)}…`);
