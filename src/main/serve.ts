import { join } from "node:path";
import { announceFeeds } from "../feeds/websub.ts";
import { type Scheduler, startScheduler } from "../newsroom/story/scheduler.ts";
import { onceMore } from "../platform/database/patient-pool.ts";
import { tellOfJobs } from "../platform/jobs/job-news.ts";
import type { Worker } from "../platform/jobs/worker.ts";
import { sayNews } from "../platform/news-channel.ts";
import { httpPurge } from "../reader/cache/purge.ts";
import { forgetExpiredLimits } from "../platform/expired-limits.ts";
import { purgeChanges } from "../reader/cache/purge-changes.ts";
import { CannotServe } from "./cannot-serve.ts";
import { howToBegin } from "./how-to-begin.ts";
import { type Newsroom, openNewsroom, type OpenNewsroom } from "./open-newsroom.ts";
import { rememberAddress } from "./served-address.ts";
import { type Site, startSite } from "./site.ts";
import { startWebProcesses } from "./web-processes.ts";

export type Role = "web" | "worker" | "both";

/** What runs, until it is stopped. */
export interface Serving {
  /** Takes no more requests and jobs, lets those under way finish, stops the database last. */
  readonly stop: () => Promise<void>;
}

/** Starts the newsroom: opens it, fills it with the sample when it is empty, serves its pages and does its jobs. */
export const serve = async (open: Omit<OpenNewsroom, "for">, role: Role): Promise<Serving> => {
  const newsroom = await openNewsroom({ ...open, for: "serve" });
  const running: {
    site?: Site;
    worker?: Worker;
    scheduler?: Scheduler;
    purging?: Purging | undefined;
    announcing?: Purging | undefined;
  } = {};
  const stop = async (): Promise<void> => {
    await Promise.all([
      running.site?.stop(),
      running.worker?.stop(),
      running.purging?.stop(),
      running.announcing?.stop(),
      running.scheduler?.stop(),
    ]);
    await newsroom.close();
  };
  try {
    await onceMore(async () => await fillWhenEmpty(newsroom, role, open.say), 3);
    if (role !== "web") running.worker = await onceMore(async () => await startJobs(newsroom), 3);
    if (role !== "web") running.scheduler = await onceMore(async () => await startScheduler(newsroom), 3);
    if (role !== "worker") running.site = await startPages(newsroom);
    if (role !== "web") running.purging = await startPurging(newsroom);
    if (role !== "web") running.announcing = await startAnnouncing(newsroom);
    if (role !== "web") tidy(newsroom);
    if (role !== "worker") await rememberAddress(newsroom.config);
    await sayWhatRuns(newsroom, role, open.say);
    return { stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

/** What fills a newsroom is large: beside those with the jobs, a process for the pages loads it only into an empty one. */
const fillWhenEmpty = async (
  { db, files, clock, root }: Newsroom,
  role: Role,
  say: OpenNewsroom["say"],
): Promise<void> => {
  const isEmpty = async () => (await db.selectFrom("recording").select("id").limit(1).execute()).length === 0;
  if (role === "web" && !(await isEmpty())) return;
  const [{ fillWithSample }, { fillStories }, { fillPolicies }] = await Promise.all([
    import("../newsroom/site/sample/fill-with-sample.ts"),
    import("../newsroom/site/sample/fill-stories.ts"),
    import("../newsroom/site/sample/fill-policies.ts"),
  ]);
  const fill = { db, files, clock, folder: join(root, "sample"), say: (sentence: string) => say?.(sentence) };
  await fillWithSample(fill);
  await fillStories(fill);
  await fillPolicies(fill);
};

/** What killed processes left half written, and counts that count no longer; nobody waits for it. */
const tidy = ({ db, files, clock, log }: Newsroom): void => {
  forgetExpiredLimits(db).catch((error: unknown) =>
    log.warn({ err: error }, "Counts that count no longer could not be forgotten"),
  );
  void files.removeLeftOvers(clock()).then(
    (removed) => removed > 0 && log.info({ removed }, "Files that were left half written are removed"),
    (error: unknown) => log.warn({ err: error }, "Files that were left half written could not be removed"),
  );
};

const startJobs = async ({
  connection,
  db,
  files,
  clock,
  ffmpeg,
  workFolder,
  log,
  config,
}: Newsroom): Promise<Worker> => {
  // A process for the pages alone needs none of it.
  const { jobHandlers } = await import("./job-handlers.ts");
  const { startWorker } = await import("../platform/jobs/worker.ts");
  const { takeUpAgain } = await import("../newsroom/recording/ingest/take-up-again.ts");
  const { askForMissingStills } = await import("../newsroom/moment/still-job.ts");
  const handlers = jobHandlers({
    db,
    files,
    clock,
    ffmpeg: await ffmpeg(),
    workFolder,
    hubUrl: config.hubUrl,
    publicUrl: config.publicUrl,
    mail: await openMail(config),
  });
  await takeUpAgain(db);
  await askForMissingStills(db);
  const news = tellOfJobs(async () => await sayNews(db, JSON.stringify({ jobs: true })), log);
  const worker = await startWorker({ connection, handlers, log, changed: news.changed });
  return {
    stop: async () => {
      await worker.stop();
      news.stop();
    },
  };
};

/** @throws CannotServe when there is a key to sign mail with that cannot be read */
const openMail = async (config: Newsroom["config"]) => {
  const { openTransport, readDkimKey } = await import("../mail/open-transport.ts");
  const dkim = await readDkimKey(config);
  if (!dkim.ok) throw new CannotServe(dkim.problem);
  return { transport: openTransport(config), dkim: dkim.value };
};

const folderOfMail = async (config: Newsroom["config"]): Promise<string> =>
  (await import("../mail/open-transport.ts")).mailFolder(config);

type Purging = Awaited<ReturnType<typeof purgeChanges>>;

/** One process of a newsroom tells caches before it what changes. */
const startPurging = async ({ config, ...newsroom }: Newsroom): Promise<Purging | undefined> =>
  config.purgeUrl === undefined
    ? undefined
    : await purgeChanges({ ...newsroom, purge: httpPurge(config.purgeUrl) });

/** Where feeds have a hub, it is told of each change. */
const startAnnouncing = async ({ config, ...newsroom }: Newsroom): Promise<Purging | undefined> =>
  config.hubUrl === undefined ? undefined : await announceFeeds({ ...newsroom, publicUrl: config.publicUrl });

const startPages = async (newsroom: Newsroom): Promise<Site> =>
  newsroom.config.webProcesses > 1 ? await startWebProcesses(newsroom) : await startSite(newsroom);

const sayWhatRuns = async (newsroom: Newsroom, role: Role, say: OpenNewsroom["say"]): Promise<void> => {
  const { config, ffmpeg } = newsroom;
  const media = await ffmpeg();
  if (!media.ok && role !== "web") say?.(`Films cannot be brought in yet: ${media.problem}`);
  if (config.smtpUrl === undefined && role !== "web")
    say?.(`Mail is sent to nobody, and written to ${await folderOfMail(config)}: set SMTP_URL to send it.`);
  if (role === "worker") {
    say?.("The worker is ready.");
    return;
  }
  say?.("");
  say?.(`The newsroom is open:  ${config.publicUrl}`);
  say?.(`  documentaries        ${config.publicUrl}/films`);
  say?.(`  search               ${config.publicUrl}/search`);
  say?.(`  bring in a film      ./newsreel add FILE --title "…"`);
  for (const line of await onceMore(async () => await howToBegin(newsroom), 3)) say?.(line);
  say?.("Ctrl-C stops it.");
};
