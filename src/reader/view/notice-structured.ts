import { type Notice, noticeLabels } from "../../newsroom/notice/notice.ts";

/** What search engines are told of notices (schema.org, CorrectionComment), as a property of what they are on. */
export const corrections = (notices: readonly Notice[]): { readonly correction?: object[] } =>
  notices.length === 0 ? {} : { correction: notices.map(correctionComment) };

const correctionComment = (notice: Notice): object => ({
  "@type": "CorrectionComment",
  name: noticeLabels[notice.kind],
  text: notice.text,
  datePublished: notice.at.toISOString(),
});
