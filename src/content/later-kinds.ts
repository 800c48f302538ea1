import { idFrom } from "../kit/id.ts";
import { block, type BlockKind } from "./block.ts";
import { type Fields, isFields } from "./fields.ts";
import { partId } from "./identifier.ts";
import { inline, mark } from "./inline.ts";
import { quotationSource } from "./quotation.ts";

const blockKinds = new Set<string>(block.options.map((one) => one.shape.kind.value satisfies BlockKind));
const inlineTypes = new Set<string>([
  ...inline.options.map((one) => one.shape.type.value),
  ...mark.options.map((one) => one.shape.type.value),
  ...quotationSource.options.map((one) => one.shape.type.value),
]);

/**
 * Blocks that use what a later version brought (a kind, a mark, a source) are kept whole as `unknown`, as they came;
 * an unknown one of old that this version knows is taken up again.
 */
export const keepLaterKinds = (blocks: readonly unknown[]): unknown[] =>
  blocks.map((one, at) => {
    const wrapped = isFields(one) && one["kind"] === "unknown" && isFields(one["raw"]);
    const found = wrapped ? (one["raw"] as Fields) : one;
    if (!isFields(found) || typeof found["kind"] !== "string") return found;
    const id = idOf(found, wrapped ? one["id"] : undefined, at);
    if (isOfLater(found)) return { kind: "unknown", id, raw: found };
    return wrapped ? { ...found, id } : found;
  });

const isOfLater = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.some(isOfLater);
  if (!isFields(value)) return false;
  const { kind, type } = value;
  if (typeof kind === "string" && !blockKinds.has(kind)) return true;
  if (typeof type === "string" && !inlineTypes.has(type)) return true;
  return Object.values(value).some(isOfLater);
};

const idOf = (raw: Fields, given: unknown, at: number): string => {
  const own = partId.safeParse(given ?? raw["id"]);
  return own.success ? own.data : idFrom("unknown", at, JSON.stringify(raw));
};
