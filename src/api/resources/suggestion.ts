import { ok } from "../../kit/result.ts";
import { decideSuggestion } from "../../newsroom/story/suggestion/decide-suggestion.ts";
import { makeSuggestion } from "../../newsroom/story/suggestion/make-suggestion.ts";
import type { Deciding, Suggestion } from "../../newsroom/story/suggestion/suggestion.ts";
import { findSuggestion, listSuggestions } from "../../newsroom/story/suggestion/suggestion.store.ts";
import { findStory } from "../../newsroom/story/story.store.ts";
import type { By } from "../../newsroom/staff/change.ts";
import type { Database } from "../../platform/database/database.ts";
import type { suggestionOperations } from "../contract/suggestion.ts";
import { given } from "../given.ts";
import type { Handlers } from "../handler.ts";
import type { ApiNeeds } from "../needs.ts";
import { missing } from "../refusal.ts";

const suggestionAnswer = ({ madeAt, decided, ...suggestion }: Suggestion) => ({
  ...suggestion,
  madeAt: madeAt.toISOString(),
  decided: decided === null ? null : { ...decided, at: decided.at.toISOString() },
});

const standing = async (db: Database, id: string) => {
  const suggestion = await findSuggestion(db, id);
  return suggestion === null ? missing("suggestion") : ok(suggestionAnswer(suggestion));
};

interface DecidingCall {
  readonly needs: ApiNeeds;
  readonly by: By;
  readonly params: { readonly storyId: string; readonly suggestionId: string };
  readonly body: { readonly why: string };
}

const decide =
  (as: Deciding) =>
  async ({ needs, by, params: { storyId, suggestionId }, body }: DecidingCall) => {
    if ((await findSuggestion(needs.db, suggestionId))?.storyId !== storyId) return missing("suggestion");
    const done = await decideSuggestion(by, needs.clock, { suggestionId, as, ...body });
    return done.ok ? await standing(needs.db, suggestionId) : done;
  };

export const suggestionHandlers: Handlers<typeof suggestionOperations> = {
  listSuggestions: async ({ needs, params }) =>
    ok({ items: (await listSuggestions(needs.db, params.storyId)).map(suggestionAnswer) }),
  makeSuggestion: async ({ needs, by, params, body }) => {
    if ((await findStory(needs.db, params.storyId)) === null) return missing("story");
    const { revisionId, ...rest } = body;
    const made = await makeSuggestion(by, needs.clock, { ...params, ...rest, ...given({ revisionId }) });
    return made.ok ? await standing(needs.db, made.value) : made;
  },
  acceptSuggestion: decide("accepted"),
  declineSuggestion: decide("declined"),
  openSuggestion: decide("opened"),
  withdrawSuggestion: decide("withdrawn"),
};
