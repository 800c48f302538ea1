import { ok } from "../../kit/result.ts";
import { addPicture, editPicture, pictureIdOf } from "../../newsroom/picture/add-picture.ts";
import { findAlikePictures } from "../../newsroom/picture/alike-pictures.store.ts";
import { findPicture, type KeptPicture } from "../../newsroom/picture/picture.store.ts";
import { previewPicture } from "../../newsroom/picture/preview-picture.ts";
import { searchPictures } from "../../newsroom/picture/search-pictures.store.ts";
import { siteDay } from "../../newsroom/site/site-day.ts";
import { findMomentsSaying, findMomentToUse, findWorksNamed } from "../../newsroom/story/find-named.store.ts";
import type { MomentReference, WorkReference } from "../../newsroom/story/references.ts";
import { findWorks } from "../../newsroom/story/work-references.store.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import type { libraryOperations } from "../contract/library.ts";
import { given } from "../given.ts";
import type { Handlers } from "../handler.ts";
import type { ApiNeeds } from "../needs.ts";
import { pageFrom } from "../page-from.ts";
import { missing } from "../refusal.ts";

const today = async ({ db, clock }: ApiNeeds) => await siteDay(db, clock);

const pictureAnswer = async (db: Database | Trx, id: string) => {
  const picture = await findPicture(db, id);
  return picture === null ? missing("picture") : ok(pictureFacts(picture));
};

const pictureFacts = ({ id, alt, credit, licence, licenceLastDay, focus, width, height }: KeptPicture) => ({
  id,
  alt,
  credit,
  licence,
  licenceLastDay,
  focus,
  width,
  height,
});

export const libraryHandlers: Handlers<typeof libraryOperations> = {
  listPictures: async ({ needs, query }) => {
    const { ended = false, ...rest } = query;
    const search = { ...rest, limit: query.limit + 1 };
    const found = await searchPictures(
      needs.db,
      ended ? { ...search, endedBefore: await today(needs) } : search,
    );
    return ok(pageFrom(found, query.limit, ({ place }) => place));
  },
  addPicture: async ({ needs, by, body }) => {
    const { file, ...about } = body;
    const bytes = Buffer.from(file, "base64");
    const isKnown = (await findPicture(needs.db, pictureIdOf(bytes))) !== null;
    const added = await addPicture(by, needs.files, { ...about, bytes });
    if (!added.ok) return added;
    const picture = await findPicture(needs.db, added.value);
    if (picture === null) return missing("picture");
    const alike = await findAlikePictures(needs.db, added.value);
    return ok({ ...pictureFacts(picture), isKnown, alike });
  },
  editPicture: {
    current: async (db, { params }) => {
      const picture = await findPicture(db, params.pictureId);
      return picture === null ? null : pictureFacts(picture);
    },
    handle: async ({ needs, by, params, body }) => {
      const done = await editPicture(by, params.pictureId, given(body));
      return done.ok ? await pictureAnswer(needs.db, params.pictureId) : done;
    },
  },
  readPicture: async ({ needs, params }) => await pictureAnswer(needs.db, params.pictureId),
  showPicture: async ({ needs, params }) => {
    const bytes = await previewPicture(needs.db, needs.files, params.pictureId);
    return bytes === null ? missing("picture") : ok(bytes);
  },
  listWorks: async ({ needs, query }) =>
    ok({ items: (await findWorksNamed(needs.db, query, await today(needs))).map(workAnswer) }),
  readWork: async ({ needs, params }) => {
    const readers = { audience: "staff", day: await today(needs) } as const;
    const work = (await findWorks(needs.db, [params.workId], readers)).get(params.workId);
    return work === undefined ? missing("work") : ok(workAnswer(work));
  },
  listMoments: async ({ needs, query }) =>
    ok({ items: (await findMomentsSaying(needs.db, query, await today(needs))).map(momentAnswer) }),
  readMoment: async ({ needs, params }) => {
    const moment = await findMomentToUse(needs.db, params.momentId, await today(needs));
    return moment === null ? missing("moment") : ok(momentAnswer(moment));
  },
};

const workAnswer = (work: WorkReference) => ({ ...work, pictureId: work.picture?.id ?? null });

const momentAnswer = (moment: MomentReference) => ({
  ...moment,
  recording: workAnswer(moment.recording),
  pictureId: (moment.still ?? moment.recording.picture)?.id ?? null,
});
