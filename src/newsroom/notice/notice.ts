import type { RecordingKind } from "../recording/recording.ts";

/** What a notice can be, the gravest last. */
export const noticeKinds = ["update", "editors-note", "clarification", "correction", "retraction"] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export const isNoticeKind = (text: string): text is NoticeKind =>
  (noticeKinds as readonly string[]).includes(text);

/** Major: near the top of the page. Minor: at its foot. */
export const noticeWeights = ["major", "minor"] as const;
export type NoticeWeight = (typeof noticeWeights)[number];

/** What it is called on a page. */
export const noticeLabels: Readonly<Record<NoticeKind, string>> = {
  update: "Update",
  "editors-note": "Editor’s note",
  clarification: "Clarification",
  correction: "Correction",
  retraction: "Retraction",
};

/** A retraction and a correction matter to whoever reads on; an update need not. */
export const usualWeight = (kind: NoticeKind): NoticeWeight =>
  kind === "update" || kind === "clarification" ? "minor" : "major";

/** A correction, clarification … as it stands for ever. */
export interface Notice {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly weight: NoticeWeight;
  /** What was wrong; empty where a clarification or an imported notice leaves it out. */
  readonly wasWrong: string;
  /** What is right. */
  readonly text: string;
  readonly language: string;
  readonly at: Date;
  readonly approvedBy: string | null;
  readonly work: {
    readonly id: string;
    readonly kind: RecordingKind | "story";
    readonly slug: string;
    readonly title: string;
    /** It was taken off and retracted: it is named, and not linked. */
    readonly isGone: boolean;
  };
  /** The stretch of a recording that it is about, in milliseconds of that cut; null: the whole. */
  readonly span: NoticeSpan | null;
  /** Numbers of the story's revisions, where it has any. */
  readonly revisionBefore: number | null;
  readonly revisionAfter: number | null;
}

export interface NoticeSpan {
  readonly cutId: string;
  /** It is on the recording's present cut, whose times it tells. */
  readonly isCurrent: boolean;
  readonly start: number;
  readonly end: number;
}
