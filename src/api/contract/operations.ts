import { accountOperations } from "./account.ts";
import { addressOperations } from "./address.ts";
import { alertOperations } from "./alert.ts";
import { archiveOperations } from "./archive.ts";
import { auditOperations } from "./audit.ts";
import { commentOperations } from "./comment.ts";
import { healthOperations } from "./health.ts";
import { jobOperations } from "./job.ts";
import { libraryOperations } from "./library.ts";
import { letterOperations } from "./letter.ts";
import { personOperations } from "./person.ts";
import { recordingCutOperations } from "./recording-cut.ts";
import { recordingDeskOperations } from "./recording-desk.ts";
import { recordingOperations } from "./recording.ts";
import { recordingPlaceOperations } from "./recording-place.ts";
import { recordingWordsOperations } from "./recording-words.ts";
import { presenceOperations } from "./presence.ts";
import { quotationOperations } from "./quotation.ts";
import { publishingOperations } from "./publishing.ts";
import { donorOperations } from "./donor.ts";
import { documentOperations } from "./document.ts";
import { factCheckOperations } from "./fact-check.ts";
import { funderOperations } from "./funder.ts";
import { fundingCreditOperations } from "./funding-credit.ts";
import { noticeOperations } from "./notice.ts";
import { sessionOperations } from "./session.ts";
import { signInOperations } from "./sign-in.ts";
import { staffOperations } from "./staff.ts";
import { storyOperations } from "./story.ts";
import { storyDeskOperations } from "./story-desk.ts";
import { storyPlaceOperations } from "./story-place.ts";
import { suggestionOperations } from "./suggestion.ts";
import { tokenOperations } from "./token.ts";
import { brandOperations } from "./brand.ts";
import { featuredOperations } from "./featured.ts";
import { frontOperations } from "./front.ts";
import { menuOperations } from "./menu.ts";
import { policyOperations } from "./policy.ts";
import { sitePreviewOperations } from "./site-preview.ts";
import { seriesOperations } from "./series.ts";
import { showOperations } from "./show.ts";
import { settingOperations } from "./setting.ts";
import { subscriberOperations } from "./subscriber.ts";
import { topicOperations } from "./topic.ts";
import { transcriptOperations } from "./transcript.ts";
import { uploadOperations } from "./upload.ts";
import { withholdingOperations } from "./withholding.ts";

/** Everything that the API can do, by name. A resource of its own is a file here and a line in this table. */
export const operations = {
  ...signInOperations,
  ...sessionOperations,
  ...accountOperations,
  ...tokenOperations,
  ...staffOperations,
  ...auditOperations,
  ...healthOperations,
  ...jobOperations,
  ...storyOperations,
  ...storyDeskOperations,
  ...storyPlaceOperations,
  ...suggestionOperations,
  ...commentOperations,
  ...alertOperations,
  ...publishingOperations,
  ...factCheckOperations,
  ...noticeOperations,
  ...quotationOperations,
  ...presenceOperations,
  ...archiveOperations,
  ...libraryOperations,
  ...documentOperations,
  ...topicOperations,
  ...personOperations,
  ...letterOperations,
  ...subscriberOperations,
  ...funderOperations,
  ...fundingCreditOperations,
  ...donorOperations,
  ...seriesOperations,
  ...showOperations,
  ...addressOperations,
  ...settingOperations,
  ...policyOperations,
  ...menuOperations,
  ...frontOperations,
  ...sitePreviewOperations,
  ...featuredOperations,
  ...brandOperations,
  ...recordingOperations,
  ...recordingDeskOperations,
  ...recordingCutOperations,
  ...recordingPlaceOperations,
  ...transcriptOperations,
  ...recordingWordsOperations,
  ...withholdingOperations,
  ...uploadOperations,
};

export type Operations = typeof operations;
export type OperationName = keyof Operations;
