import { type DetailedError, Upload } from "tus-js-client";
import { csrfHeader } from "../../api/contract/csrf.ts";
import { uploadPath } from "../../api/contract/upload.ts";
import { words } from "../words/words.ts";
import { pageHeaders } from "./own-api.ts";

/** Bytes of one request: an answer comes often enough that no server or proxy thinks it has hung. */
const piece = 8 * 2 ** 20;

/** What becomes of a file on its way; bytes. */
export interface SendHooks {
  readonly onProgress: (sent: number) => void;
  /** The line is cut; it goes on by itself. */
  readonly onBroken?: () => void;
  /** @param problem a sentence */
  readonly onFailed: (problem: string) => void;
  readonly onArrived: (uploadId: string | null) => void;
}

/** A file to be sent by tus, over a line that may break. It is begun by `goOnSending`. */
export const sendingOf = (
  file: File,
  more: Readonly<Record<string, string>>,
  { onProgress, onBroken, onFailed, onArrived }: SendHooks,
): Upload => {
  const upload = new Upload(file, {
    endpoint: uploadPath,
    chunkSize: piece,
    retryDelays: [300, 1000, 3000, 5000, 10_000, 20_000, 60_000],
    removeFingerprintOnSuccess: true,
    headers: { [csrfHeader]: "1", ...pageHeaders() },
    metadata: { filename: file.name, filetype: file.type, ...more },
    onProgress,
    onShouldRetry: (error) => {
      const isPassing = isOfTheLine(error);
      if (isPassing) onBroken?.();
      return isPassing;
    },
    onError: (error) => onFailed(problemOf(error)),
    onSuccess: () => onArrived(upload.url?.split("/").at(-1) ?? null),
  });
  return upload;
};

/** A line that was cut, or a screen that was loaded again: it goes on where it was. */
export const goOnSending = async (upload: Upload, isWanted: () => boolean): Promise<void> => {
  const [before] = await upload.findPreviousUploads();
  if (before !== undefined) upload.resumeFromPreviousUpload(before);
  if (isWanted()) upload.start();
};

const isOfTheLine = (error: DetailedError): boolean => {
  const status = error.originalResponse?.getStatus() ?? 0;
  return status === 0 || status >= 500 || status === 409 || status === 423;
};

/** What the newsroom says, else that the line is cut. */
const problemOf = (error: Error): string => {
  const response =
    "originalResponse" in error ? (error.originalResponse as { getBody?: () => string } | null) : null;
  try {
    const said: unknown = JSON.parse(response?.getBody?.() ?? "");
    if (typeof said === "object" && said !== null && "detail" in said) return String(said.detail);
  } catch {
    // It is no answer of ours.
  }
  return words.common.offline;
};
