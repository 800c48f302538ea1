import type { ContentProblem } from "../../content/problem.ts";
import type { StoryContent } from "../../content/story-content.ts";
import type { Client } from "../../api/client/client.ts";
import type { ApiProblem } from "../../api/client/outcome.ts";
import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import type { DraftServer } from "../editor/saving/autosave.ts";
import type { LoadOutcome, SavedDraft, SendOutcome } from "../editor/saving/saving-state.ts";

/**
 * The newsroom's end of saving one story, over the API. A session that has ended holds the request back until its person has
 * signed in again (shell/expiry.ts).
 * @param told of each revision that the newsroom has acknowledged
 */
export const draftServer = (
  api: Pick<Client, "saveDraft" | "readDraft">,
  storyId: string,
  told: (revision: string) => void,
): DraftServer => ({
  send: async (content, revision, isLast) => {
    const body = { content: { ...content }, note: "" };
    const call = { params: { storyId }, ifMatch: `"${revision}"`, body };
    const saved = await api.saveDraft(call, { outlivesPage: isLast });
    if (!saved.ok) return sendOutcome(saved.problem);
    told(saved.value.value.revisionId);
    return { type: "saved", revision: saved.value.value.revisionId };
  },
  load: async () => {
    const read = await api.readDraft({ params: { storyId } });
    if (!read.ok) return loadOutcome(read.problem);
    const draft = savedDraft(read.value.value);
    if (draft === null) return { type: "gone" };
    told(draft.revision);
    return { type: "loaded", draft };
  },
});

/** Null: its words are withheld. */
export const savedDraft = ({
  id,
  content,
}: Pick<AnswerOf<Operations["readDraft"]>, "id" | "content">): SavedDraft | null => {
  if (content === null) return null;
  // The newsroom has parsed it (content/parse-story-content.ts): nothing lacks, and blocks of a later version are `unknown`.
  return { revision: id, content: content as unknown as StoryContent };
};

const sendOutcome = (problem: ApiProblem): SendOutcome => {
  if (problem.code === "stale") return { type: "stale" };
  return refusals.has(problem.code)
    ? { type: "refused", problems: problemsOf(problem) }
    : loadOutcome(problem);
};

const refusals = new Set<ApiProblem["code"]>(["invalid", "refused", "too-large"]);
const forbidden = new Set<ApiProblem["code"]>(["not-allowed", "second-step-missing", "cross-site"]);

/** Whatever the newsroom has not said itself may pass: it is tried again. */
const loadOutcome = ({ code, detail }: ApiProblem): Exclude<LoadOutcome, { type: "loaded" }> => {
  if (code === "signed-out") return { type: "signed out" };
  if (code === "not-found") return { type: "gone" };
  return forbidden.has(code) ? { type: "forbidden", reason: detail } : { type: "unreachable" };
};

/** In the content's own way of naming a place, where the newsroom says it so. */
const problemsOf = ({ more, errors, detail }: ApiProblem): readonly ContentProblem[] => {
  if (isOfContent(more)) return more.problems;
  return errors.length === 0
    ? [{ path: "", message: detail }]
    : errors.map((error) => ({ path: error.pointer, message: error.detail }));
};

const isOfContent = (more: unknown): more is { readonly problems: readonly ContentProblem[] } =>
  typeof more === "object" &&
  more !== null &&
  "kind" in more &&
  more.kind === "content" &&
  "problems" in more &&
  Array.isArray(more.problems);
