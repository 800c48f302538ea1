import { ok, type Result } from "../../kit/result.ts";
import { csrfHeader } from "../contract/csrf.ts";
import { type Refusal, refuse } from "../refusal.ts";

type Header = (name: string) => string | undefined;

/**
 * Whether a request that brings a browser's cookie, or signs one in, comes from our own page. Three that must agree: where the
 * browser says that it comes from (Fetch Metadata, section 2.4), its Origin, and for a change a header that no other
 * site's page can send.
 * @param origin of the newsroom
 */
export const checkOwnPage = (header: Header, origin: string, isChange: boolean): Result<null, Refusal> => {
  const said = header("origin");
  if (said !== undefined && said !== origin) return elsewhere(origin);
  const site = header("sec-fetch-site");
  if (site !== undefined && site !== "same-origin" && (isChange || site !== "none")) return elsewhere(origin);
  return isChange && header(csrfHeader) === undefined
    ? refuse("cross-site", `A change is sent with the header ${csrfHeader}.`)
    : ok(null);
};

const elsewhere = (origin: string) =>
  refuse(
    "cross-site",
    `This newsroom is at ${origin}: open it there. (Whoever runs it says where by PUBLIC_URL.)`,
  );
