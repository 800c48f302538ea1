import { followNoticesHandler } from "../newsroom/notice/follow-cut.ts";
import { followNoticesJob } from "../newsroom/moment/follow-notices-job.ts";
import { makePosterHandler } from "../newsroom/moment/make-poster.ts";
import { makeStillsHandler } from "../newsroom/moment/make-stills.ts";
import { makeStillsJob } from "../newsroom/moment/still-job.ts";
import { followCutHandler } from "../newsroom/moment/follow-cut.ts";
import { followCutJob, ingestCutJob } from "../newsroom/recording/ingest/cut-jobs.ts";
import { makePosterJob } from "../newsroom/recording/poster-job.ts";
import { ingestHandler } from "../newsroom/recording/ingest/ingest-handler.ts";
import type { IngestTools } from "../newsroom/recording/ingest/ingest-cut.ts";
import { compareTranscriptHandler } from "../newsroom/transcript/compare-transcript.ts";
import { recheckStoriesHandler } from "../newsroom/story/recheck-quotations.ts";
import { recheckStoriesJob } from "../newsroom/recording/recheck-job.ts";
import { compareTranscriptJob } from "../newsroom/transcript/shared-passage-job.ts";
import { announceFeedHandler, announceFeedJob } from "../feeds/websub-job.ts";
import { answerRequestHandler } from "../newsroom/letter/answer-request.ts";
import { letterMailHandler } from "../newsroom/letter/letter-mail.ts";
import { answerRequestJob } from "../newsroom/letter/request-subscription.ts";
import { linkMailer } from "../newsroom/letter/staff-mails.ts";
import { answerResetHandler, answerResetJob } from "../newsroom/staff/sign-in/request-reset.ts";
import { sendMailJob } from "../mail/queue-mail.ts";
import type { SendMailTools } from "../mail/send-mail.ts";
import type { JobHandler } from "../platform/jobs/job.ts";

/** Every kind of job that there is. */
export const jobKinds = [
  ingestCutJob,
  followCutJob,
  compareTranscriptJob,
  recheckStoriesJob,
  announceFeedJob,
  followNoticesJob,
  makeStillsJob,
  makePosterJob,
  answerRequestJob,
  sendMailJob,
  answerResetJob,
] as const;

/** What jobs are done with. */
interface JobTools extends IngestTools {
  /** Told when a feed changes. */
  readonly hubUrl: string | undefined;
  readonly mail: Pick<SendMailTools, "transport" | "dkim">;
  /** The site's address, without a slash at its end. */
  readonly publicUrl: string;
}

/** What a worker can do. A kind of job without its handler here stops the start. */
export const jobHandlers = (tools: JobTools): JobHandler[] => [
  ingestHandler(tools),
  followCutHandler(tools.db),
  compareTranscriptHandler(tools.db),
  recheckStoriesHandler(tools.db, tools.clock),
  announceFeedHandler(tools.hubUrl),
  followNoticesHandler(tools.db),
  makeStillsHandler(tools),
  makePosterHandler(tools),
  answerRequestHandler(tools),
  letterMailHandler(tools),
  answerResetHandler({ ...tools, mailLink: linkMailer(tools) }),
];
