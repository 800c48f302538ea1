import { createHash } from "node:crypto";
import { sanitiseHtml } from "./sanitise-html.ts";

/** Pages that are remembered: some 40 bytes each. */
const most = 20_000;

/** SHA-256 of HTML that came out of the sanitiser in this process, the last used last. */
const clean = new Set<string>();

/**
 * Sanitised HTML; the same text is worked through once in a process, however often it is read. Only what the sanitiser itself
 * gave is believed to be clean, whatever is stored and whoever wrote it.
 */
export const sanitiseOnce = (html: string): string => {
  const name = hashOf(html);
  if (clean.delete(name)) {
    clean.add(name);
    return html;
  }
  const safe = sanitiseHtml(html);
  clean.add(hashOf(safe));
  for (const oldest of clean) {
    if (clean.size <= most) break;
    clean.delete(oldest);
  }
  return safe;
};

const hashOf = (html: string): string => createHash("sha256").update(html).digest("base64url");
