/** Why a film does not play. */
export type PlayProblem = "connection" | "gone" | "format" | "script";

/** What the reader is told, in plain words. */
export const wordsOf: Readonly<Record<PlayProblem, string>> = {
  connection: "The connection was lost, so the film stopped loading.",
  gone: "This is no longer available to watch.",
  format: "This browser could not play the film.",
  script: "The player could not be loaded. Check your connection.",
};

/** Trying again may help. */
export const mayPass = (problem: PlayProblem): boolean => problem !== "gone";

/** What an answer's status means for whoever waits for media; 0: no answer came. */
export const problemOfStatus = (status: number): PlayProblem =>
  status === 403 || status === 404 || status === 410 ? "gone" : "connection";
