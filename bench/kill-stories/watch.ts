import { setTimeout as wait } from "node:timers/promises";
import { ask, NotAnswering } from "../kills/site.ts";
import { storySlugs } from "./acknowledged.ts";
import type { Stage } from "./stage.ts";

/** Reads the stories' pages again and again, and keeps which revisions they showed. */
export const watch = async (stage: Stage): Promise<void> => {
  while (!stage.over) {
    for (const slug of stage.ready ? storySlugs : []) await look(stage, slug);
    await wait(20);
  }
};

const look = async (stage: Stage, slug: string): Promise<void> => {
  try {
    const { status, body } = await ask(stage.newsroom.address, `/story/${slug}`);
    if (status === 404) return;
    if (status !== 200) stage.faults.push(`/story/${slug} answers ${status}`);
    stage.counts.pages += 1;
    for (const [word] of body.toString().matchAll(/token-[a-z0-9-]+-of-[a-z-]+/g)) stage.shown.add(word);
  } catch (error) {
    if (!(error instanceof NotAnswering)) throw error;
    stage.counts.unanswered += 1;
  }
};
