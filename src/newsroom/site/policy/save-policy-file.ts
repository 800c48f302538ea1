import { fail, type Result } from "../../../kit/result.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import { referencesOf } from "../../../content/references-of.ts";
import { namesOfIds } from "../../story/story-file-find.store.ts";
import type { FileProblem } from "../../story/story-file-problem.ts";
import { type Desk, resolveNames } from "../../story/story-file-resolve.ts";
import { writeStoryFile } from "../../story/story-file-write.ts";
import { readPolicyFile } from "./policy-file.ts";
import type { Policy, PolicyVersion } from "./policy.ts";
import { type SavedPolicy, savePolicy } from "./save-policy.ts";

/** Reads a policy's file against the newsroom and keeps it as the policy's next version. */
export const savePolicyFile = async (
  desk: Desk,
  clock: Clock,
  text: string,
): Promise<Result<SavedPolicy, string | FileProblem[]>> => {
  const read = readPolicyFile(text, desk.fileName);
  if (!read.ok) return read;
  const resolved = await resolveNames(desk, read.value.references);
  if (resolved.problems.length > 0) return fail([...resolved.problems]);
  const built = read.value.build(resolved.ids);
  return built.ok ? await savePolicy(desk.by, clock, built.value) : built;
};

/** The file with the version that it was saved as, for whoever goes on writing. Lines are left as they are. */
export const withVersion = (text: string, number: number): string => {
  const line = `version: ${number}`;
  const [head = "", ...rest] = text.split(/\r?\n/);
  if (head.replace(/^\uFEFF/, "").trim() !== "---") return `---\n${line}\n---\n${text}`;
  const end = rest.findIndex((one) => /^(?:---|\.\.\.)[ \t]*$/.test(one));
  const standing = rest.findIndex((one, at) => at < end && /^version[ \t]*:/i.test(one));
  const lines = standing === -1 ? rest.toSpliced(end, 0, line) : rest.with(standing, line);
  return [head, ...lines].join("\n");
};

/** A version of a policy as a file that goes on from it. */
export const writePolicyFile = async (
  db: Database,
  { kind, slug, latest }: Policy,
  { content }: PolicyVersion,
): Promise<string> => {
  const names = await namesOfIds(
    db,
    referencesOf(content).map(({ id }) => id),
  );
  const told = [
    ["kind", kind],
    ...(kind === "other" ? [["slug", slug]] : []),
    ["title", content.headline],
    ...(content.standfirst === "" ? [] : [["summary", content.standfirst]]),
    ["language", content.language],
    ["version", String(latest)],
    // For whoever goes on writing to say.
    ["changed", ""],
  ];
  const head = told.map(([name = "", value = ""]) => `${name}: ${JSON.stringify(value)}`);
  const whole = writeStoryFile({ content, slug: "policy", revision: "" }, names);
  return `---\n${head.join("\n")}\n---\n${whole.replace(/^---\n[^]*?\n---\n/, "")}`;
};
