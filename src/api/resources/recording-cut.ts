import { ok } from "../../kit/result.ts";
import { leaveMoment, moveMoment } from "../../newsroom/moment/review-moment.ts";
import { listCutReviews, type MomentReview } from "../../newsroom/moment/reviews.store.ts";
import { withdrawMoment } from "../../newsroom/moment/withdraw-moment.ts";
import {
  chooseFrame,
  choosePoster,
  findPosterId,
  listCutStills,
} from "../../newsroom/recording/choose-poster.ts";
import { findDeskCut } from "../../newsroom/recording/desk-cut.store.ts";
import { listCuts } from "../../newsroom/recording/list-cuts.store.ts";
import type { recordingCutOperations } from "../contract/recording-cut.ts";
import type { Handlers } from "../handler.ts";

const reviewAnswer = ({ moment, uses, ...rest }: MomentReview) => ({
  ...rest,
  momentId: moment.id,
  cutId: moment.cutId,
  start: moment.start,
  end: moment.end,
  flag: moment.flag ?? "",
  uses: [...uses],
});

export const recordingCutHandlers: Handlers<typeof recordingCutOperations> = {
  listCuts: async ({ needs, params }) => {
    const cuts = await listCuts(needs.db, params.recordingId);
    return ok({
      items: cuts.map((cut) => Object.assign({}, cut, { createdAt: cut.createdAt.toISOString() })),
    });
  },
  listCutReviews: async ({ needs, params }) => {
    const { cutId, moments, quotations } = await listCutReviews(needs.db, params.recordingId);
    return ok({ cutId, moments: moments.map(reviewAnswer), quotations: [...quotations] });
  },
  moveMoment: async ({ needs, by, params, body }) => {
    const moved = await moveMoment(by, needs.clock, params.momentId, body);
    return moved.ok ? ok({ id: moved.value }) : moved;
  },
  leaveMoment: async ({ needs, by, params }) => await leaveMoment(by, needs.clock, params.momentId),
  retireMoment: async ({ needs, by, params, body }) =>
    await withdrawMoment(by, needs.clock, params.momentId, body.reason),
  listStills: async ({ needs, params }) => {
    const cut = await findDeskCut(needs.db, params);
    const items = cut === null ? [] : await listCutStills(needs.db, cut.id);
    return ok({ posterId: await findPosterId(needs.db, params.recordingId), items });
  },
  choosePoster: async ({ by, params, body }) => await choosePoster(by, params.recordingId, body.pictureId),
  chooseFrame: async ({ by, params, body }) => await chooseFrame(by, params.recordingId, body.unit),
};
