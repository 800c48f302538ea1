import type { Client } from "../../api/client/client.ts";
import { Failure } from "../shell/failure.ts";
import { say } from "../components/toast.tsx";
import { storyScreen } from "../words/story-screen.ts";
import { answered } from "./newsroom-over-api.ts";

/**
 * An editor stands by name behind how a quotation of the saved draft was tidied.
 * @throws Failure where the newsroom is not reached, or refuses
 */
export const markAsCleaned = async (
  api: Client,
  revision: { readonly storyId: string; readonly revisionId: string },
  quotationId: string,
): Promise<void> => {
  const { items } = answered(await api.listQuotations({ params: revision }));
  const check = items.find((one) => one.quotationId === quotationId);
  if (check === undefined) {
    say(storyScreen.cleanedNotSaved);
    throw new Error(storyScreen.cleanedNotSaved);
  }
  const params = { ...revision, quotationId };
  const done = await api.approveQuotation({ params, body: { fingerprint: check.fingerprint } });
  if (!done.ok) {
    say(done.problem.detail);
    throw new Failure(done.problem);
  }
};
