import { ok, type Result } from "../../kit/result.ts";
import { type Refusal, refuse } from "../refusal.ts";

const usualMost = 64 * 1024;

/** The body as JSON, read no further than it may be long, whatever it says of its length. @param most bytes */
export const readBody = async (request: Request, most = usualMost): Promise<Result<unknown, Refusal>> => {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json")
    return refuse("unsupported-media-type", "Send JSON: Content-Type: application/json.");
  const bytes = await readAtMost(request, most);
  if (bytes === null) return refuse("too-large", `No more than ${most} bytes.`);
  try {
    return ok(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  } catch {
    return refuse("invalid", "That is no JSON.", { errors: [{ pointer: "", detail: "it is no JSON" }] });
  }
};

const readAtMost = async (request: Request, most: number): Promise<Buffer | null> => {
  if (Number(request.headers.get("content-length") ?? 0) > most) return null;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};
