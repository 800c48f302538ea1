import { z } from "zod";
import { defineJob, GiveUp, handleJob, type JobHandler } from "../platform/jobs/job.ts";

/** A feed has changed: the hub is to be told, so that it tells whoever subscribed. */
export const announceFeedJob = defineJob({
  name: "feed.announce",
  payload: z.object({ version: z.literal(1), url: z.url() }),
  attempts: 10,
  retryAfter: 5,
  limit: 60,
  atOnce: 4,
});

/** Milliseconds. */
const patience = 10_000;

/**
 * WebSub (section 7) leaves open how a publisher tells its hub; all hubs that are known take the form of PubSubHubbub 0.4
 * (section 7.1): POST hub.mode=publish and hub.url.
 * @param hubUrl the operator's own setting: it may be an address of a private network
 */
export const announceFeedHandler = (hubUrl: string | undefined): JobHandler =>
  handleJob(announceFeedJob, async ({ url }, { signal }) => {
    if (hubUrl === undefined) throw new GiveUp("There is no hub any more.");
    const response = await fetch(hubUrl, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams([
        ["hub.mode", "publish"],
        ["hub.url", url],
        ["hub.topic", url],
      ]).toString(),
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
      redirect: "error",
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`The hub answered ${response.status} to ${url}.`);
  });
