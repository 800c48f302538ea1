import { domainToASCII } from "node:url";
import { fail, ok, type Result } from "../kit/result.ts";

/** An address that mail can go to. */
export interface MailAddress {
  /** As it was typed, less the spaces around it. */
  readonly address: string;
  /** As it is compared: in lower case, its host in ASCII. */
  readonly key: string;
}

/** RFC 5321, section 4.5.3.1. */
const longestLocal = 64;
const longestHost = 253;
const longest = 254;

/** RFC 5322's dot-atom, with letters of other scripts (RFC 6531). Quoted local parts are typed by nobody. */
const local = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
/** Labels of RFC 1035 in ASCII; the last is no number. */
const host =
  /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?=[^.]*[a-z])[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** Reads an address as somebody typed it. The problem says what is wrong with it. */
export const parseMailAddress = (text: string): Result<MailAddress> => {
  const address = text.trim().normalize("NFC");
  if (address === "") return fail("Type an address.");
  const at = address.lastIndexOf("@");
  if (at <= 0 || at === address.length - 1) return fail("An address has an @ with something on both sides.");
  const [name, domain] = [address.slice(0, at), address.slice(at + 1)];
  const ascii = domainToASCII(domain.toLowerCase());
  if (address.length > longest || Buffer.byteLength(name) > longestLocal || ascii.length > longestHost)
    return fail("No address is as long as this.");
  if (!local.test(name)) return fail("There is something before the @ that no address has.");
  if (!host.test(ascii)) return fail("What stands after the @ is no name of a host, such as example.org.");
  return ok({ address: `${name}@${domain}`, key: `${name.toLowerCase()}@${ascii}` });
};
