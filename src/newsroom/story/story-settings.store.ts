import type { Database, Trx } from "../../platform/database/database.ts";
import type { HousePolicy } from "../quotation/gate.ts";
import { type ApprovalKind, approvalKinds } from "./approve-revision.ts";

/** What the house asks of a story before it goes out. */
export interface StorySettings {
  readonly approvals: readonly ApprovalKind[];
  readonly leadPicture: "required" | "optional";
  readonly cleaned: HousePolicy["cleaned"];
}

/** The names that they have among the settings of the site, and what they are until somebody says. */
export const storySettings = {
  "story.approvals": "editor",
  "story.lead-picture": "optional",
  "story.cleaned-quotations": "mark",
} as const;

export const readStorySettings = async (db: Database | Trx): Promise<StorySettings> => {
  const rows = await db
    .selectFrom("setting")
    .select(["name", "value"])
    .where("name", "in", Object.keys(storySettings))
    .execute();
  const stored = new Map(rows.map(({ name, value }) => [name, value]));
  const read = (name: keyof typeof storySettings): string => {
    const value = stored.get(name);
    return typeof value === "string" ? value : storySettings[name];
  };
  const asked = read("story.approvals").split(/[\s,]+/);
  const cleaned = read("story.cleaned-quotations");
  return {
    approvals: approvalKinds.filter((kind) => asked.includes(kind)),
    leadPicture: read("story.lead-picture") === "required" ? "required" : "optional",
    cleaned: cleaned === "pass" || cleaned === "refuse" ? cleaned : "mark",
  };
};
