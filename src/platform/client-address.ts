import { isIPv6 } from "node:net";

/**
 * Who asks, as far as an address tells: that of the connection, or, behind proxies of ours, what the outermost of them
 * wrote into X-Forwarded-For. What stands further left there anybody may have written.
 * @param trusted how many proxies of ours stand before us
 */
export const clientAddress = (connection: string, forwarded: string | undefined, trusted: number): string => {
  const passed = (forwarded ?? "").split(",").map((part) => part.trim());
  const told = trusted > 0 ? passed.at(-trusted) : undefined;
  return told === undefined || told === "" ? connection : told;
};

/** One household or machine: an IPv4 address, or the first 64 bits of an IPv6 address (RFC 6177, section 2). */
export const neighbourhoodOf = (address: string): string => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
  if (!isIPv6(plain)) return plain;
  const [head = "", tail] = plain.toLowerCase().split("::");
  const groups = (text: string): string[] => (text === "" ? [] : text.split(":"));
  const [before, after] = [groups(head), groups(tail ?? "")];
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => "0");
  const whole = tail === undefined ? before : [...before, ...zeros, ...after];
  return whole
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
};
