import { safeAddress } from "../document/address.ts";

/** Pages that only send on, and the field that says where to. */
const redirects: readonly (readonly [host: RegExp, path: RegExp, field: string])[] = [
  [/^(www\.)?google\.[a-z.]+$/, /^\/url$/, "q"],
  [/^(www\.)?google\.[a-z.]+$/, /^\/url$/, "url"],
  [/^lm?\.facebook\.com$/, /^\/l\.php$/, "u"],
  [/^l\.instagram\.com$/, /^\/$/, "u"],
  [/\.safelinks\.protection\.outlook\.com$/, /^\//, "url"],
  [/^slack-redir\.net$/, /^\/link$/, "url"],
  [/^(www\.)?linkedin\.com$/, /^\/redir\/redirect$/, "url"],
  [/^(www\.)?youtube\.com$/, /^\/redirect$/, "q"],
  [/^duckduckgo\.com$/, /^\/l\/$/, "uddg"],
  [/^out\.reddit\.com$/, /^\//, "url"],
  [/^steamcommunity\.com$/, /^\/linkfilter\/$/, "url"],
];

/** Fields that say who came from where, and nothing about what is shown. */
const tracking =
  /^(utm_\w+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|mc_cid|mc_eid|igshid|igsh|yclid|_hsenc|_hsmi|mkt_tok|vero_id|oly_enc_id|oly_anon_id|ref_src|twclid|ttclid|__s|s_cid)$/i;

const mostRedirects = 4;

/** Where a pasted link really leads, without what tracks readers; null where it leads nowhere that a link may. */
export const cleanLink = (href: string): string | null => {
  let address = safeAddress(href);
  for (let round = 0; round < mostRedirects && address !== null; round += 1) {
    const next = sentOnTo(address);
    if (next === null) break;
    address = safeAddress(next);
  }
  return address === null ? null : withoutTracking(address);
};

const sentOnTo = (address: string): string | null => {
  const url = URL.parse(address);
  if (url === null) return null;
  for (const [host, path, field] of redirects) {
    const to = url.searchParams.get(field);
    if (to !== null && host.test(url.hostname) && path.test(url.pathname)) return to;
  }
  return null;
};

const withoutTracking = (address: string): string => {
  const url = URL.parse(address);
  if (url === null || ![...url.searchParams.keys()].some((name) => tracking.test(name))) return address;
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name);
  return url.href;
};
