import type { Client } from "../../api/client/client.ts";
import { Failure } from "../shell/failure.ts";
import { say } from "../components/toast.tsx";
import { storyScreen } from "../words/story-screen.ts";
import { answered } from "./newsroom-over-api.ts";

interface Asked {
  readonly storyId: string;
  readonly revisionId: string;
}

/**
 * Asks the editors to approve a quotation of the saved draft as it stands: a comment on its words says so, and the story
 * waits for an editor, unless it waits for somebody already.
 * @throws Failure where the newsroom is not reached, or refuses
 */
export const askForApproval = async (api: Client, revision: Asked, quotationId: string): Promise<void> => {
  const { storyId, revisionId } = revision;
  const { items } = answered(await api.listQuotations({ params: revision }));
  const check = items.find((one) => one.quotationId === quotationId);
  if (check === undefined) {
    say(storyScreen.cleanedNotSaved);
    throw new Error(storyScreen.cleanedNotSaved);
  }
  const quoted = (check.pieces[0] ?? "").slice(0, 1000);
  const begun = await api.beginThread({
    params: { storyId },
    body: { text: storyScreen.pleaseApprove, blockId: check.blockId, quoted, revisionId },
  });
  if (!begun.ok) throw new Failure(begun.problem);
  const desk = await api.readDesk({ params: { storyId } });
  if (!desk.ok || desk.value.etag === null || desk.value.value.waiting !== null) return;
  const change = { waiting: { role: "editor" as const, why: storyScreen.waitsForApproval } };
  answered(await api.changeDesk({ params: { storyId }, ifMatch: desk.value.etag, body: change }));
};
