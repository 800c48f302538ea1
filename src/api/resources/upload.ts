import { join } from "node:path";
import { fail, ok, type Result } from "../../kit/result.ts";
import { type BringIn, bringIn, type BroughtIn } from "../../newsroom/recording/ingest/bring-in.ts";
import { findRecordingFacts } from "../../newsroom/recording/recording-facts.store.ts";
import { captionsInside } from "../../newsroom/transcript/captions-inside.ts";
import type { uploadOperations } from "../contract/upload.ts";
import type { Call, Handlers } from "../handler.ts";
import { missing, refuse, refuseField } from "../refusal.ts";
import { becameOf, findUpload, listUploadsOf, settleUpload } from "../uploads/kept-upload.ts";

/** What this process is bringing in: asked once more, it waits for the same. */
const underWay = new Map<string, Promise<Result<BroughtIn>>>();

type Bringing = Pick<Call<(typeof uploadOperations)["bringInUpload"]>, "needs" | "by" | "caller" | "params">;

/** What a file that has arrived becomes. */
const become = async (
  { needs, by, caller, params: { uploadId } }: Bringing,
  input: Omit<BringIn, "path" | "fileName" | "publish">,
) => {
  const { uploadFolder, workFolder, ffmpeg } = needs.bringing;
  const became = await becameOf(uploadFolder, uploadId);
  if (became !== null) return became.staff === caller.staff.id ? ok(became) : missing("upload");
  const upload = await findUpload(uploadFolder, uploadId);
  if (upload === null || upload.staffId !== caller.staff.id) return missing("upload");
  if (upload.arrived < upload.size) return refuse("refused", "It has not arrived whole yet.");
  const bring = async (): Promise<Result<BroughtIn>> => {
    const { db, files, clock } = needs;
    const tools = { db, files, clock, ffmpeg: await ffmpeg(), workFolder };
    const path = join(uploadFolder, uploadId);
    const done = await bringIn(tools, by, { ...input, path, fileName: upload.file, publish: false });
    if (!done.ok) return done;
    const { recordingId, known } = done.value;
    await settleUpload(uploadFolder, uploadId, { recordingId, known, staff: caller.staff.id });
    return done;
  };
  const begun = underWay.get(uploadId) ?? bring().finally(() => underWay.delete(uploadId));
  underWay.set(uploadId, begun);
  const done = await begun;
  return done.ok ? ok({ recordingId: done.value.recordingId, known: done.value.known }) : fail(done.problem);
};

export const uploadHandlers: Handlers<typeof uploadOperations> = {
  listUploads: async ({ needs, caller }) =>
    ok({
      items: (await listUploadsOf(needs.bringing.uploadFolder, caller.staff.id)).filter(
        ({ use }) => use === null,
      ),
    }),
  bringInUpload: async ({ body, ...call }) => await become(call, { recording: body }),
  bringInCut: async ({ body, ...call }) => {
    const recording = await findRecordingFacts(call.needs.db, body.recordingId);
    if (recording === null) return missing("recording");
    const cut = { recording: { existingId: recording.id }, cutLabel: body.label };
    if (body.captions === null) return await become(call, cut);
    const file = { name: body.captions.name, bytes: Buffer.from(body.captions.text) };
    const inside = captionsInside(call.by, file, recording.language);
    return inside.ok
      ? await become(call, { ...cut, inside: inside.value })
      : refuseField("/captions", inside.problem);
  },
};
