import type { LinkTarget } from "../../../content/inline.ts";

const longest = 2000;

/** An address that a link may lead to, as content/identifier.ts has it; null for what runs (`javascript:`, `data:`) or is none. */
export const safeAddress = (typed: string): string | null => {
  const text = typed.trim();
  if (text.length > longest) return null;
  if (/^\/(?!\/)/.test(text)) return text;
  const url = URL.parse(text);
  return url !== null && ["http:", "https:", "mailto:"].includes(url.protocol) ? text : null;
};

/** As somebody types it: "a.example/b" and "me@a.example" are taken for what they mean. */
export const typedAddress = (typed: string): string | null => {
  const text = typed.trim();
  const address = safeAddress(text);
  if (address !== null) return address;
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(text)) return safeAddress(`mailto:${text}`);
  return /^[^\s/:]+\.[^\s/:]{2,}(\/\S*)?$/.test(text) ? safeAddress(`https://${text}`) : null;
};

/** Whether something of unknown origin is a link's target as the content has it. */
export const isLinkTarget = (value: unknown): value is LinkTarget => {
  if (typeof value !== "object" || value === null || Object.keys(value).length !== 1) return false;
  if ("work" in value) return isRecordId(value.work);
  return "url" in value && typeof value.url === "string" && safeAddress(value.url) !== null;
};

/** The id of a work, person, moment, picture …, as kit/id.ts has it. */
export const isRecordId = (value: unknown): value is string =>
  typeof value === "string" && /^[0-9a-hjkmnp-tv-z]{12}$/.test(value);
