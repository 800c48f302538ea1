import { newId } from "../../kit/id.ts";
import { json, type Trx } from "../../platform/database/database.ts";
import { announce } from "../../platform/outbox.ts";
import { alertsKey } from "../staff/keys.ts";
import type { AlertKind } from "./alert.ts";

export interface NewAlert {
  readonly kind: AlertKind;
  /** A sentence: what happened, and what to do. */
  readonly text: string;
  /** Whom it is for; null: every editor. */
  readonly staffId: string | null;
  readonly storyId?: string;
  readonly recordingId?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Tells somebody of the newsroom, if they have not been told the same and not looked yet. */
export const raiseAlert = async (trx: Trx, alert: NewAlert): Promise<void> => {
  const standing = await trx
    .selectFrom("alert")
    .select("id")
    .where("seen_at", "is", null)
    .where("kind", "=", alert.kind)
    .where("text", "=", alert.text)
    .where("staff_id", "is not distinct from", alert.staffId)
    .where("story_id", "is not distinct from", alert.storyId ?? null)
    .where("recording_id", "is not distinct from", alert.recordingId ?? null)
    .executeTakeFirst();
  if (standing !== undefined) return;
  const id = newId();
  await trx
    .insertInto("alert")
    .values({
      id,
      kind: alert.kind,
      text: alert.text,
      staff_id: alert.staffId,
      story_id: alert.storyId ?? null,
      recording_id: alert.recordingId ?? null,
      details: json(alert.details ?? {}),
    })
    .execute();
  await announce(trx, "alert.raised", [alertsKey], { id, kind: alert.kind });
};
