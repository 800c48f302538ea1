import { join } from "node:path";
import { ok, type Result } from "../../kit/result.ts";
import { bringIn, type BroughtIn } from "../../newsroom/recording/ingest/bring-in.ts";
import type { Handlers } from "../handler.ts";
import type { uploadOperations } from "../contract/upload.ts";
import { missing, refuse } from "../refusal.ts";
import { becameOf, findUpload, listUploadsOf, settleUpload } from "../uploads/kept-upload.ts";

/** What this process is bringing in: asked once more, it waits for the same. */
const underWay = new Map<string, Promise<Result<BroughtIn>>>();

export const uploadHandlers: Handlers<typeof uploadOperations> = {
  listUploads: async ({ needs, caller }) =>
    ok({ items: await listUploadsOf(needs.bringing.uploadFolder, caller.staff.id) }),
  bringInUpload: async ({ needs, by, caller, params, body }) => {
    const { uploadFolder, workFolder, ffmpeg } = needs.bringing;
    const { uploadId } = params;
    const became = await becameOf(uploadFolder, uploadId);
    if (became !== null) return became.staff === caller.staff.id ? ok(became) : missing("upload");
    const upload = await findUpload(uploadFolder, uploadId);
    if (upload === null || upload.staffId !== caller.staff.id) return missing("upload");
    if (upload.arrived < upload.size) return refuse("refused", "It has not arrived whole yet.");
    const bring = async (): Promise<Result<BroughtIn>> => {
      const tools = {
        db: needs.db,
        files: needs.files,
        clock: needs.clock,
        ffmpeg: await ffmpeg(),
        workFolder,
      };
      const path = join(uploadFolder, uploadId);
      const done = await bringIn(tools, by, { path, fileName: upload.file, recording: body, publish: false });
      if (!done.ok) return done;
      const { recordingId, known } = done.value;
      await settleUpload(uploadFolder, uploadId, { recordingId, known, staff: caller.staff.id });
      return done;
    };
    const begun = underWay.get(uploadId) ?? bring().finally(() => underWay.delete(uploadId));
    underWay.set(uploadId, begun);
    const done = await begun;
    return done.ok ? ok({ recordingId: done.value.recordingId, known: done.value.known }) : done;
  },
};
