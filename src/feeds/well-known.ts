import { Hono } from "hono";
import type { PolicyKind, PolicyLink } from "../newsroom/site/policy/policy.ts";
import { listPublicPolicies } from "../newsroom/site/policy/policy.store.ts";
import { readSiteSettings, type SiteSettings } from "../newsroom/site/setting.store.ts";
import type { FeedNeeds } from "./addresses.ts";
import { machineAnswer } from "./machine-answer.ts";

/** `/.well-known/security.txt` (RFC 9116), `/trust.txt` and `/.well-known/trust.txt` (JournalList). */
export const wellKnownRoutes = (needs: FeedNeeds): Hono => {
  const app = new Hono();
  app.get("/.well-known/security.txt", async (context, next) => {
    const [settings, policies] = await Promise.all([
      readSiteSettings(needs.db),
      listPublicPolicies(needs.db),
    ]);
    const text = securityText(settings, policies, needs);
    return text === null ? await next() : machineAnswer(context.req.raw, text, "text/plain");
  });
  for (const path of ["/trust.txt", "/.well-known/trust.txt"])
    app.get(path, async (context) => {
      const [settings, policies] = await Promise.all([
        readSiteSettings(needs.db),
        listPublicPolicies(needs.db),
      ]);
      return machineAnswer(context.req.raw, trustText(settings, policies, needs), "text/plain");
    });
  return app;
};

/** Days after which the file is stale: less than a year (RFC 9116, section 2.5.5). */
const lasts = 180;
const aDay = 86_400_000;

/**
 * Null: there is nobody to tell, and a file without a contact is none (RFC 9116, section 2.5.3). Where nobody is named for
 * security the page that says how the newsroom is reached will do: a contact may be the address of a page.
 */
const securityText = (
  settings: SiteSettings,
  policies: readonly PolicyLink[],
  { publicUrl, clock, addresses }: FeedNeeds,
): string | null => {
  const named = settings["security.contact"].split(" ").filter((one) => one !== "");
  const contacts = named.length > 0 ? named : contactPages(policies, { publicUrl, addresses });
  if (contacts.length === 0) return null;
  const now = clock();
  // Renewed by itself each month, so that it is the same text for long enough to be kept.
  const month = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1);
  const expires = new Date(month + lasts * aDay).toISOString().replace(/\.\d+Z$/, "Z");
  return [
    ...contacts.map((contact) => `Contact: ${contact}`),
    `Expires: ${expires}`,
    `Preferred-Languages: ${[...new Set([settings["site.language"], "en"])].join(", ")}`,
    `Canonical: ${publicUrl}/.well-known/security.txt`,
    ...(settings["security.policy"] === "" ? [] : [`Policy: ${settings["security.policy"]}`]),
    "",
  ].join("\n");
};

const contactPages = (
  policies: readonly PolicyLink[],
  { publicUrl, addresses }: Pick<FeedNeeds, "publicUrl" | "addresses">,
): string[] =>
  policies.filter(({ kind }) => kind === "contact").map(({ slug }) => publicUrl + addresses.policy(slug));

const attributes = ["belongto", "control", "controlledby", "social", "vendor", "customer"] as const;

/** Policies in which a newsroom discloses how it works and who owns it. */
const disclosing: ReadonlySet<PolicyKind> = new Set(["standards", "ethics", "corrections", "funding"]);

/** Who stands behind the site, and whom it belongs to (journallist.net, trust.txt specification). */
const trustText = (
  settings: SiteSettings,
  policies: readonly PolicyLink[],
  { publicUrl, addresses }: Pick<FeedNeeds, "publicUrl" | "addresses">,
): string => {
  const lines = attributes.flatMap((attribute) =>
    settings[`trust.${attribute}`]
      .split(" ")
      .filter((one) => one !== "")
      .map((one) => `${attribute}=${one}`),
  );
  const addressOf = ({ slug }: PolicyLink): string => publicUrl + addresses.policy(slug);
  const disclosures = [
    `${publicUrl}${addresses.corrections()}`,
    ...(policies.some(({ kind }) => kind === "standards") ? [] : elsewhere(settings, publicUrl)),
    ...policies.filter(({ kind }) => disclosing.has(kind)).map(addressOf),
  ];
  const contacts = contactPages(policies, { publicUrl, addresses });
  return [
    ...lines,
    ...disclosures.map((address) => `disclosure=${address}`),
    ...contacts.map((address) => `contact=${address}`),
    `datatrainingallowed=${settings["robots.ai-training"] === "allowed" ? "yes" : "no"}`,
    "",
  ].join("\n");
};

/** Standards that are no policy of ours: at an address, or a path of this site. */
const elsewhere = ({ "site.standards": standards }: SiteSettings, publicUrl: string): string[] =>
  standards === "" ? [] : [standards.startsWith("/") ? publicUrl + standards : standards];
