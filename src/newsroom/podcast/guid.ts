import { createHash } from "node:crypto";

/** The namespace of podcasts (Podcasting 2.0, "podcast:guid"). */
const podcastNamespace = "ead4c236-bf58-58c6-a2c6-a6b28d128cb6";

/**
 * The guid of a podcast: the UUIDv5 (RFC 9562, section 5.5) of its feed's address without scheme and without slashes at
 * its end, in the namespace of podcasts.
 */
export const podcastGuid = (feedUrl: string): string =>
  uuid5(podcastNamespace, feedUrl.replace(/^[a-z]+:\/\//i, "").replace(/\/+$/, ""));

const uuid5 = (namespace: string, name: string): string => {
  const bytes = createHash("sha1")
    .update(Buffer.from(namespace.replaceAll("-", ""), "hex"))
    .update(name)
    .digest()
    .subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
};
