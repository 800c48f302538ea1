import { z } from "zod";
import { newId } from "../../kit/id.ts";
import type { Database } from "../../platform/database/database.ts";
import { enqueue } from "../../platform/jobs/enqueue.ts";
import { defineJob } from "../../platform/jobs/job.ts";

/** A reader asked for letters: what comes of it is decided apart from them. */
export const answerRequestJob = defineJob({
  name: "subscription.answer",
  payload: z.object({ version: z.literal(1), requestId: z.string() }),
  attempts: 20,
});

export interface SubscriptionRequest {
  /** As typed, and found to be an address. */
  readonly address: string;
  readonly listIds: readonly string[];
  /** What the reader read beside the button. */
  readonly wording: string;
  /** The path of the page. */
  readonly source: string;
  readonly at: Date;
}

/**
 * Keeps what a reader asked for, and nothing else: no look at who is known, so that neither the answer nor the time that it
 * takes tells anybody whether the address was there.
 */
export const requestSubscription = async (db: Database, request: SubscriptionRequest): Promise<void> => {
  const id = newId();
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto("subscription_request")
      .values({
        id,
        address: request.address,
        list_ids: [...request.listIds],
        wording: request.wording,
        source: request.source,
        at: request.at,
      })
      .execute();
    await enqueue(trx, answerRequestJob, { version: 1, requestId: id });
  });
};
