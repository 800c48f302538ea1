import { z } from "zod";
import { partId } from "../identifier.ts";

export const divider = z.strictObject({ kind: z.literal("divider"), id: partId });
export type Divider = z.infer<typeof divider>;

export const dividerText = (_block: Divider): string => "";
