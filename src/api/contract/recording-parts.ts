import * as z from "zod";
import { id } from "./parts.ts";

export const recordingKind = z.enum(["film", "interview", "episode"]);

export const recordingParams = z.object({ recordingId: id });

/** A file on its way in, or one that could not come in. */
export const ingest = z
  .object({
    cutId: id,
    recordingId: id,
    title: z.string(),
    file: z.string().nullable(),
    state: z.enum(["waiting", "working", "failed"]),
    /** Why it does not go on, or could not come in. */
    problem: z.string().nullable(),
    steps: z.array(
      z.object({
        step: z.string(),
        state: z.enum(["waiting", "working", "done", "failed"]),
        /** 0 to 1. */
        progress: z.number(),
        secondsLeft: z.number().nullable(),
      }),
    ),
  })
  .meta({ id: "Ingest" });
