import { ok, type Result } from "../../kit/result.ts";
import { arrangeShelf } from "../../newsroom/site/places/arrange-shelf.ts";
import { holds, nextChange, shelves, standing } from "../../newsroom/site/places/place.ts";
import { listFrontPlaces } from "../../newsroom/site/places/place.store.ts";
import { clearPlace, placeOnFront } from "../../newsroom/site/places/place-on-front.ts";
import { listPlaceable } from "../../newsroom/site/places/placeable.store.ts";
import { readCurated } from "../../newsroom/site/places/public-places.store.ts";
import type { Database } from "../../platform/database/database.ts";
import type { frontOperations } from "../contract/front.ts";
import { given } from "../given.ts";
import type { Handlers } from "../handler.ts";
import type { ApiNeeds } from "../needs.ts";

/** What stands and what is ahead, as it is at an instant. */
const frontAt = async (db: Database, now: Date, at: Date) => {
  const [places, curated] = await Promise.all([listFrontPlaces(db, now), readCurated(db, at)]);
  const shown = {
    lead: curated.lead.map(({ card }) => card.id),
    films: curated.films.map(({ id }) => id),
    stories: curated.stories.map(({ id }) => id),
    interviews: curated.interviews.map(({ id }) => id),
    podcasts: curated.podcasts.map(({ id }) => id),
  };
  const standingNow = new Set(curated.places.map(({ id }) => id));
  return {
    at: at.toISOString(),
    shelves: shelves.map((name) => ({
      name,
      holds: [...holds[name]],
      places: Array.from(
        places.filter(({ shelf }) => shelf === name),
        (place) => ({
          ...place,
          firstAt: place.firstAt.toISOString(),
          lastAt: place.lastAt?.toISOString() ?? null,
          standing: standing(place, at),
          isShown: standingNow.has(place.id) && shown[name].includes(place.workId),
        }),
      ),
    })),
    nextChange: nextChange(places, at)?.toISOString() ?? null,
  };
};

const afterwards = async ({ db, clock }: ApiNeeds, done: Result<unknown>) =>
  done.ok ? ok(await frontAt(db, clock(), clock())) : done;

export const frontHandlers: Handlers<typeof frontOperations> = {
  readFront: async ({ needs: { db, clock }, query }) =>
    ok(await frontAt(db, clock(), query.at === undefined ? clock() : new Date(query.at))),
  listPlaceable: async ({ needs, query }) =>
    ok({ items: await listPlaceable(needs.db, query.shelf, query.words) }),
  placeOnFront: async ({ needs, by, body }) => {
    const { firstAt, lastAt, ...rest } = given(body);
    const dates = {
      ...(firstAt === undefined ? {} : { firstAt: new Date(firstAt) }),
      ...(lastAt === undefined ? {} : { lastAt: new Date(lastAt) }),
    };
    return await afterwards(needs, await placeOnFront(by, needs.clock, { ...rest, ...dates }));
  },
  clearPlace: async ({ needs, by, params }) => await clearPlace(by, needs.clock, params.placeId),
  arrangeShelf: async ({ needs, by, params, body }) =>
    await afterwards(needs, await arrangeShelf(by, needs.clock, params.shelf, body.placeIds)),
};
