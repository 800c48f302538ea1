import { ok } from "../../kit/result.ts";
import { findDocument } from "../../newsroom/document/document.store.ts";
import { addPicture } from "../../newsroom/picture/add-picture.ts";
import { findPicture } from "../../newsroom/picture/picture.store.ts";
import { previewPicture } from "../../newsroom/picture/preview-picture.ts";
import { searchPictures } from "../../newsroom/picture/search-pictures.store.ts";
import { siteDay } from "../../newsroom/site/site-day.ts";
import {
  findDocumentsNamed,
  findMomentsSaying,
  findMomentToUse,
  findWorksNamed,
} from "../../newsroom/story/find-named.store.ts";
import type { MomentReference, WorkReference } from "../../newsroom/story/references.ts";
import { findWorks } from "../../newsroom/story/work-references.store.ts";
import type { Database } from "../../platform/database/database.ts";
import type { libraryOperations } from "../contract/library.ts";
import type { Handlers } from "../handler.ts";
import type { ApiNeeds } from "../needs.ts";
import { pageFrom } from "../page-from.ts";
import { missing } from "../refusal.ts";

const today = async ({ db, clock }: ApiNeeds) => await siteDay(db, clock);

const pictureAnswer = async (db: Database, id: string) => {
  const picture = await findPicture(db, id);
  return picture === null ? missing("picture") : ok(picture);
};

export const libraryHandlers: Handlers<typeof libraryOperations> = {
  listPictures: async ({ needs, query }) => {
    const found = await searchPictures(needs.db, { ...query, limit: query.limit + 1 });
    return ok(pageFrom(found, query.limit, ({ place }) => place));
  },
  addPicture: async ({ needs, by, body }) => {
    const { file, ...about } = body;
    const added = await addPicture(by, needs.files, { ...about, bytes: Buffer.from(file, "base64") });
    return added.ok ? await pictureAnswer(needs.db, added.value) : added;
  },
  readPicture: async ({ needs, params }) => await pictureAnswer(needs.db, params.pictureId),
  showPicture: async ({ needs, params }) => {
    const bytes = await previewPicture(needs.db, needs.files, params.pictureId);
    return bytes === null ? missing("picture") : ok(bytes);
  },
  listDocuments: async ({ needs, query }) => ok({ items: await findDocumentsNamed(needs.db, query) }),
  readDocument: async ({ needs, params }) => {
    const document = await findDocument(needs.db, params.documentId);
    return document === null ? missing("document") : ok(document);
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
