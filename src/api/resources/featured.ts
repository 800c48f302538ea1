import { ok } from "../../kit/result.ts";
import { featureWorks } from "../../newsroom/topic/feature-works.ts";
import { listFeaturedWorks } from "../../newsroom/topic/featured-works.store.ts";
import { placeTopic } from "../../newsroom/topic/place-topic.ts";
import type { featuredOperations } from "../contract/featured.ts";
import type { Handlers } from "../handler.ts";

export const featuredHandlers: Handlers<typeof featuredOperations> = {
  placeTopic: async ({ by, params, body }) => await placeTopic(by, params.topicId, body),
  listFeatured: async ({ needs, params }) => ok({ items: await listFeaturedWorks(needs.db, params.topicId) }),
  featureWorks: {
    current: async (db, { params }) => ({ items: await listFeaturedWorks(db, params.topicId) }),
    handle: async ({ needs, by, params, body }) => {
      const done = await featureWorks(by, params.topicId, body.workIds);
      return done.ok ? ok({ items: await listFeaturedWorks(needs.db, params.topicId) }) : done;
    },
  },
};
