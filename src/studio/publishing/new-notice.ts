import type { CallOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { publishing } from "../words/publishing.ts";
import { parseTime } from "./span-time.ts";

/** What is corrected. */
export type Corrected = { readonly storyId: string } | { readonly recordingId: string };

type Said = CallOf<Operations["addStoryNotice"]>["body"];
export type NoticeKind = Said["kind"];

/** A notice as somebody writes it. */
export interface NewNotice {
  readonly kind: NoticeKind;
  readonly wasWrong: string;
  readonly text: string;
  /** Null: as is usual for its kind. */
  readonly weight: "major" | "minor" | null;
  /** The handle of who approved it; empty: whoever adds it. */
  readonly approvedBy: string;
  /** Of a recording; both empty: the whole. */
  readonly from: string;
  readonly until: string;
}

export const emptyNotice: NewNotice = {
  kind: "correction",
  wasWrong: "",
  text: "",
  weight: null,
  approvedBy: "",
  from: "",
  until: "",
};

export const weightOf = ({ kind, weight }: Pick<NewNotice, "kind" | "weight">): "major" | "minor" =>
  weight ?? (kind === "update" || kind === "clarification" ? "minor" : "major");

/** What is still wrong with the stretch, in a sentence; null: nothing. */
export const wrongSpan = ({ from, until }: Pick<NewNotice, "from" | "until">): string | null => {
  if (from === "" && until === "") return null;
  const [start, end] = [parseTime(from), parseTime(until)];
  if (start === null || end === null) return publishing.notices.badTime;
  return end > start ? null : publishing.notices.badSpan;
};

export const isWhole = (notice: NewNotice): boolean =>
  notice.text.trim() !== "" &&
  (notice.kind !== "correction" || notice.wasWrong.trim() !== "") &&
  wrongSpan(notice) === null;

/** What is said of it, whatever it is on. */
export const saidOf = (notice: NewNotice) => ({
  kind: notice.kind,
  text: notice.text.trim(),
  weight: weightOf(notice),
  ...(notice.wasWrong.trim() === "" ? {} : { wasWrong: notice.wasWrong.trim() }),
  ...(notice.approvedBy === "" ? {} : { approvedBy: notice.approvedBy }),
});

export const spanOf = ({ from, until }: NewNotice) => {
  const [start, end] = [parseTime(from), parseTime(until)];
  return start === null || end === null ? {} : { span: { start, end } };
};

/** Where readers will find it. */
export const placesOf = (on: Corrected, notice: Pick<NewNotice, "kind" | "weight">): readonly string[] => {
  const { places } = publishing.notices;
  return [
    weightOf(notice) === "major" ? places.top : places.foot,
    "storyId" in on ? places.history : places.player,
    places.corrections,
  ];
};
