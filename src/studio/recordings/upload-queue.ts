import type { Upload } from "tus-js-client";
import { api } from "../shell/ask.ts";
import { sentenceOf, Failure } from "../shell/failure.ts";
import { whenPageChangesHands } from "../shell/own-api.ts";
import { goOnSending, sendingOf } from "../shell/send-file.ts";

export type RecordingKind = "film" | "interview" | "episode";

/** What somebody says of a file before it is sent. */
export interface ToldFile {
  readonly file: File;
  readonly kind: RecordingKind;
  readonly title: string;
  readonly language: string;
  /** It is a further cut of a recording. */
  readonly cutOf?: CutOf;
}

interface CutOf {
  readonly recordingId: string;
  readonly label: string;
  readonly captions: { readonly name: string; readonly text: string } | null;
}

/** A file on its way. It goes on whatever screen is looked at; bytes. */
export interface Sending {
  readonly id: number;
  readonly told: ToldFile;
  readonly state: "waiting" | "sending" | "broken" | "bringing" | "done" | "failed";
  readonly sent: number;
  readonly uploadId: string | null;
  readonly recordingId: string | null;
  /** Why it failed. */
  readonly problem: string | null;
}

/** So many at once: more would only make each slower. */
const together = 2;

let queue: readonly Sending[] = [];
let last = 0;
const running = new Map<number, Upload>();
const watchers = new Set<() => void>();

export const watchQueue = (watcher: () => void): (() => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};

export const readQueue = (): readonly Sending[] => queue;

const tell = (next: readonly Sending[]): void => {
  queue = next;
  for (const watcher of watchers) watcher();
};

const note = (id: number, change: Partial<Sending>): void =>
  tell(queue.map((one) => (one.id === id ? Object.assign({}, one, change) : one)));

export const sendFiles = (files: readonly ToldFile[]): void => {
  const added = files.map((told): Sending => {
    last += 1;
    return { id: last, told, state: "waiting", sent: 0, uploadId: null, recordingId: null, problem: null };
  });
  tell([...queue, ...added]);
  goOn();
};

/** Begins what waits, as far as there is room. */
const goOn = (): void => {
  const busy = queue.filter(({ state }) => state === "sending" || state === "broken").length;
  for (const one of queue.filter(({ state }) => state === "waiting").slice(0, Math.max(0, together - busy)))
    void begin(one);
};

const begin = async (one: Sending): Promise<void> => {
  note(one.id, { state: "sending", problem: null });
  const { file } = one.told;
  const upload = sendingOf(
    file,
    {},
    {
      onProgress: (sent) => note(one.id, { sent, state: "sending" }),
      onBroken: () => note(one.id, { state: "broken" }),
      onFailed: (problem) => {
        running.delete(one.id);
        note(one.id, { state: "failed", problem });
        goOn();
      },
      onArrived: (uploadId) => {
        running.delete(one.id);
        note(one.id, { sent: file.size, uploadId });
        goOn();
        void bring(one.id);
      },
    },
  );
  running.set(one.id, upload);
  await goOnSending(upload, () => running.get(one.id) === upload);
};

const bring = async (id: number): Promise<void> => {
  const one = queue.find((sending) => sending.id === id);
  if (one === undefined || one.uploadId === null) return;
  note(id, { state: "bringing", problem: null });
  const { kind, title, language, cutOf } = one.told;
  const params = { uploadId: one.uploadId };
  const done =
    cutOf === undefined
      ? await api.bringInUpload({ params, body: { kind, title, language } })
      : await api.bringInCut({ params, body: { ...cutOf } });
  if (done.ok) note(id, { state: "done", recordingId: done.value.value.recordingId });
  else note(id, { state: "failed", problem: sentenceOf(new Failure(done.problem)) });
};

/** After a failure: sends what lacks, or brings in what has arrived. */
export const sendAgain = (id: number): void => {
  const one = queue.find((sending) => sending.id === id);
  if (one === undefined) return;
  if (one.uploadId !== null) void bring(id);
  else {
    note(id, { state: "waiting", problem: null });
    goOn();
  }
};

/** Stops it for good, or puts away what is done or has failed. */
export const forgetSending = (id: number): void => {
  const upload = running.get(id);
  running.delete(id);
  tell(queue.filter((one) => one.id !== id));
  // The newsroom forgets what arrived, too; where it cannot be told, it does so by itself after a week.
  void upload?.abort(true).catch(() => undefined);
  goOn();
};

/** What has arrived waits in the newsroom for its sender. */
whenPageChangesHands(() => {
  for (const upload of running.values()) void upload.abort().catch(() => undefined);
  running.clear();
  tell([]);
});

/** "harbour_final-v2.mp4" → "Harbour final v2". */
export const titleOf = (file: string): string => {
  const text = file
    .replace(/\.[A-Za-z0-9]{1,5}$/, "")
    .replaceAll(/[_.-]+/g, " ")
    .trim();
  return text === "" ? file : text.charAt(0).toUpperCase() + text.slice(1);
};
