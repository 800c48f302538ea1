/** Why a film does not play. */
export type PlayProblem = "connection" | "gone" | "format";

/** Trying again may help. */
export const mayPass = (problem: PlayProblem): boolean => problem !== "gone";

/** What an answer's status means for whoever waits for media; 0: no answer came. */
export const problemOfStatus = (status: number): PlayProblem =>
  status === 403 || status === 404 || status === 410 ? "gone" : "connection";
