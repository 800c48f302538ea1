import type { PersonProfile } from "../../newsroom/person/person.store.ts";
import type { PictureReference } from "../../newsroom/story/references.ts";
import type { SpokenIn } from "../../newsroom/search/spoken-by.store.ts";
import type { WorkCard } from "../../newsroom/story/list-works.store.ts";
import type { StoryUse } from "../../newsroom/story/story-card.ts";
import type { PagesBeside } from "../design/pager.tsx";
import type { ChoiceLink } from "../pages/choice-links.tsx";
import type { HitView } from "../pages/search-hit.tsx";

/** The lists of a person's page. Each goes on for itself: a further page is of one of them. */
export const personParts = ["work", "words", "quoted"] as const;
export type PersonPart = (typeof personParts)[number];

/** All that a person's page says. A list that this page does not show is null. */
export interface PersonView {
  readonly person: PersonProfile;
  readonly picture: PictureReference | null;
  readonly work: PartView<WorkCard> | null;
  readonly roles: readonly ChoiceLink[];
  readonly words: PartView<SpokenInView> | null;
  readonly quoted: PartView<StoryUse> | null;
}

interface PartView<One> {
  readonly items: readonly One[];
  readonly pages: PagesBeside;
}

/** A recording with the first sentences that somebody says in it. */
export interface SpokenInView extends Omit<SpokenIn, "hits"> {
  readonly hits: readonly HitView[];
}
