import type { Mark, Node, Slice } from "@tiptap/pm/model";
import { isLinkTarget, isRecordId, safeAddress } from "../document/address.ts";
import { isPartId } from "../document/part-id.ts";

/** Whether what the clipboard says is ours is as our documents are: no address that runs, no field of another shape. */
export const isSoundSlice = (slice: Slice): boolean => {
  let isSound = true;
  slice.content.descendants((node) => {
    isSound &&= isSoundNode(node);
    return isSound;
  });
  return isSound;
};

const isSoundNode = (node: Node): boolean =>
  Object.entries(node.attrs).every(([name, value]) => value === null || isSoundValue(name, value)) &&
  node.marks.every(isSoundMark);

const text = (value: unknown): boolean => typeof value === "string";

const checks: Readonly<Record<string, (value: unknown) => boolean>> = {
  id: isPartId,
  of: isPartId,
  level: (value) => value === 2 || value === 3 || value === 4,
  ordered: (value) => typeof value === "boolean",
  quotationOrder: (value) => Array.isArray(value) && value.every(isPartId),
  quotation: (value) => isSoundQuotation(value),
  moment: isRecordId,
  picture: isRecordId,
  document: isRecordId,
  url: (value) => typeof value === "string" && safeAddress(value) !== null,
  to: isLinkTarget,
  page: (value) => Number.isInteger(value) && Number(value) > 0,
  focus: (value) => isShape(value, { x: isShare, y: isShare }),
  alignments: (value) =>
    Array.isArray(value) && value.every((one) => one === "start" || one === "center" || one === "end"),
  width: (value) => value === "column" || value === "wide" || value === "full",
  date: (value) => typeof value === "string" && /^\d{4}(-\d\d(-\d\d)?)?$/.test(value),
  raw: (value) => typeof value === "object" && value !== null && !Array.isArray(value),
};

const isSoundValue = (name: string, value: unknown): boolean => (checks[name] ?? text)(value);

const isShare = (value: unknown): boolean => typeof value === "number" && value >= 0 && value <= 1;

const isSoundMark = ({ type, attrs }: Mark): boolean => {
  if (type.name === "link") return isLinkTarget(attrs["to"]);
  if (type.name === "quoted") return isSoundQuotation(attrs["quotation"]);
  if (type.name !== "note") return true;
  const isNote = (value: unknown): boolean => value === "footnote" || value === "source";
  return isShape(
    attrs["note"],
    { id: isPartId, note: isNote, text },
    { url: (value) => isSoundValue("url", value) },
  );
};

const isSoundQuotation = (value: unknown): boolean =>
  isShape(
    value,
    { id: isPartId, source: isSoundSource },
    { speaker: isRecordId, speakerName: text, translatedFrom: text },
  );

const isSoundSource = (value: unknown): boolean => {
  const is = (type: string) => (one: unknown) => one === type;
  return (
    isShape(value, { type: is("none") }) ||
    isShape(value, { type: is("moment"), moment: isRecordId }) ||
    isShape(
      value,
      { type: is("document"), document: isRecordId },
      { page: (one) => isSoundValue("page", one) },
    ) ||
    isShape(value, { type: is("link"), url: (one) => isSoundValue("url", one), title: text })
  );
};

type Shape = Readonly<Record<string, (value: unknown) => boolean>>;

/** An object with these fields and no others. */
const isShape = (value: unknown, needed: Shape, free: Shape = {}): boolean => {
  if (typeof value !== "object" || value === null) return false;
  const fields = Object.entries(value);
  return (
    Object.keys(needed).every((name) => name in value) &&
    fields.every(([name, one]) => (needed[name] ?? free[name] ?? (() => false))(one))
  );
};
