import type { operations } from "./contract/operations.ts";
import type { Handlers } from "./handler.ts";
import { accountHandlers } from "./resources/account.ts";
import { addressHandlers } from "./resources/address.ts";
import { alertHandlers } from "./resources/alert.ts";
import { archiveHandlers } from "./resources/archive.ts";
import { auditHandlers } from "./resources/audit.ts";
import { commentHandlers } from "./resources/comment.ts";
import { healthHandlers } from "./resources/health.ts";
import { jobHandlers } from "./resources/job.ts";
import { libraryHandlers } from "./resources/library.ts";
import { letterHandlers } from "./resources/letter.ts";
import { personHandlers } from "./resources/person.ts";
import { recordingCutHandlers } from "./resources/recording-cut.ts";
import { recordingDeskHandlers } from "./resources/recording-desk.ts";
import { recordingHandlers } from "./resources/recording.ts";
import { recordingPlaceHandlers } from "./resources/recording-place.ts";
import { recordingWordsHandlers } from "./resources/recording-words.ts";
import { presenceHandlers } from "./resources/presence.ts";
import { quotationHandlers } from "./resources/quotation.ts";
import { publishingHandlers } from "./resources/publishing.ts";
import { donorHandlers } from "./resources/donor.ts";
import { documentHandlers } from "./resources/document.ts";
import { factCheckHandlers } from "./resources/fact-check.ts";
import { funderHandlers } from "./resources/funder.ts";
import { fundingCreditHandlers } from "./resources/funding-credit.ts";
import { noticeHandlers } from "./resources/notice.ts";
import { sessionHandlers } from "./resources/session.ts";
import { signInHandlers } from "./resources/sign-in.ts";
import { staffHandlers } from "./resources/staff.ts";
import { storyHandlers } from "./resources/story.ts";
import { storyDeskHandlers } from "./resources/story-desk.ts";
import { storyPlaceHandlers } from "./resources/story-place.ts";
import { suggestionHandlers } from "./resources/suggestion.ts";
import { tokenHandlers } from "./resources/token.ts";
import { brandHandlers } from "./resources/brand.ts";
import { featuredHandlers } from "./resources/featured.ts";
import { frontHandlers } from "./resources/front.ts";
import { menuHandlers } from "./resources/menu.ts";
import { policyHandlers } from "./resources/policy.ts";
import { sitePreviewHandlers } from "./resources/site-preview.ts";
import { seriesHandlers } from "./resources/series.ts";
import { showHandlers } from "./resources/show.ts";
import { settingHandlers } from "./resources/setting.ts";
import { subscriberHandlers } from "./resources/subscriber.ts";
import { topicHandlers } from "./resources/topic.ts";
import { transcriptHandlers } from "./resources/transcript.ts";
import { uploadHandlers } from "./resources/upload.ts";
import { withholdingHandlers } from "./resources/withholding.ts";

/** Who answers what. An operation without a handler does not compile. */
export const handlers: Handlers<typeof operations> = {
  ...signInHandlers,
  ...sessionHandlers,
  ...accountHandlers,
  ...tokenHandlers,
  ...staffHandlers,
  ...auditHandlers,
  ...healthHandlers,
  ...jobHandlers,
  ...storyHandlers,
  ...storyDeskHandlers,
  ...storyPlaceHandlers,
  ...suggestionHandlers,
  ...commentHandlers,
  ...alertHandlers,
  ...publishingHandlers,
  ...factCheckHandlers,
  ...noticeHandlers,
  ...quotationHandlers,
  ...presenceHandlers,
  ...archiveHandlers,
  ...libraryHandlers,
  ...documentHandlers,
  ...topicHandlers,
  ...personHandlers,
  ...letterHandlers,
  ...subscriberHandlers,
  ...funderHandlers,
  ...fundingCreditHandlers,
  ...donorHandlers,
  ...seriesHandlers,
  ...showHandlers,
  ...addressHandlers,
  ...settingHandlers,
  ...policyHandlers,
  ...menuHandlers,
  ...frontHandlers,
  ...sitePreviewHandlers,
  ...featuredHandlers,
  ...brandHandlers,
  ...recordingHandlers,
  ...recordingDeskHandlers,
  ...recordingCutHandlers,
  ...recordingPlaceHandlers,
  ...transcriptHandlers,
  ...recordingWordsHandlers,
  ...withholdingHandlers,
  ...uploadHandlers,
};
